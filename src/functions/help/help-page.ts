import { NAMESPACE, type FunctionId } from '../catalogue';
import type { Message } from '../messages';
import type { CustomFunctionsMetadata, FunctionMetadata } from '../metadata/generate';
import { EXAMPLES } from './examples';
import { ERROR_MEANINGS, PAGE_TEXTS } from './page-texts';
import { WORD_DIFFERENCES } from './word-differences';
import { workOut } from './worked-example';

const HTML_LANGUAGE: Record<keyof Message, string> = { zh: 'zh-CN', en: 'en' };

const STYLE = `
body { font: 15px/1.6 "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 56rem;
  margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
code { font-family: Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { border: 1px solid #c8c8c8; padding: .25rem .6rem; text-align: left; vertical-align: top; }
th { background: #e7eef7; font-weight: 600; } td td { text-align: right; }
td table { margin: 0; }`;

/**
 * The help page of the functions in one language: a whole HTML document with a section for each function under its id.
 * Examples are computed by the functions themselves while the page is made.
 *
 * @param otherPage address of the page in the other language
 */
export function helpPage(
  metadata: CustomFunctionsMetadata,
  language: keyof Message,
  otherPage: string,
): string {
  const say = (text: Message): string => escape(text[language]);
  const title = say(PAGE_TEXTS.title);
  const sections = metadata.functions.map((each) => functionSection(each, say));
  const contents = metadata.functions.map(({ id, name }) => `<a href="#${id}"><code>${name}</code></a>`);
  return `<!doctype html>
<html lang="${HTML_LANGUAGE[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<p><a href="${otherPage}">${say(PAGE_TEXTS.language)}</a></p>
<h1>${title}</h1>
<p>${say(PAGE_TEXTS.intro)}</p>
<p>${say(PAGE_TEXTS.accepted)}</p>
<p>${contents.join(' · ')}</p>
${sections.join('\n')}
${errorSection(say)}
${wordSection(say)}
</body>
</html>
`;
}

type Say = (text: Message) => string;

function functionSection({ id, name, description, parameters }: FunctionMetadata, say: Say): string {
  const signature = parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  const rows = parameters.map((parameter) => [
    `<code>${parameter.name}</code>`,
    escape(parameter.description),
  ]);
  const examples = EXAMPLES[id as FunctionId].map((example) => {
    const { formula, rows: answer, message } = workOut(id as FunctionId, example);
    const remark = message ? `${say(example.note)}<br>${escape(message)}` : say(example.note);
    return [`<code>${escape(formula)}</code>`, result(answer), remark];
  });
  return `<h2 id="${id}">${NAMESPACE}.${name}</h2>
<p>${escape(description)}</p>
<p><code>=${NAMESPACE}.${name}(${signature.join(', ')})</code></p>
${table([say(PAGE_TEXTS.argument), say(PAGE_TEXTS.meaning)], rows)}
${table([say(PAGE_TEXTS.formula), say(PAGE_TEXTS.result), say(PAGE_TEXTS.remark)], examples)}`;
}

function errorSection(say: Say): string {
  const rows = ERROR_MEANINGS.map(([code, meaning]) => [`<code>${code}</code>`, say(meaning)]);
  return `<h2 id="errors">${say(PAGE_TEXTS.errorsTitle)}</h2>
${table([say(PAGE_TEXTS.result), say(PAGE_TEXTS.meaning)], rows)}`;
}

function wordSection(say: Say): string {
  const rows = WORD_DIFFERENCES.map(({ amount, dbNum2, why }) => {
    const { rows: words } = workOut('RMB', { args: [amount], note: why });
    return [String(amount), result(words), dbNum2, say(why)];
  });
  return `<h2 id="words">${say(PAGE_TEXTS.wordsTitle)}</h2>
<p>${say(PAGE_TEXTS.wordsIntro)}</p>
${table(['', `${NAMESPACE}.RMB`, '[DBNum2]', say(PAGE_TEXTS.remark)], rows)}`;
}

/** One value as it is, several as a small sheet. */
function result(rows: readonly (readonly string[])[]): string {
  if (rows.length === 1 && rows[0]?.length === 1) return escape(rows[0][0] ?? '');
  return `<table>${rows.map((row) => tableRow('td', row.map(escape))).join('')}</table>`;
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map((row) => tableRow('td', row)).join('\n');
  return `<table>\n${tableRow('th', headers)}\n${body}\n</table>`;
}

function tableRow(cell: 'th' | 'td', cells: readonly string[]): string {
  return `<tr>${cells.map((content) => `<${cell}>${content}</${cell}>`).join('')}</tr>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
