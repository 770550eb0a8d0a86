/** Colours of a chart's series, in order; they stay apart on paper without colour: dark, light, middle. */
export const SERIES_COLORS = ['1F4E79', '9DC3E6', 'C55A11'] as const;
