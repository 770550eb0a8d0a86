import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

const FOLDER = path.join(import.meta.dirname, 'schema');
const ENTRY = 'manifest.xsd';

/** Errors of a manifest against Microsoft's published schemas, each with its line; none where it is valid. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.xsd'));
  const files = await Promise.all(
    names.map(async (fileName) => ({
      fileName,
      contents: await readFile(path.join(FOLDER, fileName), 'utf8'),
    })),
  );
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: files.filter(({ fileName }) => fileName === ENTRY),
    preload: files.filter(({ fileName }) => fileName !== ENTRY),
    maxMemoryPages: memoryPages.MiB * 64,
  });
  return errors.map(({ message, loc }) => (loc ? `line ${loc.lineNumber}: ${message}` : message));
}
