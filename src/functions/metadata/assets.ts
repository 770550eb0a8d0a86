import { speak, spokenLanguage } from '../answer';
import { helpPage } from '../help/help-page';
import type { Message } from '../messages';
import { generateMetadata } from './generate';

/** A file of the build that is made of the functions' doc comments. */
export interface FunctionsAsset {
  readonly name: string;
  readonly content: string;
}

/** Names of the files by language; functions.json is the default locale's (zh-CN), the manifest overrides en-US. */
export const FILE_NAMES: Record<keyof Message, { readonly metadata: string; readonly help: string }> = {
  zh: { metadata: 'functions.json', help: 'functions-help.html' },
  en: { metadata: 'functions.en-US.json', help: 'functions-help.en-US.html' },
};

/**
 * functions.json and the help page in both languages.
 *
 * @param functionsFolder folder of the room `functions/`
 * @param publicUrl address from which the add-in is served, with a slash at the end
 */
export async function functionsAssets(functionsFolder: string, publicUrl: string): Promise<FunctionsAsset[]> {
  const assets: FunctionsAsset[] = [];
  const before = spokenLanguage();
  for (const [language, other] of [
    ['zh', 'en'],
    ['en', 'zh'],
  ] as const) {
    const names = FILE_NAMES[language];
    const metadata = await generateMetadata(functionsFolder, language, publicUrl + names.help);
    speak(language);
    const help = helpPage(metadata, language, FILE_NAMES[other].help);
    assets.push({ name: names.metadata, content: `${JSON.stringify(metadata, null, 2)}\n` });
    assets.push({ name: names.help, content: help });
  }
  speak(before);
  return assets;
}
