import { Decimal } from '../money/decimal';
import { yuan } from '../money/yuan';
import type { Policy } from './policy';

/** The rules of 津蓟党办〔2018〕12号 and 蓟州政办函〔2018〕44号, and what the district's own account of them counts. */
export const JIZHOU_POLICY: Policy = {
  rates: [new Decimal('0.03'), new Decimal('0.065'), new Decimal('0.07')],
  floors: new Map([
    [2018, yuan('10000')],
    [2019, yuan('40000')],
    [2020, yuan('70000')],
  ]),
  controlTotals: {
    villages: 288,
    municipalVillages: 150,
    districtVillages: 138,
    municipalUnits: 96,
    municipalWorkGroups: 86,
    districtUnits: 127,
    districtWorkGroups: 125,
    assistanceFunds: yuan('92007400'),
    municipalAssistanceFunds: yuan('67387400'),
    districtAssistanceFunds: yuan('24620000'),
    projects2018: 6,
    projectArea2018: new Decimal('6468'),
    projectInvestment2018: yuan('140000000'),
  },
  basis: ['津蓟党办〔2018〕12号', '蓟州政办函〔2018〕44号'],
  injections: 'cumulative',
  remittanceDueBy: '12-31',
};

/** The year in which the scheme's first projects got their subsidy. */
export const FIRST_YEAR = 2018;

/** Villages on the scheme's roster. */
export const VILLAGE_COUNT = 288;
