/** A range of one column, as Excel passes it. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** A range of one row, as Excel passes it. */
export function row(...cells: readonly unknown[]): unknown[][] {
  return [[...cells]];
}
