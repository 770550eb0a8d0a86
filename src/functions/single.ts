import { gridOf, refuseErrors, valueOf } from './grid';
import { REFUSALS } from './messages';

/** The one value of an argument that cannot be a range; null where it was omitted. */
export function single(name: string, argument: unknown): ReturnType<typeof valueOf> {
  const grid = gridOf(argument);
  if (!grid) return null;
  refuseErrors(grid);
  if (grid.length !== 1 || grid[0]?.length !== 1) throw REFUSALS.oneValue(name);
  return valueOf(grid[0][0]);
}
