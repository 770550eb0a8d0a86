import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { schemaErrors } from './schema-errors';

const ROOT = path.join(import.meta.dirname, '../..');

/** Errors that Microsoft's service finds; it is asked over the network. */
async function serviceErrors(file: string): Promise<readonly string[]> {
  const { isValid, report, status, statusText } = await validateManifest(file);
  if (isValid) return [];
  const found = (report?.errors ?? []).map(({ title, content }) => `${title ?? ''}: ${content ?? ''}`);
  return found.length > 0 ? found : [`Microsoft's service answered ${status ?? ''} ${statusText ?? ''}`];
}

/*
 * npm run validate -- [--online] [manifest.xml]: reads a manifest as Office's own tools do and checks it against the published
 * schemas; with --online Microsoft's service checks it too.
 */
const { values, positionals } = parseArgs({
  options: { online: { type: 'boolean' } },
  allowPositionals: true,
});
const file = path.resolve(positionals[0] ?? path.join(ROOT, 'manifest.xml'));
const { displayName, version, hosts = [], permissions } = await OfficeAddinManifest.readManifestFile(file);
const errors = [
  ...(await schemaErrors(await readFile(file, 'utf8'))),
  ...(values.online ? await serviceErrors(file) : []),
];
const lines =
  errors.length > 0
    ? errors
    : [`${displayName ?? ''} ${version ?? ''} (${[...hosts, permissions].join(', ')}): valid`];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = errors.length > 0 ? 1 : 0;
