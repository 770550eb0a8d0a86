import { gridOf } from './grid';
import { REFUSALS } from './messages';

/** The one cell of an argument that cannot be a range; null where it was omitted. */
export function single(name: string, argument: unknown): unknown {
  const grid = gridOf(argument);
  if (!grid) return null;
  if (grid.length !== 1 || grid[0]?.length !== 1) throw REFUSALS.oneValue(name);
  return grid[0][0];
}
