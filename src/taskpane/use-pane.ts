import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { generate, inspect } from '../generate';
import type { Bilingual } from '../ledger/problem';
import { CsvError, paymentsCsv, type CsvEncoding } from '../report/payments/payments-csv';
import { ExcelError, openExcel } from '../workbook/excel';
import { download } from './download';
import { extraOptions, INITIAL, planOptions, reduce, yearOf, type Choices, type PaneState } from './state';
import { ledgerTemplates } from './templates';
import { officeLanguage, TEXTS } from './texts';

/** The pane's state and everything that a user can do in it. */
export interface Pane {
  readonly state: PaneState;
  readonly choose: (choices: Partial<Choices>) => void;
  readonly check: () => void;
  readonly generate: () => void;
  readonly cancel: () => void;
  readonly undo: () => void;
  /** Downloads the generated year's payments for the bank. */
  readonly saveCsv: (encoding: CsvEncoding) => void;
  readonly insertTemplates: () => void;
  readonly goTo: (sheet: string, cell?: string | null) => void;
}

function messageOf(error: unknown, isCancelled: boolean): Bilingual {
  if (isCancelled) return TEXTS.cancelled;
  return error instanceof ExcelError || error instanceof CsvError ? error.bilingual : TEXTS.failed;
}

/** Connects the pane with the open workbook; nothing runs twice at the same time. */
export function usePane(): Pane {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const latest = useRef(state);
  latest.current = state;
  const running = useRef<AbortController | undefined>(undefined);
  const workbook = useMemo(() => openExcel({ onWaiting: () => dispatch({ type: 'waiting' }) }), []);
  const language = officeLanguage();

  const run = useCallback(async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    try {
      await work(controller.signal);
    } catch (error) {
      dispatch({ type: 'failed', text: messageOf(error, controller.signal.aborted) });
    } finally {
      running.current = undefined;
    }
  }, []);

  const inspectNow = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      dispatch({ type: 'step', step: 'reading' });
      const { sheets } = latest.current.choices;
      dispatch({ type: 'inspected', inspection: await inspect(workbook, { signal, sheets }) });
    },
    [workbook],
  );
  const check = useCallback(() => void run(inspectNow), [run, inspectNow]);

  // The ledgers may have changed whenever the user comes back from the sheets.
  useEffect(() => {
    check();
    window.addEventListener('focus', check);
    return () => window.removeEventListener('focus', check);
  }, [check, state.choices.sheets]);

  return {
    state,
    check,
    choose: (choices) => dispatch({ type: 'chosen', choices }),
    cancel: () => running.current?.abort(),
    generate: () =>
      void run(async (signal) => {
        const year = yearOf(latest.current);
        if (year === undefined) return;
        const { choices } = latest.current;
        const today = new Date().toLocaleDateString('sv-SE');
        const result = await generate(workbook, {
          ...planOptions(choices, year),
          ...extraOptions(choices, today),
          ...{ language, signal, sheets: choices.sheets, madeAt: today },
          onStep: (step) => dispatch({ type: 'step', step }),
        });
        if (result.ok) {
          dispatch({ type: 'generated', outcome: result });
          dispatch({ type: 'chosen', choices: { year } });
        }
        await inspectNow(signal);
      }),
    undo: () =>
      void run(async (signal) => {
        const { outcome } = latest.current;
        if (!outcome) return;
        dispatch({ type: 'step', step: 'writing' });
        await workbook.undo(outcome.written);
        await inspectNow(signal);
        dispatch({ type: 'undone', text: TEXTS.undone });
      }),
    saveCsv: (encoding) =>
      void run(() => {
        const { outcome } = latest.current;
        if (!outcome) return Promise.resolve();
        const { plan } = outcome;
        const { bytes, count, without } = paymentsCsv(plan, encoding, language);
        download(TEXTS.csvName(plan.year)[language], bytes);
        dispatch({ type: 'saved', text: TEXTS.csvSaved(count, without.length) });
        return Promise.resolve();
      }),
    insertTemplates: () =>
      void run(async (signal) => {
        dispatch({ type: 'step', step: 'writing' });
        await workbook.insert(ledgerTemplates(language));
        await inspectNow(signal);
      }),
    goTo: (sheet, cell) => void run(() => workbook.select(sheet, cell ?? undefined)),
  };
}
