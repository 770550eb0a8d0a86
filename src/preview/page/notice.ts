import type { Loss } from '../xlsx/losses';
import { text, type Language, type TextKey } from './texts';

function element(): HTMLElement {
  const notice = document.getElementById('notice');
  if (!notice) throw new Error('The page has no place for notices.');
  return notice;
}

function closeButton(language: Language): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = text('close', language);
  button.addEventListener('click', clearNotice);
  return button;
}

/** Takes away what the page last told. */
export function clearNotice(): void {
  const notice = element();
  notice.hidden = true;
  notice.replaceChildren();
}

/** Tells of a failure: what did not happen, and what still stands. */
export function showFailure(key: TextKey, language: Language, detail = ''): void {
  const message = document.createElement('p');
  message.textContent = `${text(key, language)} ${detail}`.trim();
  const notice = element();
  notice.className = 'error';
  notice.replaceChildren(message, closeButton(language));
  notice.hidden = false;
}

/** Lists what an opened file holds that the preview does not show or keep; nothing where there is nothing. */
export function showLosses(losses: readonly Loss[], language: Language): void {
  if (losses.length === 0) return clearNotice();
  const list = document.createElement('ul');
  list.append(text('lossesOf', language));
  for (const loss of losses) {
    const item = document.createElement('li');
    const what = language === 'zh-CN' ? loss.zh : loss.en;
    item.textContent = loss.sheet === undefined ? what : `${loss.sheet}: ${what}`;
    list.append(item);
  }
  const notice = element();
  notice.className = '';
  notice.replaceChildren(list, closeButton(language));
  notice.hidden = false;
}
