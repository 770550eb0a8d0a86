/**
 * Does one thing to the open workbook at a time: the pane and the ribbon's buttons run on pages of their own, and one
 * must not take the other's half-built sheets for leftovers. Where the browser has no locks, a clash ends in a message
 * and an unchanged workbook.
 */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  return locks ? locks.request(`jz ${Office.context.document.url}`, work) : work();
}
