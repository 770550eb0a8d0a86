import { speak } from './answer';
import { CATALOGUE } from './catalogue';

/*
 * Entry of the custom functions in English: the manifest names it beside functions.en-US.json. Where Excel runs functions
 * without a browser there is no other sign of the display language.
 */
speak('en');

CustomFunctions.associate(CATALOGUE);
