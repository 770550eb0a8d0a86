/** The figures of the sample's further ledgers; all invented, but for the totals of the assistance funds. */

/** 资产台账, 原值 and 净值 in 万元. */
export const ASSETS: readonly (readonly [name: string, project: string, year: number, value: number, net: number])[] = [
  ['食用菌标准化大棚', '双河湾食用菌产业园', 2018, 1680.5, 1512.45],
  ['菌棒生产线', '双河湾食用菌产业园', 2019, 620, 589],
  ['保鲜冷库', '双河湾食用菌产业园', 2019, 180.2033, 171.1931],
  ['草莓日光温室', '草莓产业园', 2018, 1320, 1188],
  ['西瓜春秋棚', '精品西瓜产业园', 2018, 1560.75, 1404.675],
  ['分拣包装车间', '精品西瓜产业园', 2019, 430.3525, 408.8349],
  ['蔬菜智能温室', '东梁庄绿色食品蔬菜基地', 2018, 1740, 1566],
  ['水稻加工车间', '稻蛙立体种养及优质水稻加工', 2018, 760, 684],
  ['稻田沟渠工程', '稻蛙立体种养及优质水稻加工', 2018, 415.6, 374.04],
  ['果蔬仓储库', '果蔬产业园区', 2018, 1105, 994.5],
  ['设施蔬菜棚室', '示例设施蔬菜园', 2019, 3890, 3695.5],
  ['采摘园道路与灌溉', '示例林果采摘园', 2019, 1240, 1178],
  ['粮油加工设备', '示例粮油加工厂', 2019, 2180.08, 2071.076],
]; // prettier-ignore

/** 返还资金使用: what villages spend on, in turn; amounts in yuan by year. */
export const USES: readonly (readonly [category: string, of2018: number, of2019: number])[] = [
  ['村内保洁', 4200, 9600],
  ['公益设施维修', 2600.5, 8350.25],
  ['公共水电费', 1180.37, 3260.8],
  ['村内公共事务', 900, 2400],
];

/** Villages of the sample that have entered their uses. */
export const VILLAGES_WITH_USES = 12;

/** 结余使用: of the surplus of 2018, yuan. */
export const SURPLUS_USES: readonly (readonly [year: number, use: string, amount: number, document: string, date: string])[] = [
  [2018, '产业发展', 5000, '平台会议纪要〔2019〕3号', '2019-01-18'],
  [2018, '公共事业', 3600.5, '平台会议纪要〔2019〕3号', '2019-01-18'],
]; // prettier-ignore

/** 工作任务 */
export const TASKS: readonly (readonly [task: string, who: string, due: string, state: string])[] = [
  ['核对困难村名册与收款账户', '示例综合科', '2019-10-31', '已完成'],
  ['收取2019年度各项目上缴收益', '示例财务科', '2019-12-31', '基本完成'],
  ['编制2019年度分配方案并公示', '示例财务科', '2020-01-20', '已完成'],
  ['向各村返还2019年度保底收益', '示例财务科', '2020-01-31', '已完成'],
  ['催缴东梁庄绿色食品蔬菜基地欠缴收益', '示例项目科', '2020-03-31', '进行中'],
  ['各项目固定资产登记确权', '示例资产科', '2020-06-30', '进行中'],
  ['检查返还资金使用情况', '示例监督科', '2020-09-30', '未开始'],
  ['收取2020年度各项目上缴收益', '示例财务科', '2020-12-31', '未开始'],
  ['编制2020年度分配方案并公示', '示例财务科', '2021-01-20', '未开始'],
]; // prettier-ignore

/** 帮扶资金, in hundredths of 万元: what the document counts to the end of October 2018. */
export const FUNDS = {
  municipal: { units: 96, groups: 86, total: 673_874 },
  district: { units: 127, groups: 125, total: 246_200 },
} as const;

/** Parts of a whole that differ from each other and add up to it; the last one takes what is left. */
export function parts(total: number, count: number): readonly number[] {
  const even = Math.floor(total / count);
  const first = Array.from({ length: count - 1 }, (_, index) => even + (((index * 37) % 41) - 20) * 15);
  return [...first, total - first.reduce((sum, part) => sum + part, 0)];
}
