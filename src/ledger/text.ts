const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g;
const PLAIN_HAN = /^[\u4E00-\u9FFF]+$/;

/**
 * A text without anything that the eye does not tell apart: full-width forms become half-width (NFKC), and every
 * space, line break and invisible character is dropped, so that 「困难村\n名称」 equals 「困难村名称」.
 */
export function squeeze(text: string): string {
  return PLAIN_HAN.test(text) ? text : text.normalize('NFKC').replace(INVISIBLE, '');
}

/** Spelling variants of one character or township name, found side by side in real ledgers. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['莊', '庄'],
  ['峯', '峰'],
  ['灣', '湾'],
  ['氵因溜', '洇溜'],
  ['孙各庄乡', '孙各庄满族乡'],
]);

const VARIANT = new RegExp([...VARIANTS.keys()].join('|'));

function withoutVariants(text: string): string {
  if (!VARIANT.test(text)) return text;
  let result = text;
  for (const [variant, standard] of VARIANTS) result = result.replaceAll(variant, standard);
  return result;
}

/** What a village's name is compared by: 「东 村」, 「东村村委会」 and 「东」 are the same; nothing fuzzier is. */
export function villageKey(name: string): string {
  const bare = withoutVariants(squeeze(name)).replace(/村?(村民委员会|村委会)$/, '村');
  return bare.length > 1 ? bare.replace(/村$/, '') : bare;
}

/** What a township's name is compared by: with or without 镇, 乡, 街道. */
export function townshipKey(name: string): string {
  const bare = withoutVariants(squeeze(name)).replace(/(镇|乡)(人民政府|政府)$/, '$1');
  return bare.length > 2 ? bare.replace(/(街道办事处|街道|满族乡|镇|乡)$/, '') : bare;
}

/** What a village is found by among those of all townships; of a row without township it is nobody's. */
export function fullVillageKey(of: { readonly township?: string; readonly village: string }): string {
  return `${townshipKey(of.township ?? '')}\n${villageKey(of.village)}`;
}

/** What a project's name is compared by: punctuation and the endings 项目 and 建设项目 do not count. */
export function projectKey(name: string): string {
  return withoutVariants(squeeze(name))
    .replace(/[()[\]【】〔〕《》「」"“”'‘’·.,、,;:-]/g, '')
    .replace(/(建设项目|项目)$/, '');
}
