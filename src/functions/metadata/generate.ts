import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import path from 'node:path';
import type { Message } from '../messages';

/** The files whose doc comments describe custom functions, in the order of the function wizard. */
const SOURCES = ['remittance.ts', 'floors.ts', 'planning.ts', 'sharing.ts', 'amounts.ts'];

/** One parameter in functions.json. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** One function in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

/** functions.json as Excel reads it. */
export interface CustomFunctionsMetadata {
  /** Errors in arguments reach the functions, which pass them through. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Absolute paths of the files that functions.json is made of, for a build that watches them. */
export function metadataSources(functionsFolder: string): string[] {
  return SOURCES.map((file) => path.join(functionsFolder, file));
}

/**
 * Makes functions.json of the doc comments in one language. The comments are bilingual line by line: lines with Chinese
 * characters are the Chinese text, the others the English one.
 *
 * @param functionsFolder folder of the room `functions/`
 * @param helpUrl address of the help page, to which each function's id is added as a fragment
 * @throws Error with the generator's messages where a doc comment is wrong or lacks a language
 */
export async function generateMetadata(
  functionsFolder: string,
  language: keyof Message,
  helpUrl: string,
): Promise<CustomFunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(metadataSources(functionsFolder));
  if (errors.length > 0) throw new Error(`custom functions metadata: ${errors.join('; ')}`);
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((each) => ({
      ...each,
      description: inLanguage(each.description, language, each.id),
      helpUrl: `${helpUrl}#${each.id}`,
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        description: inLanguage(parameter.description, language, `${each.id} ${parameter.name}`),
      })),
    })),
  };
}

function inLanguage(text: string | undefined, language: keyof Message, where: string): string {
  const lines = (text ?? '')
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line) === (language === 'zh'));
  if (lines.length === 0)
    throw new Error(`custom functions metadata: ${where} has no description in ${language}`);
  return lines.map((line) => line.trim()).join(language === 'zh' ? '' : ' ');
}
