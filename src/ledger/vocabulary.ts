import type { LedgerKind } from './records';

/** How a column's cells are read. */
export type FieldType =
  'text' | 'amount' | 'decimal' | 'count' | 'rate' | 'year' | 'date' | 'level' | 'account';

/** A column that a ledger may have. */
export interface Field {
  readonly type: FieldType;
  /** A table without this column is not this ledger. */
  readonly required?: true;
  /** One column per year is possible: 「2019年市补资金」. */
  readonly byYear?: true;
  /** Written once per block and meant for the rows below. */
  readonly fillDown?: true;
  /** Read as that field where the ledger has no column of it. */
  readonly standsInFor?: string;
  /** What lists made from ledgers have: with it a table gives way to one of its kind without it. */
  readonly derived?: true;
  /** Header texts without spaces, units and years, matched exactly. Extend at will. */
  readonly names: readonly string[];
  /** Header texts matched when no exact name is in the header row. */
  readonly pattern?: RegExp;
}

/** Columns that several ledgers have. */
const SERIAL = {
  type: 'text',
  names: ['序号', '编号', '序', '号', 'No', 'No.', 'NO.'],
} as const satisfies Field;
const REMARKS = { type: 'text', names: ['备注', '说明', '备注说明'] } as const satisfies Field;
const VOUCHER = {
  type: 'text',
  names: ['凭证号', '凭证编号', '凭证号码', '记账凭证号', '收据号', '票据号', '凭证字号', '回单号'],
} as const satisfies Field;
const TOWNSHIP_NAMES = [
  '镇乡',
  '乡镇',
  '镇',
  '乡',
  '镇街',
  '镇乡街道',
  '乡镇街道',
  '乡镇(街道)',
  '镇乡(街道)',
  '镇(乡)',
  '乡(镇)',
  '所属镇',
  '所属镇乡',
  '所属乡镇',
  '所在镇',
  '所在镇乡',
  '所在乡镇',
  '镇乡名称',
  '乡镇名称',
  '镇名',
  '镇名称',
  '街镇',
  '属地镇乡',
] as const;
const VILLAGE_NAMES = [
  '村',
  '村名',
  '村名称',
  '行政村',
  '行政村名称',
  '行政村名',
  '困难村',
  '困难村名',
  '困难村名称',
  '帮扶村',
  '帮扶村名称',
  '被帮扶村',
  '受益村',
  '受益村名称',
  '结对村',
  '结对帮扶村',
  '所在村',
  '村庄名称',
  '村集体',
  '村(居)',
  '村别',
] as const;
const PROJECT_NAMES = [
  '项目名称',
  '产业项目名称',
  '项目',
  '产业项目',
  '项目名',
  '所属项目',
  '建设项目名称',
] as const;
const OPERATING_YEAR = {
  type: 'text',
  derived: true,
  names: ['经营年次', '经营年度', '运营年', '运营年度', '运营年次'],
} as const satisfies Field;
const LEVEL = {
  type: 'level',
  names: [
    '帮扶级别',
    '帮扶层级',
    '级别',
    '层级',
    '类别',
    '帮扶类别',
    '帮扶类型',
    '市级/区级',
    '市区级别',
    '帮扶单位级别',
    '单位级别',
    '村级别',
  ],
} as const satisfies Field;
/** Records of approval (rules.md 9); offices keep them in one column, or number and date in two. */
const APPROVALS = {
  villageApproval: {
    type: 'text',
    names: [
      '六步三要', '村级六步三要', '六步三要记录', '村级程序', '村级议事记录', '六步三要文号', '六步三要编号', '六步三要情况', '六步三要执行情况', '六步三要会议纪要', '六步三要材料', '村级审批', '村级议事',
    ],
  },
  villageApprovalDate: { type: 'date', names: ['六步三要日期', '六步三要时间', '六步三要会议日期', '六步三要会议时间'] },
  townshipApproval: {
    type: 'text',
    names: [
      '三重一大', '镇乡三重一大', '镇级三重一大', '三重一大记录', '镇级程序', '三重一大文号', '三重一大编号', '三重一大情况', '三重一大执行情况', '三重一大会议纪要', '三重一大材料', '镇乡级三重一大', '镇级审批', '镇乡审批',
    ],
  },
  townshipApprovalDate: { type: 'date', names: ['三重一大日期', '三重一大时间', '三重一大会议日期', '三重一大会议时间'] },
} as const satisfies Readonly<Record<string, Field>>; // prettier-ignore
const ASSISTING_UNIT = {
  type: 'text',
  names: [
    '帮扶单位',
    '帮扶单位名称',
    '结对帮扶单位',
    '对口帮扶单位',
    '派出单位',
    '包村单位',
    '帮扶部门',
    '结对单位',
  ],
} as const satisfies Field;

