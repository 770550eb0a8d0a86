/**
 * The figures of the sample workbook. The six projects of 2018 bear the names, area (6 468 亩) and total investment
 * (1.4 亿元) of the district's own account; every other name and figure is invented.
 */

/** Townships of the district and how many of 288 sample villages each has, in the order of the roster. */
export const TOWNSHIPS: readonly (readonly [name: string, villages: number])[] = [
  ['出头岭镇', 18], ['马伸桥镇', 16], ['西龙虎峪镇', 12], ['穿芳峪镇', 11], ['孙各庄满族乡', 7],
  ['桑梓镇', 17], ['东施古镇', 10], ['别山镇', 15], ['白涧镇', 9], ['侯家营镇', 14],
  ['杨津庄镇', 16], ['下窝头镇', 15], ['下仓镇', 17], ['上仓镇', 13], ['尤古庄镇', 14],
  ['东赵各庄镇', 12], ['礼明庄镇', 11], ['东二营镇', 9], ['许家台镇', 7], ['官庄镇', 10],
  ['下营镇', 12], ['罗庄子镇', 9], ['邦均镇', 8], ['洇溜镇', 6],
]; // prettier-ignore

const WORDS = [
  '金穗', '银禾', '丰登', '春晖', '秋实', '瑞雪', '清泉', '望岳', '向阳', '和畅',
  '松涛', '柳浪', '桃源', '杏林', '梨香', '枣红', '云起', '晓月', '长乐', '安澜',
]; // prettier-ignore
const ENDINGS = ['庄村', '峪村', '屯村', '店村'];

/** As many villages of one township as get names without a number. */
export const NAMES = WORDS.length * ENDINGS.length;

/** Invented village names, unique within a township; each name occurs again in later townships. */
export function villageName(index: number): string {
  const word = WORDS[index % WORDS.length] ?? '';
  const ending = ENDINGS[Math.floor(index / WORDS.length) % ENDINGS.length] ?? '';
  const round = Math.floor(index / NAMES);
  return `${round === 0 ? '' : `第${round}`}${word}${ending}`;
}

/** A project of the sample; amounts in 万元 as the ledger writes them. */
export interface SampleProject {
  readonly area: string;
  readonly name: string;
  readonly township: string;
  readonly operator: string;
  readonly mu: number;
  readonly investment: number;
  /** 拨付 in 2018, 2019 and 2020. */
  readonly injections: readonly [number | null, number | null, number | null];
}

export const PROJECTS: readonly SampleProject[] = [
  { area: '东部', name: '双河湾食用菌产业园', township: '出头岭镇', operator: '示例菌业合作社', mu: 1200, investment: 3000, injections: [2200, 800, null] },
  { area: '东部', name: '草莓产业园', township: '马伸桥镇', operator: '示例草莓合作社', mu: 680, investment: 2100, injections: [1500, null, null] },
  { area: '西部', name: '精品西瓜产业园', township: '桑梓镇', operator: '示例瓜业公司', mu: 1350, investment: 2500, injections: [1800, 600.3525, null] },
  { area: '南部', name: '东梁庄绿色食品蔬菜基地', township: '杨津庄镇', operator: '示例蔬菜公司', mu: 1180, investment: 2700, injections: [1900, null, null] },
  { area: '南部', name: '稻蛙立体种养及优质水稻加工', township: '下窝头镇', operator: '示例米业公司', mu: 1258, investment: 1950, injections: [1350, null, null] },
  { area: '中部', name: '果蔬产业园区', township: '东赵各庄镇', operator: '示例果蔬合作社', mu: 800, investment: 1750, injections: [1250, null, null] },
  { area: '中部', name: '示例设施蔬菜园', township: '官庄镇', operator: '示例农业公司', mu: 900, investment: 5200, injections: [null, 4200, null] },
  { area: '北部', name: '示例林果采摘园', township: '下营镇', operator: '示例林果合作社', mu: 1500, investment: 3800, injections: [null, 3100, null] },
  { area: '中部', name: '示例粮油加工厂', township: '礼明庄镇', operator: '示例粮油公司', mu: 60, investment: 3200, injections: [null, 2500, null] },
  { area: '南部', name: '示例肉鸡养殖场', township: '别山镇', operator: '示例牧业公司', mu: 120, investment: 3400, injections: [null, null, 2600] },
  { area: '西部', name: '示例中药材基地', township: '白涧镇', operator: '示例药材合作社', mu: 760, investment: 2300, injections: [null, null, 1900] },
]; // prettier-ignore

/** A payment of the sample: what was due, what came in (yuan), when and under which voucher. */
export interface SampleRemittance {
  readonly year: number;
  readonly project: string;
  readonly rate: string;
  readonly due: number;
  readonly received: number;
  readonly date: string;
  readonly voucher: string;
}

export const REMITTANCES: readonly SampleRemittance[] = [
  { year: 2018, project: '双河湾食用菌产业园', rate: '3%', due: 660000, received: 660000, date: '2018-12-10', voucher: '银收-018' },
  { year: 2018, project: '草莓产业园', rate: '3%', due: 450000, received: 450000, date: '2018-12-11', voucher: '银收-019' },
  { year: 2018, project: '精品西瓜产业园', rate: '3%', due: 540000, received: 540000, date: '2018-12-11', voucher: '银收-020' },
  { year: 2018, project: '东梁庄绿色食品蔬菜基地', rate: '3%', due: 570000, received: 570000, date: '2018-12-14', voucher: '银收-023' },
  { year: 2018, project: '稻蛙立体种养及优质水稻加工', rate: '3%', due: 405000, received: 305000, date: '2018-12-20', voucher: '银收-027' },
  { year: 2018, project: '果蔬产业园区', rate: '3%', due: 375000, received: 375000, date: '2018-12-21', voucher: '银收-028' },
  { year: 2019, project: '双河湾食用菌产业园', rate: '6.5%', due: 1950000, received: 1950000, date: '2019-12-06', voucher: '银收-041' },
  { year: 2019, project: '草莓产业园', rate: '6.5%', due: 975000, received: 975000, date: '2019-12-09', voucher: '银收-042' },
  { year: 2019, project: '精品西瓜产业园', rate: '6.5%', due: 1560229.13, received: 1560229.13, date: '2019-12-09', voucher: '银收-043' },
  { year: 2019, project: '东梁庄绿色食品蔬菜基地', rate: '6.5%', due: 1235000, received: 1000000, date: '2019-12-12', voucher: '银收-046' },
  { year: 2019, project: '稻蛙立体种养及优质水稻加工', rate: '6.5%', due: 877500, received: 877500, date: '2019-12-16', voucher: '银收-050' },
  { year: 2019, project: '果蔬产业园区', rate: '6.5%', due: 812500, received: 812500, date: '2019-12-17', voucher: '银收-051' },
  { year: 2019, project: '示例设施蔬菜园', rate: '3%', due: 1260000, received: 1260000, date: '2019-12-18', voucher: '银收-053' },
  { year: 2019, project: '示例林果采摘园', rate: '3%', due: 930000, received: 930000, date: '2019-12-18', voucher: '银收-054' },
  { year: 2019, project: '示例粮油加工厂', rate: '3%', due: 750000, received: 750000, date: '2019-12-19', voucher: '银收-055' },
]; // prettier-ignore
