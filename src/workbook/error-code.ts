/** Node's code of an error it threw, e.g. `ENOENT`; by its shape, as errors of another realm are no `Error` of this one. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
