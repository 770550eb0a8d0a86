const DAY = 86_400_000;

/**
 * Whole days from one ISO date to another; negative where the second comes first.
 *
 * @example daysBetween('2019-12-31', '2020-01-15') // 15
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/**
 * The serial number of an ISO date in the 1900 date system, for a cell.
 *
 * @example serialOf('2020-01-15') // 43845
 */
export function serialOf(date: string): number {
  return daysBetween('1899-12-30', date);
}
