import { assetShares, type AssetShare } from '../../distribution/asset-shares';
import { yuan } from '../../money/yuan';
import type { ExtraContext, ExtraSheet } from '../extra-sheet';
import { moneyFormula, sumOfLedgerCells } from '../formula';
import type { List } from '../list';
import { listSheet } from '../list-sheet';
import type { SheetModel } from '../sheet-model';
import { ASSET_TEXTS } from './asset-shares-texts';

/** 《固定资产权属份额表》: the register of the common assets, with an equal share per village as a reference figure. */
export const assetSharesSheet: ExtraSheet = {
  key: 'assetShares',
  needs: ['assets'],
  title: { zh: '固定资产权属份额表', en: 'Asset shares' },
  isPossible: ({ ledgers }) => ledgers.assets.length > 0,
  build,
};

function build(context: ExtraContext): SheetModel {
  const { plan, calculation } = context;
  const text = ASSET_TEXTS[context.language];
  const { headers } = text;
  const count = plan.villages.length;
  const fen = (at: number): string => `ROUND(G${at}*100,0)`;
  const list: List<AssetShare> = {
    serial: headers.serial,
    total: text.total,
    groups: [{ items: assetShares(plan.ledgers.assets, count) }],
    columns: [
      { header: headers.name, width: 26, style: 'text', cell: ({ asset }) => asset.name },
      { header: headers.category, width: 12, style: 'centered', cell: ({ asset }) => asset.category ?? null },
      { header: headers.project, width: 28, style: 'text', cell: ({ asset }) => asset.project ?? null },
      { header: headers.township, width: 12, style: 'text', cell: ({ asset }) => asset.township ?? null },
      { header: headers.year, width: 9, style: 'centered', cell: ({ asset }) => asset.year ?? null },
      {
        header: headers.originalValue,
        width: 18,
        style: 'money',
        cell: ({ asset }) => sumOfLedgerCells([asset.originalValue], asset.originalValue.yuan),
        sum: ({ asset }) => asset.originalValue.yuan,
      },
      {
        header: headers.netValue,
        width: 18,
        style: 'money',
        cell: ({ asset }) => asset.netValue ? sumOfLedgerCells([asset.netValue], asset.netValue.yuan) : null,
        sum: ({ asset }) => asset.netValue?.yuan ?? yuan('0'),
      },
      {
        header: headers.share,
        width: 16,
        style: 'money',
        cell: ({ share }, at) => moneyFormula(`INT(${fen(at)}/${calculation.villages})/100`, share),
      },
      {
        header: headers.odd,
        width: 12,
        style: 'count',
        cell: ({ odd }, at) => ({
          formula: `${fen(at)}-INT(${fen(at)}/${calculation.villages})*${calculation.villages}`,
          value: odd,
        }),
      },
      { header: headers.owner, width: 16, style: 'text', cell: ({ asset }) => asset.owner ?? text.common },
      { header: headers.keeper, width: 18, style: 'text', cell: ({ asset }) => asset.keeper ?? null },
    ],
  }; // prettier-ignore
  return listSheet(context, {
    key: 'assetShares',
    name: context.name,
    title: text.title,
    list,
    notes: [text.note(count), text.oddNote],
  }).model;
}
