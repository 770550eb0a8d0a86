import type { Language } from './texts';

/** A button of the add-in's ribbon group, as the manifest declares it. */
export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon below the add-in's folder. */
  readonly icon: string | undefined;
  readonly action:
    { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane'; readonly page: string };
}

/** What the preview needs of a manifest. */
export interface ManifestRibbon {
  readonly buttons: readonly ManifestButton[];
  /** Page that holds the functions behind buttons without a pane. */
  readonly functionFile: string | undefined;
}

function elements(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function resourceId(parent: Element, name: string): string | null {
  return elements(parent, name)[0]?.getAttribute('resid') ?? null;
}

/** Values of the manifest's resources by id, in one language. */
function resources(manifest: Document, language: Language): Map<string, string> {
  const values = ['String', 'Url', 'Image'].flatMap((kind) =>
    elements(manifest, kind).map((entry): [string, string] => {
      const override = elements(entry, 'Override').find(
        (element) => element.getAttribute('Locale') === language,
      );
      const value = override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '';
      return [entry.getAttribute('id') ?? '', value];
    }),
  );
  return new Map(values);
}

/** Path and query of an address, without the slash in front. */
function pathOf(address: string | undefined): string | undefined {
  if (!address) return undefined;
  const { pathname, search } = new URL(address);
  return pathname.slice(1) + search;
}

function actionOf(
  control: Element,
  values: ReadonlyMap<string, string>,
): ManifestButton['action'] | undefined {
  const name = elements(control, 'FunctionName')[0]?.textContent?.trim();
  if (name) return { kind: 'function', name };
  const page = pathOf(values.get(resourceId(control, 'SourceLocation') ?? ''));
  return page === undefined ? undefined : { kind: 'pane', page };
}

function buttonOf(control: Element, values: ReadonlyMap<string, string>): ManifestButton[] {
  const action = actionOf(control, values);
  if (!action) return [];
  const images = elements(control, 'Image');
  const image = images.find((entry) => entry.getAttribute('size') === '32') ?? images[0];
  return [
    {
      id: control.getAttribute('id') ?? '',
      label: values.get(resourceId(control, 'Label') ?? '') ?? '',
      tip: values.get(resourceId(control, 'Description') ?? '') ?? '',
      icon: pathOf(values.get(image?.getAttribute('resid') ?? '')),
      action,
    },
  ];
}

/** Reads the buttons of an add-in's manifest, in its order, with the texts of one language. */
export function readRibbon(xml: string, language: Language): ManifestRibbon {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const values = resources(manifest, language);
  const controls = elements(manifest, 'Control').filter((control) => elements(control, 'Action').length > 0);
  const functionFile = elements(manifest, 'FunctionFile')[0]?.getAttribute('resid');
  return {
    buttons: controls.flatMap((control) => buttonOf(control, values)),
    functionFile: pathOf(values.get(functionFile ?? '')),
  };
}
