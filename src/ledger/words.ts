import type { LedgerKind, Level } from './records';

// What cells and rows of ledgers say besides the headers: data, to be extended.

/** Words in a subsidy column's header that say what its amounts mean (rules.md, 1): money standing or money added. */
export const STOCK_WORDS = /累计|余额|在投|存量/;
export const FLOW_WORDS = /新增|下达|安排|拨付|到位|注入|追加/;

/** What sheets with ledgers are called, for those whose header is not understood. */
export const TITLES: Readonly<Partial<Record<LedgerKind, RegExp>>> = {
  roster: /(困难村|帮扶村|行政村|村)(名单|名册)|花名册/,
  projects: /项目(资金)?(台账|一览表|明细表|统计表)/,
  remittances: /上[缴交](台账|情况|明细|登记|统计)|上[缴交](表|记录)?$/,
  assistanceFunds: /帮扶资金(投入)?(台账|明细|统计|情况)/,
  assets: /资产(台账|登记|明细)|确权登记/,
  returnsUse: /(收益|返还资金)使用(台账|明细|情况)/,
  fund: /(结余|资金收支)(台账|情况|明细)/,
  surplusUse: /结余使用(台账|明细|情况)/,
  work: /工作台账/,
  policy: /政策参数/,
};

/** A row that adds up others: 小计, 「合 计」, 东部合计, 总计, 共计288个村. */
export const TOTAL_ROW = /^(.{0,12}(小计|合计|总计|累计|共计)|计|其中:?.*)([(:].*|\d+[个户村项].{0,3})?$/;
/** The same where only figures stand. */
export const TOTAL_WORD = /^([^\d:]{0,12}(小计|合计|总计|累计|共计)|计)$/;
export const SUBTOTAL_ROW = /小计/;
/** A row that is a part of another one, counted there already. */
export const OF_WHICH_ROW = /^其中/;
/** A row that numbers the columns for those who fill in the form: 「栏次 甲 乙 1 2 3=1+2」. */
export const COLUMN_LETTER = /^(栏次|列次|栏号|序号|[甲乙丙丁戊己庚辛])$/;
export const COLUMN_NUMBER = /^[(]?(\d{1,2})[)]?(=[\d+*/()×÷-]+)?$/;
/** A line that people sign. */
export const SIGNATURE_ROW =
  /^(制表|填表|审核|复核|填报|单位负责人|单位领导|负责人(签字|:)|经办|主管|分管领导|会计|出纳|联系人|联系电话|报送|盖章|\(?盖章)/;
/** Notes under the data. */
export const NOTE_ROW = /^(注|备注|说明|附注|附)(\d+)?[:.、]/;

/** The title of a ledger, alone on its row. */
export const TITLE_ROW = /(台账|名册|名单|登记簿|清单|[一-龥]{2}表)(\(.*\))?$/;

/** Lines above a ledger: its unit, who fills it in and when; also where a ledger stands under another one. */
export const CAPTION_ROW = /^\(?(金额|计量|资金)?单位:|^(填报|编制|报送|填表|制表)(单位|日期|时间)/;

/** 帮扶级别 as written: 市级, 市级帮扶, 市级帮扶村, 市; `title` stands in the title of a list of that level alone. */
export const LEVELS: readonly {
  readonly pattern: RegExp;
  readonly title: string;
  readonly level: Level;
}[] = [
  {
    pattern: /^(市(级|直|属)?(结对)?(帮扶)?(困难)?(村|单位)?|municipal)$/i,
    title: '市级',
    level: 'municipal',
  },
  { pattern: /^(区(级|直|属)?(结对)?(帮扶)?(困难)?(村|单位)?|district)$/i, title: '区级', level: 'district' },
];

/** 结余用途 as written. */
export const SURPLUS_USES: readonly {
  readonly pattern: RegExp;
  readonly use: 'secondDividend' | 'industryDevelopment' | 'publicAffairs';
}[] = [
  { pattern: /二次分(红|配)|分红/, use: 'secondDividend' },
  { pattern: /产业(发展|项目|扶持)|发展产业/, use: 'industryDevelopment' },
  { pattern: /公共(事业|事务|服务|设施)|公益(事业|设施)?/, use: 'publicAffairs' },
];

/** What an approval's cell may say instead of a record. */
export const NO_APPROVAL = /^(否|没有|缺|缺失|未|未履行|未开展|未执行|未提供|待补|×|✗)$/;

/** What a required cell may hold instead of nothing. */
export const BLANK_MARK = /^([-—–―/]+|无|暂无)$/;