/**
 * The header vocabulary: every ledger's columns and what offices call them. A table is the ledger whose required
 * columns are all there and which explains most of its header; exact names win over patterns.
 */
// prettier-ignore
export const VOCABULARY: { readonly [kind in LedgerKind]: Readonly<Record<string, Field>> } = {
  roster: {
    serial: SERIAL,
    township: { type: 'text', required: true, fillDown: true, names: TOWNSHIP_NAMES },
    village: { type: 'text', required: true, names: VILLAGE_NAMES },
    level: LEVEL,
    assistingUnit: ASSISTING_UNIT,
    workGroup: { type: 'text', names: ['工作组', '驻村工作组', '驻村工作队', '工作队', '帮扶工作组', '帮扶组', '工作组名称', '派驻工作组'] },
    households: { type: 'count', names: ['户数', '总户数', '农户数', '农业户数', '户'] },
    people: { type: 'count', names: ['人数', '人口', '总人口', '人口数', '户籍人口', '农业人口', '总人数', '人'] },
    accountName: { type: 'text', names: ['户名', '收款单位', '账户名称', '开户名称', '收款人', '收款人名称', '账户名', '帐户名称', '单位户名'] },
    bank: { type: 'text', names: ['开户行', '开户银行', '开户银行名称', '开户行名称', '开户网点', '收款行'] },
    payout: {
      type: 'text',
      derived: true,
      names: [
        '保底收益', '保底收益返还', '保底收益返还金额', '保底返还', '收益返还', '收益返还金额', '效益返还', '返还金额', '返还收益', '返还资金', '二次分红', '分红金额', '分配金额', '收益分配金额',
        '发放金额', '应发金额', '实发金额', '本年返还',
      ],
      pattern: /^(保底|收益|效益|资金)*(返还|分配|分红|发放)(收益|资金|金额|额|数)*$/,
    },
    accountNumber: { type: 'account', names: ['账号', '银行账号', '帐号', '银行帐号', '账户', '收款账号', '银行账户', '账户号码', '卡号'] },
    remarks: REMARKS,
  },
  projects: {
    serial: SERIAL,
    name: { type: 'text', required: true, names: PROJECT_NAMES },
    subsidy: {
      type: 'amount',
      required: true,
      byYear: true,
      names: [
        '市补资金', '市补', '市补助资金', '市级补助', '市级补助资金', '市级补贴资金', '市级财政补助资金', '市级财政补助', '市级财政资金', '市财政补助资金', '市级资金', '财政补助', '财政补助资金',
        '财政补贴', '资金来源市级', '资金来源市级资金', '资金来源市补资金', '资金来源市级补助', '项目市补资金', '其中市补资金', '其中:市补资金', '总投资其中市补资金', '市补资金金额', '市补金额', '市级帮扶资金', '市级统筹资金',
      ],
      pattern: /^(其中:?)?(累计|年末|期末|在投|存量|新增|当年|本年|下达|安排|拨付|到位|注入|追加|已|新)*(投入|下达|安排|拨付|到位|注入|追加|新增)?的?(项目)?(市补|市级补助|市级财政补助|市级补贴|市级财政|市级|财政补助)(助)?(资金|金额|款)?(金额|余额|额|累计|累计数|累计额|存量|在投|在投额|新增|增量|追加|下达|安排|拨付|到位|注入|下达额|安排额|拨付额|到位额|注入额|下达数|安排数|拨付数|到位数|到位金额|拨付金额)*$/,
    },
    year: {
      type: 'year',
      names: [
        '注入年度', '注入年份', '资金注入年度', '资金注入年份', '到位年度', '到位年份', '资金到位年份', '资金到位年度', '资金到位时间', '到位时间', '投入年度', '投入年份', '拨付年度', '拨付年份', '拨付时间', '资金拨付时间',
        '下达年度', '下达年份', '年度', '年份', '项目年度', '注入时间', '资金注入时间', '批次年度',
      ],
      pattern: /^(首笔|首次|首批|项目|市补|市级|补助|财政|扶持|专项)*(资金)?(注入|到位|拨付|下达|拨入|投入|安排)(的)?(年度|年份|年|时间|日期)$/,
    },
    startYear: {
      type: 'year',
      standsInFor: 'year',
      names: ['立项年度', '立项年份', '建设年度', '建设年份', '实施年度', '实施年份', '投资年度'],
      pattern: /^(项目)?(立项|建设|实施|批复|开工|启动|投资)(年度|年份|年|时间|日期)$/,
    },
    operatingYear: OPERATING_YEAR,
    township: { type: 'text', fillDown: true, names: [...TOWNSHIP_NAMES, '建设地点', '项目地点', '所在地', '项目所在镇乡', '实施地点'] },
    area: { type: 'text', fillDown: true, names: ['片区', '区域', '所属片区', '所在片区', '方位', '区片'] },
    operator: { type: 'text', names: ['实施主体', '实施单位', '项目实施主体', '项目实施单位', '承建单位', '经营主体', '建设单位', '运营主体', '承接主体'] },
    mu: { type: 'decimal', names: ['面积', '亩', '亩数', '占地面积', '建设面积', '项目面积', '种植面积', '规模', '建设规模', '流转面积', '项目总面积'] },
    totalInvestment: { type: 'amount', names: ['总投资', '计划投资', '项目总投资', '投资总额', '总投资额', '计划总投资', '概算投资', '投资额', '总投资合计', '投资合计', '资金来源合计'] },
    ...APPROVALS,
    document: { type: 'text', names: ['资金文号', '文号', '批复文号', '下达文号', '文件号'] },
    remarks: REMARKS,
  },
  remittances: {
    serial: SERIAL,
    year: { type: 'year', names: ['年度', '年份', '上缴年度', '上缴年份', '所属年度', '收益年度', '收益所属年度', '缴款年度', '会计年度'] },
    date: { type: 'date', names: ['上缴日期', '上缴时间', '到账日期', '到账时间', '缴款日期', '缴款时间', '缴费日期', '日期', '入账日期', '收款日期'] },
    project: { type: 'text', required: true, names: [...PROJECT_NAMES, '缴款项目', '上缴项目'] },
    amount: {
      type: 'amount',
      required: true,
      byYear: true,
      names: [
        '实缴', '实缴金额', '实缴额', '实缴利润', '实缴收益', '实际上缴', '实际上缴金额', '实际缴纳', '已缴', '已缴金额', '已上缴', '已上缴金额', '到账金额', '到账', '到账额', '上缴金额', '上缴额', '上缴利润', '上缴收益', '上缴数',
        '缴款金额', '收益上缴', '上缴资金', '实际上缴利润', '实缴数', '实收', '实收金额', '上缴情况实缴', '收到金额', '上缴', '上交', '缴纳金额',
      ],
      pattern: /^(当年|本年|本期|本次|累计)?(实际|实|已)?(上缴|上交|缴纳|交纳|收缴|缴|交|到账|入账|收到)(的)?(统筹)?(资金|利润|收益|款)*(金额|总额|数额|额|数)?$/,
    },
    operatingYear: OPERATING_YEAR,
    base: { type: 'amount', byYear: true, names: ['基数', '计缴基数', '市补资金', '上缴基数', '市补资金基数', '市级补助资金'] },
    rate: { type: 'rate', names: ['比例', '收益率', '上缴比例', '计提比例', '费率', '上缴率'] },
    due: { type: 'amount', byYear: true, names: ['应缴', '应上缴', '应缴金额', '应上缴金额', '应缴利润', '应缴收益', '应缴额', '应缴数', '上缴情况应缴'] },
    arrears: { type: 'amount', byYear: true, names: ['未缴', '欠缴', '余缴', '未缴金额', '欠缴金额', '未上缴', '尚欠', '上缴情况欠缴'] },
    operator: { type: 'text', names: ['实施主体', '实施单位', '缴款单位', '缴款人', '上缴单位', '经营主体'] },
    township: { type: 'text', fillDown: true, names: TOWNSHIP_NAMES },
    voucher: VOUCHER,
    remarks: REMARKS,
  },
  assistanceFunds: {
    serial: SERIAL,
    unit: { ...ASSISTING_UNIT, required: true, fillDown: true, names: [...ASSISTING_UNIT.names, '投入单位', '出资单位'] },
    level: LEVEL,
    township: { type: 'text', fillDown: true, names: TOWNSHIP_NAMES },
    village: { type: 'text', names: VILLAGE_NAMES },
    amount: { type: 'amount', required: true, names: ['资金', '投入资金', '到位金额', '金额', '帮扶资金', '投入金额', '合计金额', '投入帮扶资金', '资金投入', '资金合计'] },
    goods: { type: 'amount', names: ['物资折款', '物资折价', '折款', '物资', '物资折合', '物资金额'] },
    date: { type: 'date', names: ['日期', '投入日期', '投入时间', '到位时间', '到位日期', '时间'] },
    purpose: { type: 'text', names: ['用途', '资金用途', '使用方向', '帮扶内容'] },
    workGroup: { type: 'text', names: ['工作组', '驻村工作组', '驻村工作队'] },
    ...APPROVALS,
    remarks: REMARKS,
  },
  assets: {
    serial: SERIAL,
    name: { type: 'text', required: true, names: ['资产名称', '固定资产名称', '资产', '名称', '项目资产名称', '资产(项目)名称'] },
    category: { type: 'text', names: ['类别', '资产类别', '资产类型', '资产性质', '类型', '资产分类'] },
    project: { type: 'text', fillDown: true, names: [...PROJECT_NAMES, '所属产业项目', '来源项目', '形成项目', '对应项目'] },
    township: { type: 'text', fillDown: true, names: [...TOWNSHIP_NAMES, '坐落地点', '坐落', '坐落位置', '所在地', '所在位置', '资产所在地', '存放地点'] },
    year: { type: 'year', names: ['购建年度', '购建年份', '购置年度', '建成年度', '形成年度', '购建时间', '购置时间', '购建日期', '购置日期', '建成时间', '建成年份', '形成时间', '取得时间', '取得年度', '取得日期'] },
    originalValue: { type: 'amount', required: true, names: ['原值', '资产原值', '购建原值', '账面原值', '原价', '资产价值', '资产金额', '购建金额', '购置金额', '入账价值'] },
    netValue: { type: 'amount', names: ['净值', '资产净值', '账面净值', '现值', '净额'] },
    owner: { type: 'text', names: ['权属', '所有权人', '产权归属', '所有权', '权属人', '权属单位', '所有权归属', '产权人', '产权单位', '所有者'] },
    keeper: { type: 'text', names: ['管护责任人', '管护人', '管护单位', '责任人', '后续管护单位', '管护主体', '管护责任单位', '管护责任主体', '使用单位'] },
    remarks: REMARKS,
  },
  returnsUse: {
    serial: SERIAL,
    date: { type: 'date', names: ['日期', '支出日期', '使用日期', '支付日期', '时间'] },
    year: { type: 'year', names: ['年度', '年份', '资金年度', '返还年度'] },
    township: { type: 'text', fillDown: true, names: TOWNSHIP_NAMES },
    village: { type: 'text', required: true, fillDown: true, names: VILLAGE_NAMES },
    category: { type: 'text', required: true, names: ['支出事项', '用途', '支出类别', '使用类别', '类别', '支出用途', '资金用途', '使用方向', '使用事项', '支出内容', '支出项目', '使用用途'] },
    amount: { type: 'amount', required: true, names: ['金额', '支出金额', '使用金额', '支出', '支付金额', '支出额', '使用资金'] },
    payee: { type: 'text', names: ['收款人', '收款单位', '领款人', '收款方'] },
    balance: { type: 'amount', names: ['结余', '余额', '结余金额'] },
    voucher: VOUCHER,
    remarks: REMARKS,
  },
  fund: {
    serial: SERIAL,
    year: { type: 'year', required: true, names: ['年度', '年份', '会计年度', '核算年度'] },
    opening: {
      type: 'amount',
      required: true,
      names: ['期初结余', '期初余额', '上年结余', '上年结转', '上年结余结转', '上年结转结余', '年初结余', '年初余额', '结转结余', '期初结转'],
    },
    closing: { type: 'amount', names: ['期末结余', '期末余额', '年末结余', '年末余额', '本年结余', '当年结余', '累计结余', '结余'] },
    remarks: REMARKS,
  },
  surplusUse: {
    serial: SERIAL,
    year: { type: 'year', required: true, names: ['年度', '年份', '结余年度', '使用年度'] },
    use: { type: 'text', required: true, names: ['结余用途', '使用方向', '用途', '结余使用方向', '使用类别'] },
    amount: { type: 'amount', required: true, names: ['金额', '使用金额', '支出金额', '结余使用金额'] },
    date: { type: 'date', names: ['日期', '使用日期', '批准日期'] },
    document: { type: 'text', names: ['批准文号', '文号', '会议纪要', '依据'] },
    voucher: VOUCHER,
    remarks: REMARKS,
  },
  work: {
    serial: SERIAL,
    task: { type: 'text', required: true, names: ['工作任务', '任务', '工作内容', '重点工作', '任务内容', '工作事项', '重点任务', '主要任务', '任务名称', '具体任务', '工作名称', '事项'] },
    leader: { type: 'text', names: ['责任领导', '牵头领导', '分管领导', '包保领导'] },
    unit: { type: 'text', fillDown: true, names: ['责任单位', '牵头单位', '责任部门', '牵头部门', '责任科室', '承办单位', '承办科室'] },
    responsible: { type: 'text', names: ['责任人', '负责人', '具体责任人', '承办人', '责任人员', '具体负责人', '经办人'] },
    due: { type: 'date', required: true, names: ['完成时限', '时限', '完成时间', '截止日期', '时间节点', '要求完成时间', '完成期限', '时间要求', '办结时限', '截止时间', '计划完成时间', '到期日', '到期日期', '期限', '时限要求'] },
    state: { type: 'text', names: ['完成情况', '进展情况', '状态', '进度', '工作进展', '落实情况', '办理情况', '完成状态', '工作进度', '进展', '是否完成'] },
    remarks: REMARKS,
  },
  policy: {
    parameter: { type: 'text', required: true, fillDown: true, names: ['参数', '参数名称', '政策参数'] },
    year: { type: 'text', names: ['年度', '年份', '年', '运营年度', '年度(年次)', '年次'] },
    value: { type: 'text', required: true, names: ['数值', '取值', '参数值', '值'] },
    remarks: REMARKS,
  },
};
