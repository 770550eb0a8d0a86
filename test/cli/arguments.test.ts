import { readArguments, UsageError } from '../../src/cli/arguments';
import { Decimal } from '../../src/money/decimal';
import { yuan } from '../../src/money/yuan';

describe('readArguments', () => {
  it('reads amounts as people write them and shares in percent', () => {
    const words = [
      '台账.xlsx',
      '--year',
      '2019',
      '--opening',
      '-1,000.50',
      '--second-dividend',
      '50%',
      '--industry',
      '3万',
    ];
    expect(readArguments(words)).toEqual({
      help: false,
      language: 'zh',
      ledgers: '台账.xlsx',
      year: 2019,
      opening: yuan('-1000.5'),
      secondDividend: { kind: 'share', share: new Decimal('0.5') },
      industryDevelopment: { kind: 'amount', amount: yuan('30000') },
    });
  });

  it('takes the names of sheets whatever their capitals, hyphens and spaces', () => {
    expect(readArguments(['--sheets', 'returns-use,use of returns,ARREARS']).sheets).toEqual([
      'returnsUse',
      'returnsUse',
      'arrears',
    ]);
  });

  it('takes further sheets by key or by name', () => {
    expect(readArguments(['--sheets', 'payments，欠缴清单、1+1+N项目汇总表, timetable']).sheets).toEqual([
      'payments',
      'arrears',
      'projectSummary',
      'timetable',
    ]);
    expect(() => readArguments(['--sheets', '发放清单,发放表'])).toThrow('发放表');
  });

  it.each([
    [['--yaer', '2019']],
    [['a.xlsx', 'b.xlsx']],
    [['--year', '19']],
    [['--funding', 'cash']],
    [['--opening', '约500万']],
    [['--tail', 'drop']],
    [['--second-dividend', '120%']],
    [['--industry', '-1000']],
    [['--out', '']],
    [['--year']],
  ])('refuses %j', (words) => {
    expect(() => readArguments(words)).toThrow(UsageError);
  });
});
