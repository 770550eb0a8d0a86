/** Width of a text in characters of the default font: Chinese ones take two. */
export function printedWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
}
