import { CATALOGUE } from './catalogue';

/*
 * Entry of the custom functions where Excel's display language is not English: the manifest names it for every locale
 * without a script of its own, as it does functions.json. Messages and headers are Chinese, as the functions speak unless told.
 * It needs nothing of Office.js but `CustomFunctions`.
 */
CustomFunctions.associate(CATALOGUE);
