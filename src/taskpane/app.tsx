import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { preview } from '../generate';
import { ChoiceFields } from './choice-fields';
import { FirstRun } from './first-run';
import { LedgerList } from './ledger-list';
import { OutcomeSection } from './outcome-section';
import { PlanPreview } from './plan-preview';
import { ProblemList } from './problem-list';
import { isCancellable, isReadable, planOptions, yearOf } from './state';
import { usePaneStyles } from './styles';
import { officeLanguage, TEXTS } from './texts';
import { usePane } from './use-pane';

/** The pane: one screen that reads from the ledgers at the top to the finished sheets at the bottom. */
export function App() {
  const pane = usePane();
  const styles = usePaneStyles();
  const language = officeLanguage();
  const { state } = pane;
  const { inspection, step, message } = state;
  const year = yearOf(state);
  const isBusy = step !== undefined;
  const hasRoster = (inspection?.ledgers.found.length ?? 0) > 0;
  const planned =
    inspection && year !== undefined && !inspection.hasErrors
      ? preview(inspection, planOptions(state.choices, year))
      : undefined;
  const problems =
    (planned?.ok ? planned.plan.problems : planned?.problems) ?? inspection?.ledgers.problems ?? [];
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  return (
    <main className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.title}>{TEXTS.title[language]}</h1>
        <Button size="small" disabledFocusable={isBusy} onClick={pane.check}>
          {TEXTS.refresh[language]}
        </Button>
      </header>
      {message && (
        <MessageBar intent={message.kind} layout="multiline">
          <MessageBarBody>{message.text[language]}</MessageBarBody>
        </MessageBar>
      )}
      {!inspection && !message && <p role="status">{TEXTS.reading[language]}</p>}
      {inspection && !hasRoster && <FirstRun pane={pane} />}
      {inspection && hasRoster && (
        <>
          <LedgerList found={inspection.ledgers.found} goTo={pane.goTo} />
          <ProblemList problems={problems} goTo={pane.goTo} />
          {year !== undefined && <ChoiceFields pane={pane} inspection={inspection} year={year} />}
          {planned?.ok && <PlanPreview plan={planned.plan} />}
          {year !== undefined && (
            <div className={styles.actions}>
              <Button
                appearance="primary"
                disabled={!isBusy && (!planned?.ok || !isReadable(state.choices))}
                disabledFocusable={isBusy}
                onClick={pane.generate}
              >
                {TEXTS.generate(year)[language]}
              </Button>
              {step && isCancellable(step) && <Button onClick={pane.cancel}>{TEXTS.cancel[language]}</Button>}
            </div>
          )}
          {hasErrors && <span className={styles.error}>{TEXTS.correct[language]}</span>}
        </>
      )}
      <div role="status" aria-live="polite">
        {step && <ProgressBar aria-label={TEXTS.steps[step][language]} />}
        {step && <span className={styles.quiet}>{TEXTS.steps[step][language]}</span>}
        {state.waiting && <p className={styles.warning}>{TEXTS.waiting[language]}</p>}
      </div>
      {state.outcome && <OutcomeSection pane={pane} outcome={state.outcome} />}
    </main>
  );
}
