import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Microsoft's schema of app manifests, in the package that office-addin-manifest checks manifests with. */
const FILE = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json';

/**
 * Microsoft's published schema of custom functions (`extensionCustomFunctions`: functions, their parameters and results).
 *
 * Patterns are compiled without the flag that \p needs, so letters of any script are narrowed to the Latin ones.
 */
export function customFunctionsSchema(): z.ZodType {
  const text = readFileSync(join(process.cwd(), FILE), 'utf8').replaceAll(String.raw`\\p{L}`, 'A-Za-z');
  const { $schema, definitions } = JSON.parse(text) as Required<z.core.JSONSchema.Schema>;
  return z.fromJSONSchema({ $schema, $ref: '#/definitions/extensionCustomFunctions', definitions });
}
