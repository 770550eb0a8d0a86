import { ProgressBar } from '@fluentui/react-components';
import type { Plan } from '../distribution/plan';
import { formatYuan } from '../money/yuan';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';

/** What the chosen year would bring, before anything is written. */
export function PlanPreview({ plan }: { readonly plan: Plan }) {
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { fund, coverage } = plan;
  const percent = `${coverage.times(100).toFixed(2)}%`;
  const isShort = fund.shortfall.gt(0);
  const otherUses = (['industryDevelopment', 'publicAffairs'] as const).filter((use) => !fund[use].isZero());
  const lines = [
    [TEXTS.opening, formatYuan(fund.opening)],
    [TEXTS.due, formatYuan(fund.due)],
    [TEXTS.received, fund.received ? formatYuan(fund.received) : TEXTS.noLedger[language]],
    [TEXTS.fundedBy[fund.fundedBy], formatYuan(fund.funding)],
    [TEXTS.floorTotal, formatYuan(fund.floorTotal)],
    [TEXTS.secondDividend, formatYuan(fund.secondDividend)],
    ...otherUses.map((use) => [TEXTS[use], formatYuan(fund[use])] as const),
    [TEXTS.closing, formatYuan(fund.closing)],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" className={styles.heading}>
        {TEXTS.preview[language]}
      </h2>
      <dl className={styles.numbers}>
        {lines.map(([label, amount]) => (
          <div key={label.en} className={styles.line}>
            <dt>{label[language]}</dt>
            <dd className={styles.number}>{amount}</dd>
          </div>
        ))}
      </dl>
      <span className={isShort ? styles.error : styles.strong}>
        {isShort
          ? TEXTS.shortfallMeans(formatYuan(fund.shortfall))[language]
          : TEXTS.surplusMeans(formatYuan(fund.surplus))[language]}
      </span>
      <span>{TEXTS.coverage(percent)[language]}</span>
      <ProgressBar
        thickness="large"
        color={isShort ? 'error' : 'success'}
        value={Math.max(0, Math.min(1, coverage.toNumber()))}
        aria-label={TEXTS.coverage(percent)[language]}
      />
    </section>
  );
}
