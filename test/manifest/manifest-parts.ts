import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

function elements(manifest: Document, name: string): Element[] {
  return [...manifest.getElementsByTagNameNS('*', name)];
}

/** What a test asks of a manifest: its resources, the ids that refer to them, and every address in it. */
export interface ManifestParts {
  /** Ids of resources, with the locales that override them. */
  readonly resources: ReadonlyMap<string, readonly string[]>;
  /** Every `resid`. */
  readonly references: readonly string[];
  /** Every address, of all locales. */
  readonly urls: readonly string[];
  readonly functionNames: readonly string[];
  /** Required sets with their least versions, e.g. `ExcelApi 1.9`. */
  readonly requirements: readonly string[];
}

/** Takes a manifest apart. */
export function manifestParts(xml: string): ManifestParts {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const everything = elements(manifest, '*');
  const resources = everything.filter(
    (element) => element.hasAttribute('id') && element.hasAttribute('DefaultValue'),
  );
  const values = everything.flatMap((element) => [
    element.getAttribute('DefaultValue') ?? '',
    element.getAttribute('Value') ?? '',
  ]);
  return {
    resources: new Map(
      resources.map((resource) => [
        resource.getAttribute('id') ?? '',
        [...resource.getElementsByTagNameNS('*', 'Override')].map(
          (each) => each.getAttribute('Locale') ?? '',
        ),
      ]),
    ),
    references: everything.flatMap((element) => element.getAttribute('resid') ?? []),
    urls: values.filter((value) => /^https?:/.test(value)),
    functionNames: elements(manifest, 'FunctionName').map((element) => element.textContent?.trim() ?? ''),
    requirements: elements(manifest, 'Set').map(
      (set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`,
    ),
  };
}
