/** Pixels of a digit in the default font, on which a file's column widths are counted. */
const DIGIT = 7;

/** A file's column width (in characters) as pixels. */
export const widthToPixels = (characters: number): number => Math.round(characters * DIGIT);

export const pixelsToWidth = (pixels: number): number => Math.round((pixels / DIGIT) * 256) / 256;

/** A row's height in points as pixels. */
export const pointsToPixels = (points: number): number => Math.round((points * 4) / 3);

export const pixelsToPoints = (pixels: number): number => (pixels * 3) / 4;
