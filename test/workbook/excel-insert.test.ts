import { inspect } from '../../src/generate';
import { ledgerTemplates } from '../../src/taskpane/templates';
import { openExcel } from '../../src/workbook/excel';
import { file, refusal, run, sheetNames, state } from './excel-session';
import { type FailingPart, openStandIn, type StandIn } from './stand-in-excel';

// Each test starts office.js and the grid.
jest.setTimeout(60_000);

/** Digits of a bank account: more than a number can hold. */
const ACCOUNT = '6228480012345678901';

let excel: StandIn;
afterEach(() => excel.close());

/** Types values under the headers of a template, from its first free row on. */
async function fillIn(
  sheet: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  const grid = excel.api.getActiveWorkbook()?.getSheetByName(sheet);
  const headers = grid?.getRange(2, 0, 1, 11).getValues()[0] ?? [];
  rows.forEach((row, down) => {
    for (const [header, value] of Object.entries(row)) {
      expect(headers).toContain(header);
      grid?.getRange(3 + down, headers.indexOf(header)).setValue(value);
    }
  });
  await excel.calculate();
}

describe.each(['zh', 'en'] as const)('the blank ledgers (%s)', (language) => {
  it('are read as ledgers once they are filled in, and make a year', async () => {
    excel = await openStandIn(await file({ Sheet1: [] }));
    await openExcel().insert(ledgerTemplates(language));
    await fillIn('村名册', [
      { 序号: 1, 镇乡: '甲镇', 村名: '一村', 帮扶级别: '市级', 户数: 90, 人数: 300, 账号: ACCOUNT },
      { 序号: 2, 镇乡: '甲镇', 村名: '二村', 帮扶级别: '区级' },
    ]);
    await fillIn('项目台账', [{ 项目名称: '草莓园', 所在镇乡: '甲镇', 注入年度: 2018, 市补资金: 1_000_000 }]);
    await fillIn('上缴台账', [{ 年度: 2018, 项目名称: '草莓园', 实缴金额: 30_000 }]);
    const { ledgers, nextYear } = await inspect(openExcel());
    expect(ledgers.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ledgers.found.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['roster', 2],
      ['projects', 1],
      ['remittances', 1],
    ]);
    expect(nextYear).toBe(2018);
    expect(await run()).toMatchObject({ ok: true });
  });
});

describe('inserting', () => {
  it('makes cells for account numbers that keep every digit typed', async () => {
    excel = await openStandIn(await file({ Sheet1: [] }));
    await openExcel().insert(ledgerTemplates('zh'));
    const account = excel.api.getActiveWorkbook()?.getSheetByName('村名册')?.getRange('J4');
    expect(account?.getNumberFormat()).toBe('@');
  });

  it('takes no name that a sheet of the user bears', async () => {
    excel = await openStandIn(await file({ 村名册: [['我的']] }));
    await openExcel().insert(ledgerTemplates('zh'));
    expect(sheetNames(excel)).toEqual(['村名册', '村名册（2）', '项目台账', '上缴台账']);
  });

  it('says that a protected workbook takes none', async () => {
    excel = await openStandIn(await file());
    excel.host.objects.isProtected = true;
    expect(await refusal(openExcel().insert(ledgerTemplates('zh')))).toContain('保护工作簿');
  });

  it.each<FailingPart>(['nothing', 'half'])('that fails after %s leaves nothing behind', async (after) => {
    excel = await openStandIn(await file());
    const before = await state(excel);
    excel.failing = { number: excel.trips.length + 2, after };
    expect(await refusal(openExcel().insert(ledgerTemplates('zh')))).toContain('没有插入');
    delete excel.failing;
    expect(await state(excel)).toEqual(before);
  });
});
