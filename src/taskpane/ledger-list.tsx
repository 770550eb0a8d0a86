import { Link } from '@fluentui/react-components';
import { areaName } from '../ledger/address';
import { LEDGER_NAMES } from '../ledger/ledger-names';
import type { FoundLedger } from '../ledger/records';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';
import type { Pane } from './use-pane';

/** The ledgers found; a click goes there. */
export function LedgerList({
  found,
  goTo,
}: {
  readonly found: readonly FoundLedger[];
  readonly goTo: Pane['goTo'];
}) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  return (
    <section className={styles.section} aria-labelledby="ledgers">
      <h2 id="ledgers" className={styles.heading}>
        {TEXTS.ledgers[language]}
      </h2>
      <ul className={styles.list}>
        {found.map(({ kind, sheet, area, rows }) => (
          <li key={`${sheet} ${areaName(area)}`} className={styles.row}>
            <span>
              {LEDGER_NAMES[kind][language]}{' '}
              <Link as="button" onClick={() => goTo(sheet, areaName(area))}>
                {sheet}
              </Link>
            </span>
            <span className={styles.quiet}>{TEXTS.rows(rows)[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
