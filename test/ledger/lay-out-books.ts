import fc from 'fast-check';
import type { CellValue, SheetSnapshot } from '../../src/ledger/snapshot';
import {
  placed,
  townshipName,
  unitOf,
  villageName,
  written,
  yearText,
  type Block,
  type Column,
  type Line,
  type Looks,
} from './lay-out';

const AMOUNT = fc.integer({ min: 1_000_000, max: 1_000_000_000 });
const YEAR = fc.integer({ min: 2018, max: 2020 });
const DATE = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What the further ledgers say, whatever they look like; amounts in fen. */
export const bookFacts = fc.record({
  funds: fc.array(
    fc.record({
      unit: fc.nat(4),
      level: fc.constantFrom('市级', '区级'),
      amount: AMOUNT,
      goods: fc.option(AMOUNT, { nil: undefined }),
      approval: fc.option(fc.constant('议〔2018〕3号'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  assets: fc.array(fc.record({ value: AMOUNT, net: fc.option(AMOUNT, { nil: undefined }), year: YEAR }), {
    minLength: 1,
    maxLength: 6,
  }),
  uses: fc
    .array(
      fc.record({
        township: fc.nat(2),
        village: fc.nat(3),
        year: YEAR,
        category: fc.constantFrom('村内保洁', '公益设施维修', '公共水电费'),
        amount: AMOUNT,
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((uses) => uses.toSorted((one, other) => one.township - other.township)),
  surplus: fc.array(
    fc.record({ year: YEAR, use: fc.constantFrom('二次分红', '产业发展', '公共事业'), amount: AMOUNT }),
    { minLength: 1, maxLength: 5 },
  ),
  tasks: fc.array(fc.record({ due: DATE, state: fc.constantFrom('已完成', '进行中') }), {
    minLength: 1,
    maxLength: 5,
  }),
});
export type BookFacts = typeof bookFacts extends fc.Arbitrary<infer T> ? T : never;

/** Which of the names of each column an office uses, and how it writes dates and what it has nothing to say of. */
export const wording = fc.record({
  synonym: fc.nat(5),
  date: fc.constantFrom('-', '.', '/', '年月日'),
  nothing: fc.constantFrom(null, '—', '无'),
  approvals: fc.constantFrom('one-column', 'date-and-number'),
});
export type Wording = typeof wording extends fc.Arbitrary<infer T> ? T : never;

export const unitName = (unit: number): string => `示例第${'一二三四五'.charAt(unit)}局`;
export const assetName = (asset: number): string => `示例大棚${asset + 1}号`;
export const taskName = (task: number): string => `示例工作第${task + 1}项`;
export const APPROVED_ON = '2018-03-05';

/** The sheets of an office that keeps these facts in this way. */
export function layOutBooks(facts: BookFacts, look: Looks, words: Wording): readonly SheetSnapshot[] {
  const blocks = [fundBlock, assetBlock, useBlock, surplusBlock, taskBlock].map((block) =>
    block(facts, look, words),
  );
  if (look.sheets === 'own') return blocks.map((block, index) => placed(`账${index + 1}`, [block], look));
  return [placed('各类台账', blocks, look)];
}

function header(words: Wording, ...names: readonly string[]): string {
  return names[words.synonym % names.length] ?? '';
}

function money(words: Wording, look: Looks, ...names: readonly string[]): Column {
  return { header: `${header(words, ...names)}${unitOf(look)}`, sums: true };
}

/** An optional amount: a dash or nothing where there is none. */
function optional(fen: number | undefined, look: Looks, { nothing }: Wording): CellValue {
  return fen === undefined ? nothing : written(fen, look);
}

function dateText(iso: string, { date }: Wording): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return date === '年月日' ? `${year}年${Number(month)}月${Number(day)}日` : [year, month, day].join(date);
}

function fundBlock({ funds }: BookFacts, look: Looks, words: Wording): Block {
  const inTwo = words.approvals === 'date-and-number';
  const columns: Column[] = [
    { header: header(words, '帮扶单位', '投入单位', '出资单位') },
    { header: header(words, '级别', '帮扶层级', '帮扶级别') },
    money(words, look, '到位金额', '资金', '投入金额', '帮扶资金'),
    money(words, look, '物资折款', '物资折价'),
    ...(inTwo ? [{ header: '六步三要日期' }, { header: '六步三要文号' }] : [{ header: '六步三要' }]),
    { header: '用途' },
  ];
  const lines = funds.map(({ unit, level, amount, goods, approval }): Line => {
    const record = approval ?? words.nothing;
    const approvals = inTwo
      ? [approval === undefined ? null : dateText(APPROVED_ON, words), record]
      : [record];
    return {
      cells: [
        unitName(unit),
        `${level}帮扶`,
        written(amount, look),
        optional(goods, look, words),
        ...approvals,
        '修路',
      ],
    };
  });
  return { title: '困难村帮扶资金投入台账', columns, lines, hasAmounts: true };
}

function assetBlock({ assets }: BookFacts, look: Looks, words: Wording): Block {
  const columns: Column[] = [
    { header: header(words, '资产名称', '固定资产名称') },
    { header: header(words, '购建年度', '建成年份', '形成年度', '购置时间') },
    money(words, look, '原值', '资产原值', '账面原值', '资产价值'),
    money(words, look, '净值', '资产净值'),
    { header: header(words, '权属', '所有权人', '产权归属') },
  ];
  const lines = assets.map(({ value, net, year }, index): Line => ({
    cells: [
      assetName(index),
      yearText(year, look),
      written(value, look),
      optional(net, look, words),
      '全体困难村',
    ],
  }));
  return { title: '扶贫项目资产台账', columns, lines, hasAmounts: true };
}

function useBlock({ uses }: BookFacts, look: Looks, words: Wording): Block {
  const columns: Column[] = [
    { header: header(words, '镇乡', '所在镇', '乡镇'), merges: true },
    { header: header(words, '村名', '行政村', '受益村') },
    { header: '年度' },
    { header: header(words, '支出事项', '用途', '支出类别', '使用方向') },
    money(words, look, '金额', '支出金额', '使用金额'),
  ];
  const lines = uses.map(({ township, village, year, category, amount }, index): Line => {
    const isFirst = look.township === 'every-row' || uses[index - 1]?.township !== township;
    return {
      cells: [
        isFirst ? townshipName(township) : null,
        villageName(township, village),
        yearText(year, look),
        category,
        written(amount, look),
      ],
    };
  });
  return { title: '返还资金使用明细表', columns, lines, hasAmounts: true };
}

function surplusBlock({ surplus }: BookFacts, look: Looks, words: Wording): Block {
  const columns: Column[] = [
    { header: header(words, '结余年度', '年度') },
    { header: header(words, '结余用途', '结余使用方向') },
    money(words, look, '金额', '使用金额'),
    { header: header(words, '批准文号', '会议纪要') },
  ];
  const lines = surplus.map(({ year, use, amount }): Line => ({
    cells: [yearText(year, look), use, written(amount, look), '〔2019〕1号'],
  }));
  return { title: '结余使用台账', columns, lines, hasAmounts: true };
}

function taskBlock({ tasks }: BookFacts, _look: Looks, words: Wording): Block {
  const columns: Column[] = [
    { header: header(words, '工作任务', '重点任务', '任务', '事项') },
    { header: header(words, '责任单位', '牵头单位') },
    { header: header(words, '责任人', '负责人') },
    { header: header(words, '完成时限', '时间节点', '时间要求') },
    { header: header(words, '完成情况', '进展情况', '落实情况') },
  ];
  const lines = tasks.map(({ due, state }, index): Line => ({
    cells: [taskName(index), '示例科', '某人', dateText(due, words), state],
  }));
  return { title: '工作台账', columns, lines, hasAmounts: false };
}
