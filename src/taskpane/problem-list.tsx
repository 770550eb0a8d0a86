import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../ledger/problem';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';
import type { Pane } from './use-pane';

const ORDER = { error: 0, warning: 1, info: 2 } as const;
const SHOWN_AT_FIRST = 8;

/** The problems, errors first; a click selects the cell. */
export function ProblemList({
  problems,
  goTo,
}: {
  readonly problems: readonly Problem[];
  readonly goTo: Pane['goTo'];
}) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const [all, setAll] = useState(false);
  const sorted = [...problems].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const shown = all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  const looks = { error: styles.error, warning: styles.warning, info: styles.quiet };
  return (
    <section className={styles.section} aria-labelledby="problems">
      <h2 id="problems" className={styles.heading}>
        {TEXTS.problems[language]}
      </h2>
      {sorted.length === 0 && <span className={styles.quiet}>{TEXTS.noProblems[language]}</span>}
      <ul className={styles.list}>
        {shown.map(({ severity, code, sheet, cell, message }, index) => {
          const place = cell === null ? (sheet ?? '') : `${sheet}!${cell}`;
          return (
            <li key={`${code} ${place} ${index}`}>
              <strong className={looks[severity]}>{TEXTS.severity[severity][language]}</strong>{' '}
              {sheet !== null && (
                <Link as="button" aria-label={TEXTS.goTo(place)[language]} onClick={() => goTo(sheet, cell)}>
                  {place}
                </Link>
              )}{' '}
              {message[language]}
            </li>
          );
        })}
      </ul>
      {sorted.length > shown.length && (
        <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
          {TEXTS.more(sorted.length - shown.length)[language]}
        </Button>
      )}
    </section>
  );
}
