import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks of the pane: one column, from 320 pixels upwards. */
export const usePaneStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px', maxWidth: '640px' },
  header: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))',
    gap: '8px',
    '& > *': { minWidth: 0 },
    '& input, & select': { minWidth: 0, width: '100%' },
    '& .fui-Input': { minWidth: 0 },
  },
  numbers: { display: 'grid', gridTemplateColumns: '1fr auto', rowGap: '4px', columnGap: '12px', margin: 0 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  boxes: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  line: { display: 'contents' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
});
