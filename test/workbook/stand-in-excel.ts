import { createUniver, LocaleType, type FUniver } from '@univerjs/presets';
import { LexerTreeBuilder, UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { readXlsx } from 'hucre/xlsx';
import { ExcelHost } from '../../src/preview/host/excel-host';
import type { Action, Request } from '../../src/preview/host/request';
import { fromUniver, toUniver } from '../../src/preview/xlsx/grid-data';
import { hiddenNamesOf } from '../../src/preview/xlsx/hidden-names';
import { openWorkbook, type MoveFormula } from '../../src/preview/xlsx/open-workbook';
import { gridFile } from '../../src/preview/xlsx/grid-file';
import { loadOffice, type OfficeLibrary } from './office-library';

/** Excel on the web refuses larger requests and answers. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One round trip. */
export interface RoundTrip {
  readonly requestBytes: number;
  readonly answerBytes: number;
}

/** What a failing request does before it fails: nothing, its first half, or everything (only the answer is lost). */
export type FailingPart = 'nothing' | 'half' | 'everything';

/** The open workbook of a stand-in Excel, and a look behind the scenes. */
export interface StandIn {
  readonly api: FUniver;
  readonly host: ExcelHost;
  readonly trips: RoundTrip[];
  /** Called before each round trip, counted from 1: a co-author may change something. */
  onTrip?: (number: number) => void | Promise<void>;
  /**
   * A cell is being edited until this is over. Requests that ask for it wait that long; the others are refused.
   */
  editing?: Promise<void>;
  /** Makes one round trip fail, counted from 1. */
  failing?: { readonly number: number; readonly after: FailingPart };
  /** Brings every formula up to date after a change made past Office.js. */
  calculate(): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  close(): void;
}

const move: MoveFormula = (formula, columns, rows) =>
  new LexerTreeBuilder().moveFormulaRefOffset(formula, columns, rows);

/**
 * Opens an .xlsx file in the stand-in: Univer's headless grid behind the real office.js, whose `Office` and `Excel`
 * become globals.
 *
 * @param canDelay Excel keeps requests waiting while a cell is being edited, which came after the numbered sets
 */
export async function openStandIn(file: Uint8Array, excelApi = '1.13', canDelay = true): Promise<StandIn> {
  const { univer, univerAPI: api } = createUniver({
    locale: LocaleType.EN_US,
    locales: {},
    presets: [UniverSheetsNodeCorePreset()],
  });
  const opened = openWorkbook(await readXlsx(file, { readStyles: true }), 'test', hiddenNamesOf(file), move);
  api.createWorkbook(toUniver(opened.data));
  const host = new ExcelHost(api, { excelApi });
  const standIn: StandIn = {
    ...{ api, host, trips: [] },
    calculate: () => host.objects.recalculate(),
    async save() {
      const workbook = api.getActiveWorkbook();
      if (!workbook) throw new Error('no workbook');
      const data = fromUniver(workbook.save());
      const activeSheetId = workbook.getActiveSheet().getSheetId();
      const state = { data, activeSheetId, spills: new Map(), namespace: 'JZ', move };
      return gridFile(state);
    },
    close: () => univer.dispose(),
  };
  const library: OfficeLibrary = await loadOffice(excelApi, canDelay, (text) => {
    void answerTo(standIn, text).then((answer) => library.answer(answer));
  });
  Object.assign(globalThis, { Office: library.Office, Excel: library.Excel });
  return standIn;
}

async function answerTo(standIn: StandIn, text: string): Promise<string> {
  const request = JSON.parse(text) as Request;
  const { Actions } = request.message.body;
  if (isHousekeeping(Actions)) return standIn.host.answer(text);
  const number = standIn.trips.length + 1;
  await standIn.onTrip?.(number);
  if (standIn.editing && !(request.flags & DELAY_FOR_CELL_EDIT)) {
    return failure(request, 'InvalidOperationInCellEditMode');
  }
  await standIn.editing;
  const answer = await tripAnswer(standIn, request, text, number);
  const [requestBytes, answerBytes] = [Buffer.byteLength(text), Buffer.byteLength(answer)];
  standIn.trips.push({ requestBytes, answerBytes });
  const tooLong = Math.max(requestBytes, answerBytes) > PAYLOAD_LIMIT;
  return tooLong ? failure(request, 'ResponsePayloadSizeLimitExceeded') : answer;
}

/** The library's flag of a request that waits while a cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

async function tripAnswer(standIn: StandIn, request: Request, text: string, number: number): Promise<string> {
  if (standIn.failing?.number !== number) return standIn.host.answer(text);
  const { after } = standIn.failing;
  const { body } = request.message;
  const half = body.Actions.slice(0, Math.floor(body.Actions.length / 2));
  const done = { nothing: [], half, everything: body.Actions }[after];
  await standIn.host.answer(JSON.stringify({ ...request, message: { body: { ...body, Actions: done } } }));
  return failure(request, 'GeneralException');
}

/** What the library sends for itself, un-awaited: it costs the add-in no round trip. */
function isHousekeeping(actions: readonly Action[]): boolean {
  return actions.every(
    ({ ActionType, Name }) =>
      ActionType === 1 || Name === 'NotifyActionHandlerReady' || Name === '_RemoveReference',
  );
}

function failure({ id, type }: Request, code: string): string {
  const body = JSON.stringify({ Results: [], Error: { Code: code, Message: code, ActionIndex: 0 } });
  return JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body } });
}
