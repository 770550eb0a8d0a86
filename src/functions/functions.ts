import { speak } from './answer';
import { CATALOGUE } from './catalogue';

/**
 * Entry of the custom functions: give this file to the bundler and load it where the manifest says. It needs nothing
 * of Office.js but `CustomFunctions`. Chinese, unless the browser around it speaks another language.
 */
const browserLanguage: string | undefined = globalThis.navigator?.language;
speak(browserLanguage === undefined || browserLanguage.startsWith('zh') ? 'zh' : 'en');

CustomFunctions.associate(CATALOGUE);
