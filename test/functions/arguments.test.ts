import type { FunctionId } from '../../src/functions/catalogue';
import { errorArgument, startExcelRuntime, type Call, type ExcelRuntime } from './excel-runtime';
import { column, row } from './shapes';

const RATES = row(0.03, 0.065, 0.07);
const FLOORS = [
  [2018, 10000],
  [2019, 40000],
  [2020, 70000],
];
const YEARS = column(2018, 2019);
const SUBSIDIES = column(10000000, 5000000);

/** A call of each function with every argument: the optional ones with the values of the document. */
const FULL_CALLS: Readonly<Record<FunctionId, readonly unknown[]>> = {
  REMITTANCE: [2019, 10000000, 2018, RATES],
  REMITTANCE_RATE: [2019, 2018, RATES],
  POOL: [2019, YEARS, SUBSIDIES, RATES],
  FLOOR_RETURN: [2019, FLOORS],
  FLOOR_TOTAL: [2019, 288, FLOORS],
  BALANCE: [2019, 800000, 0, 288, FLOORS],
  COVERAGE: [2019, 800000, 288, FLOORS],
  BREAKEVEN_SUBSIDY: [2019, 2018, 288, RATES, FLOORS],
  FORECAST: [YEARS, SUBSIDIES, 2018, 2020, 0, 288, RATES, FLOORS],
  SPLIT: [100, 3],
  SPLIT_BY: [100, column(1, 1, 4)],
  SHARE: [100, 3, 2],
  ASSET_SHARE: [140000000, 288],
  RMB: [107000.53],
  YUAN: [1234.5],
};

/** Where each function's optional arguments begin. */
const REQUIRED: Readonly<Record<FunctionId, number>> = {
  REMITTANCE: 2,
  REMITTANCE_RATE: 1,
  POOL: 3,
  FLOOR_RETURN: 1,
  FLOOR_TOTAL: 1,
  BALANCE: 2,
  COVERAGE: 2,
  BREAKEVEN_SUBSIDY: 1,
  FORECAST: 4,
  SPLIT: 2,
  SPLIT_BY: 2,
  SHARE: 3,
  ASSET_SHARE: 1,
  RMB: 1,
  YUAN: 1,
};

const ERRORS = ['#VALUE!', '#NUM!', '#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!'];

const FUNCTIONS = Object.keys(FULL_CALLS) as FunctionId[];

function withArgument(id: FunctionId, position: number, argument: unknown): Call {
  return { id, args: FULL_CALLS[id].map((given, index) => (index === position ? argument : given)) };
}

/** Every position of every function whose argument `holds` accepts. */
function places(holds: (argument: unknown) => boolean = () => true): [FunctionId, number][] {
  return FUNCTIONS.flatMap((id) =>
    FULL_CALLS[id].flatMap((given, position): [FunctionId, number][] =>
      holds(given) ? [[id, position]] : [],
    ),
  );
}

const isNumber = (argument: unknown): argument is number => typeof argument === 'number';

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

describe('arguments of every function, through the real runtime', () => {
  let excel: ExcelRuntime;
  let values: (calls: readonly Call[]) => Promise<unknown[]>;

  beforeAll(async () => {
    excel = startExcelRuntime();
    await import('../../src/functions/functions');
    values = async (calls) => (await excel.calculate(calls)).map(({ value }) => value);
  });

  it('an error in any argument is the answer, alone or in a range of one cell, as an object or as its text', async () => {
    const calls = ERRORS.flatMap((error) =>
      places().flatMap(([id, position]) =>
        [errorArgument(error), [[errorArgument(error)]], error].map((argument) => ({
          error,
          call: withArgument(id, position, argument),
        })),
      ),
    );
    expect(await values(calls.map(({ call }) => call))).toEqual(calls.map(({ error }) => error));
  });

  it('an error in any cell of a range that counts as a whole is the answer', async () => {
    const calls = ERRORS.flatMap((error) =>
      places((given) => Array.isArray(given)).flatMap(([id, position]) => {
        const range = FULL_CALLS[id][position] as unknown[][];
        return range.flatMap((line, at) =>
          line.map((_, across) => {
            const broken = range.map((cells) => [...cells]);
            broken[at]?.splice(across, 1, errorArgument(error));
            return { error, call: withArgument(id, position, broken) };
          }),
        );
      }),
    );
    expect(await values(calls.map(({ call }) => call))).toEqual(calls.map(({ error }) => error));
  });

  it('an omitted optional argument is the document’s value: null, or not passed at all', async () => {
    const full = FUNCTIONS.map((id) => ({ id, args: FULL_CALLS[id] }));
    const withNull = FUNCTIONS.map((id) => ({
      id,
      args: FULL_CALLS[id].map((given, index) => (index < REQUIRED[id] ? given : null)),
    }));
    const without = FUNCTIONS.map((id) => ({ id, args: FULL_CALLS[id].slice(0, REQUIRED[id]) }));
    const expected = await values(full);
    expect(await values(withNull)).toEqual(expected);
    expect(await values(without)).toEqual(expected);
  });

  it('an empty cell is the same whether it arrives as null, as 0 or as ""', async () => {
    const empty = (cell: unknown) =>
      values(places().map(([id, position]) => withArgument(id, position, [[cell]])));
    const expected = await empty(0);
    expect(await empty(null)).toEqual(expected);
    expect(await empty('')).toEqual(expected);
    expect(expected).not.toContain('uncaught exception');
  });

  it('a range of one cell is its value', async () => {
    const asRange = places(isNumber).map(([id, position]) =>
      withArgument(id, position, [[FULL_CALLS[id][position]]]),
    );
    expect(await values(asRange)).toEqual(
      await values(places(isNumber).map(([id]) => ({ id, args: FULL_CALLS[id] }))),
    );
  });

  it.each<[string, (number: number) => unknown]>([
    ['text', String],
    ['text in full width', (number) => fullWidth(String(number))],
    ['text among spaces', (number) => ` ${number}\u00a0`],
    ["a percentage", (number) => `${number * 100}%`],
    ['a number with a format', (number) => ({ type: 'FormattedNumber', basicValue: number, numberFormat: '0' })],
  ])('a number stored as %s is that number', async (_, stored) => {
    const numbers = places((given) => isNumber(given)).filter(([id]) => id !== 'YUAN');
    const calls = numbers.map(([id, position]) => withArgument(id, position, stored(Number(FULL_CALLS[id][position]))));
    expect(await values(calls)).toEqual(await values(numbers.map(([id]) => ({ id, args: FULL_CALLS[id] }))));
  }); // prettier-ignore

  it('TRUE is 1 and FALSE is 0, as in Excel’s own operators; YUAN asks for an amount', async () => {
    const numbers = places(isNumber).filter(([id]) => id !== 'YUAN');
    for (const [logical, number] of [
      [true, 1],
      [false, 0],
    ] as const) {
      expect(await values(numbers.map(([id, position]) => withArgument(id, position, logical)))).toEqual(
        await values(numbers.map(([id, position]) => withArgument(id, position, number))),
      );
    }
  });

  it('text that is no number is #VALUE! in every argument', async () => {
    const calls = places().flatMap(([id, position]) => [
      withArgument(id, position, '不详'),
      withArgument(id, position, [['n.n.']]),
    ]);
    expect(await values(calls)).toEqual(calls.map(() => '#VALUE!'));
  });
});
