import type { ManifestButton } from './manifest-buttons';
import { text, type Language, type TextKey } from './texts';

/** What the buttons of the strip do. */
export interface RibbonActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly sample: () => void;
  readonly switchLanguage: () => void;
  readonly run: (button: ManifestButton) => void;
}

function button(label: string, act: () => void, tip = '', icon?: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.title = tip;
  if (icon !== undefined) {
    const image = document.createElement('img');
    image.src = icon;
    image.alt = '';
    element.append(image);
  }
  element.append(label);
  element.addEventListener('click', act);
  return element;
}

function group(className: string, ...buttons: HTMLButtonElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.append(...buttons);
  return element;
}

/** Draws the strip above the grid: files on the left, the add-in's own buttons, the language on the right. */
export function drawRibbon(
  buttons: readonly ManifestButton[],
  language: Language,
  actions: RibbonActions,
): void {
  const strip = document.getElementById('ribbon');
  if (!strip) return;
  const own = (key: TextKey, act: () => void) => button(text(key, language), act);
  strip.setAttribute('aria-label', text('ribbon', language));
  strip.replaceChildren(
    group('group', own('open', actions.open), own('save', actions.save), own('sample', actions.sample)),
    group(
      'group',
      ...buttons.map((entry) => {
        const icon = entry.icon === undefined ? undefined : `/addin/${entry.icon}`;
        return button(entry.label, () => actions.run(entry), entry.tip, icon);
      }),
    ),
    group('group end', own('language', actions.switchLanguage)),
  );
}
