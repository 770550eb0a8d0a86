import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { generate, inspect } from '../generate';
import type { Bilingual } from '../ledger/problem';
import { CsvError, paymentsCsv, type CsvEncoding } from '../report/payments/payments-csv';
import { ExcelError, openExcel } from '../workbook/excel';
import { onRibbonRun } from '../commands/announcement';
import { download } from './download';
import {
  coreOptions,
  extraOptions,
  INITIAL,
  planOptions,
  reduce,
  yearOf,
  type Choices,
  type PaneState,
} from './state';
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

/** What the pane is doing; a later action of the user goes before a check that the pane makes by itself. */
interface Task {
  readonly controller: AbortController;
  readonly isOwn: boolean;
  readonly done: Promise<void>;
}

function messageOf(error: unknown, isCancelled: boolean): Bilingual {
  if (error instanceof ExcelError || error instanceof CsvError) return error.bilingual;
  return isCancelled ? TEXTS.cancelled : TEXTS.failed;
}

/** Connects the pane with the open workbook; nothing runs twice at the same time. */
export function usePane(): Pane {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const latest = useRef(state);
  latest.current = state;
  const running = useRef<Task | undefined>(undefined);
  const workbook = useMemo(() => openExcel({ onWaiting: () => dispatch({ type: 'waiting' }) }), []);
  const language = officeLanguage();

  const start = useCallback((work: (signal: AbortSignal) => Promise<void>, isOwn = false): Promise<void> => {
    const before = running.current;
    if (before && (isOwn || !before.isOwn)) return Promise.resolve();
    before?.controller.abort();
    const controller = new AbortController();
    const { signal } = controller;
    const attempt = async (): Promise<void> => {
      await before?.done;
      try {
        await work(signal);
      } catch (error) {
        if (!isOwn || !signal.aborted) dispatch({ type: 'failed', text: messageOf(error, signal.aborted) });
      } finally {
        if (running.current?.controller === controller) running.current = undefined;
      }
    };
    const done = attempt();
    running.current = { controller, isOwn, done };
    return done;
  }, []);

  const inspectNow = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      const options = coreOptions(latest.current.choices);
      const inspection = await inspect(workbook, { ...options, ...(signal && { signal }) });
      dispatch({ type: 'inspected', inspection });
    },
    [workbook],
  );
  const check = useCallback(
    () =>
      void start((signal) => {
        dispatch({ type: 'step', step: 'reading' });
        return inspectNow(signal);
      }),
    [start, inspectNow],
  );
  // Quietly: it must neither take a click away from the user nor a message from the screen.
  const recheck = useCallback(() => void start(inspectNow, true), [start, inspectNow]);

  // The ledgers may have changed whenever the user comes back from the sheets, or a button of the ribbon has run.
  useEffect(() => {
    recheck();
    window.addEventListener('focus', recheck);
    const stopListening = onRibbonRun(recheck);
    return () => {
      window.removeEventListener('focus', recheck);
      stopListening();
    };
  }, [recheck, state.choices.sheets, state.choices.subsidyByYear, state.choices.injections]);

  const generateYear = async (signal: AbortSignal): Promise<void> => {
    const year = yearOf(latest.current);
    if (year === undefined) return;
    dispatch({ type: 'step', step: 'reading' });
    const { choices } = latest.current;
    const today = new Date().toLocaleDateString('sv-SE');
    const result = await generate(workbook, {
      ...planOptions(choices, year),
      ...extraOptions(choices, today),
      ...coreOptions(choices),
      ...{ language, signal, madeAt: today },
      onStep: (step) => dispatch({ type: 'step', step }),
    });
    if (!result.ok) return dispatch({ type: 'failed', text: TEXTS.refused });
    dispatch({ type: 'generated', outcome: result });
    dispatch({ type: 'chosen', choices: { year } });
  };

  return {
    state,
    check,
    choose: (choices) => dispatch({ type: 'chosen', choices }),
    cancel: () => running.current?.controller.abort(),
    generate: () => void start(generateYear).then(recheck),
    undo: () =>
      void start(async () => {
        const { outcome } = latest.current;
        if (!outcome) return;
        dispatch({ type: 'step', step: 'undoing' });
        await workbook.undo(outcome.written);
        dispatch({ type: 'undone', text: TEXTS.undone });
      }).then(recheck),
    saveCsv: (encoding) =>
      void start(() => {
        const { outcome } = latest.current;
        if (!outcome) return Promise.resolve();
        const { plan } = outcome;
        const { bytes, count, without } = paymentsCsv(plan, encoding, language);
        download(TEXTS.csvName(plan.year)[language], bytes);
        dispatch({ type: 'saved', text: TEXTS.csvSaved(count, without.length) });
        return Promise.resolve();
      }),
    insertTemplates: () =>
      void start(async () => {
        dispatch({ type: 'step', step: 'inserting' });
        await workbook.insert(ledgerTemplates(language));
        dispatch({ type: 'saved', text: TEXTS.inserted });
      }).then(recheck),
    goTo: (sheet, cell) => void start(() => workbook.select(sheet, cell ?? undefined)),
  };
}
