import path from 'node:path';
import { CATALOGUE, NAMESPACE } from '../../src/functions/catalogue';
import { functionsAssets } from '../../src/functions/metadata/assets';
import { generateMetadata, type CustomFunctionsMetadata } from '../../src/functions/metadata/generate';
import { customFunctionsSchema } from './metadata-schema';

const FOLDER = path.join(process.cwd(), 'src/functions');
const HELP = 'https://localhost:3000/functions-help.html';

/** What functions.json may hold, after Microsoft's reference "Manually create JSON metadata for custom functions". */
const KEYS = {
  file: ['allowCustomDataForDataTypeAny', 'allowErrorForDataTypeAny', 'enums', 'functions'],
  function: ['description', 'helpUrl', 'id', 'name', 'options', 'parameters', 'result'],
  parameter: ['description', 'dimensionality', 'name', 'optional', 'repeating', 'type'],
  result: ['dimensionality', 'type'],
};
const TYPES = ['boolean', 'number', 'string', 'any', undefined];
const DIMENSIONALITIES = ['scalar', 'matrix', undefined];

const onlyKeysOf = (value: object, keys: readonly string[]) =>
  Object.keys(value).filter((key) => !keys.includes(key));

describe.each(['zh', 'en'] as const)('functions.json in %s', (language) => {
  let metadata: CustomFunctionsMetadata;

  beforeAll(async () => {
    metadata = await generateMetadata(FOLDER, language, HELP);
  });

  it('names exactly the functions that the script registers, in the same order', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(Object.keys(CATALOGUE));
  });

  it('is valid against Microsoft’s published schema of custom functions', () => {
    const namespace = { id: NAMESPACE, name: NAMESPACE };
    const result = customFunctionsSchema().safeParse({ namespace, functions: metadata.functions });
    expect(result.error?.issues).toBeUndefined();
  });

  it.each<[string, object]>([
    ['an id that begins with a digit', { id: '1SPLIT' }],
    ['a name with a space', { name: 'SPLIT BY' }],
    ['a help page without https', { helpUrl: 'http://localhost:3000/' }],
    ['a parameter without a name', { parameters: [{ description: 'x' }] }],
    ['a dimensionality that Excel does not have', { result: { dimensionality: 'cube' } }],
    ['no result', { result: undefined }],
  ])('would not be valid with %s', (_, change) => {
    const wrong = [{ ...metadata.functions[0], ...change }];
    expect(customFunctionsSchema().safeParse({ functions: wrong }).success).toBe(false);
  });

  it('keeps the contract of Microsoft’s reference', () => {
    expect(onlyKeysOf(metadata, KEYS.file)).toEqual([]);
    for (const each of metadata.functions) {
      expect(onlyKeysOf(each, KEYS.function)).toEqual([]);
      expect(onlyKeysOf(each.result, KEYS.result)).toEqual([]);
      expect(each.id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      expect(each.name).toMatch(/^\p{L}[\p{L}\p{N}._]{2,127}$/u);
      expect(each.result).toEqual({ dimensionality: 'matrix' });
      for (const parameter of each.parameters) {
        expect(onlyKeysOf(parameter, KEYS.parameter)).toEqual([]);
        expect(parameter.name).toMatch(/^[a-z][A-Za-z]+$/);
        expect(TYPES).toContain(parameter.type);
        expect(DIMENSIONALITIES).toContain(parameter.dimensionality);
      }
      const optional = each.parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });

  it('passes errors on to the functions', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.flatMap(({ parameters }) => parameters.map(({ type }) => type))).not.toContain(
      'number',
    );
  });

  it('describes every function and parameter in this language alone, short enough for the formula wizard', () => {
    const texts = metadata.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
    for (const text of texts) {
      expect(/\p{Script=Han}/u.test(text)).toBe(language === 'zh');
      expect(text.length).toBeLessThan(256);
    }
  });

  it('links every function to its own section of the help page', () => {
    for (const { id, helpUrl } of metadata.functions) expect(helpUrl).toBe(`${HELP}#${id}`);
  });

  it('names as many parameters as the function takes', () => {
    for (const { id, parameters } of metadata.functions) {
      expect(CATALOGUE[id as keyof typeof CATALOGUE]).toHaveLength(parameters.length);
    }
  });
});

describe('the help page', () => {
  it.each([
    ['functions-help.html', '没有 2021 年的保底标准'],
    ['functions-help.en-US.html', 'There is no floor return for 2021'],
  ])('%s has a section for each function, with examples computed by it', async (name, message) => {
    const page = (await functionsAssets(FOLDER, 'https://localhost:3000/')).find(
      (asset) => asset.name === name,
    );
    const html = page?.content ?? '';
    for (const id of Object.keys(CATALOGUE)) expect(html).toContain(`<h2 id="${id}">JZ.${id}</h2>`);
    expect(html).toContain('<code>=JZ.REMITTANCE(2,10000000)</code></td><td>650000</td>');
    expect(html).toContain(
      '<code>=JZ.SPLIT(100,3)</code></td><td><table><tr><td>33.34</td></tr><tr><td>33.33</td>',
    );
    expect(html).toContain('<td>107000.53</td><td>壹拾万零柒仟元伍角叁分</td><td>壹拾万柒仟点伍叁</td>');
    expect(html).toContain(message);
  });
});
