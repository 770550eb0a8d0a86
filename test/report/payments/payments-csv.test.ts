import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SAMPLE_PATH } from '../../../assets/samples/sample-workbook';
import { payments } from '../../../src/distribution/payments';
import type { Plan } from '../../../src/distribution/plan';
import { inspect, preview } from '../../../src/generate';
import { sumYuan } from '../../../src/money/yuan';
import { encodeGbk } from '../../../src/report/payments/gbk';
import { CsvError, paymentsCsv } from '../../../src/report/payments/payments-csv';
import { openFile } from '../../../src/workbook/file';

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

async function samplePlan(): Promise<Plan> {
  expect(readFileSync(SAMPLE_PATH).length).toBeGreaterThan(0);
  const planned = preview(await inspect(openFile(SAMPLE_PATH, '')), { year: 2019 });
  if (!planned.ok) throw new Error('no plan');
  return planned.plan;
}

/** The plan with other texts in its first village. */
function withFirst(plan: Plan, change: Partial<Plan['villages'][number]['village']>): Plan {
  const [first, ...rest] = plan.villages;
  if (!first) throw new Error('no village');
  return { ...plan, villages: [{ ...first, village: { ...first.village, ...change } }, ...rest] };
}

describe('the payment list as CSV', () => {
  it('has a line for every village with an account, all digits and the exact amount', async () => {
    const plan = await samplePlan();
    const { bytes, count, sum, without } = paymentsCsv(plan, 'gbk', 'zh');
    const [, ...lines] = new TextDecoder('gbk').decode(bytes).trimEnd().split('\r\n');
    const wanted = payments(plan).filter(({ village }) => village.accountNumber !== undefined);
    expect(lines.map((line) => line.split(',')[0])).toEqual(
      wanted.map(({ village }) => village.accountNumber?.replace(/\D/g, '')),
    );
    expect(lines.map((line) => line.split(',')[3])).toEqual(wanted.map(({ amount }) => amount.toFixed(2)));
    expect(count).toBe(wanted.length);
    expect(sum).toEqual(sumYuan(wanted.map(({ amount }) => amount)));
    expect(count + without.length).toBe(plan.villages.length);
  });

  it('is the same text in both encodings, UTF-8 with a byte order mark', async () => {
    const plan = await samplePlan();
    const utf8 = paymentsCsv(plan, 'utf8', 'zh').bytes;
    expect(utf8.slice(0, 3)).toEqual(BOM);
    const gbk = paymentsCsv(plan, 'gbk', 'zh').bytes;
    expect(new TextDecoder().decode(utf8)).toBe(new TextDecoder('gbk').decode(gbk));
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '＝1', '=HYPERLINK("http://x","y")'])(
    'writes %j so that no spreadsheet calculates it',
    async (accountName) => {
      const { bytes } = paymentsCsv(withFirst(await samplePlan(), { accountName }), 'utf8', 'zh');
      const field = new TextDecoder().decode(bytes).split('\r\n')[1]?.split(',')[1];
      expect(field).toMatch(/^"?'/);
    },
  );

  it('keeps a comma, a quote and a line break inside their field', async () => {
    const accountName = '一村,"股份"\n合作社';
    const { bytes } = paymentsCsv(withFirst(await samplePlan(), { accountName }), 'utf8', 'zh');
    expect(new TextDecoder().decode(bytes)).toContain('"一村,""股份""\n合作社"');
  });

  it('names a character that GBK lacks, and leaves out a village without account', async () => {
    const plan = await samplePlan();
    expect(() => paymentsCsv(withFirst(plan, { accountName: '𤧛村' }), 'gbk', 'zh')).toThrow(CsvError);
    const { village } = plan.villages[0] ?? {};
    const { without } = paymentsCsv(withFirst(plan, { accountNumber: ' ' }), 'gbk', 'zh');
    expect(without).toContain(`${village?.township ?? ''}${village?.village ?? ''}`);
  });
});

describe('GBK', () => {
  it('is decoded to the text that was encoded', () => {
    const text = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme-ascii' }), (chinese, ascii) => {
        const { bytes, missing } = encodeGbk(chinese + ascii);
        expect(missing).toBeUndefined();
        expect(new TextDecoder('gbk').decode(bytes)).toBe(chinese + ascii);
        expect(bytes).toHaveLength(chinese.length * 2 + ascii.length);
      }),
    );
  });

  // GB 2312-80, also in GBK: 啊 is the first character of level one, 蓟 and 州 stand where the standard puts them.
  it.each([
    ['啊', [0xb0, 0xa1]],
    ['蓟', [0xbc, 0xbb]],
    ['州', [0xd6, 0xdd]],
    ['村', [0xb4, 0xe5]],
  ] as const)('encodes %s as the standard does', (character, bytes) => {
    expect([...encodeGbk(character).bytes]).toEqual(bytes);
  });
});
