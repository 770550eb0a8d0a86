import type { FUniver } from '@univerjs/presets';
import { HostError, type HostObject } from './host-object';

type GridWorkbook = ReturnType<FUniver['createWorkbook']>;

/** The longest text that Excel takes within a formula. */
const LONGEST_TEXT = 255;

/** Where the grid keeps names that belong to no sheet. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

interface GridName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
  readonly hidden: boolean;
}

/** The defined names of a workbook, of one sheet or of the workbook as a whole. */
export class GridNames {
  constructor(
    private readonly api: FUniver,
    private readonly workbook: GridWorkbook,
    private readonly scope: string = WHOLE_WORKBOOK,
  ) {}

  private all(): readonly GridName[] {
    const resource = this.workbook.getDefinedNames().map((name) => {
      return (name as unknown as { readonly _definedNameParam: GridName })._definedNameParam;
    });
    return resource.filter(({ localSheetId }) => (localSheetId || WHOLE_WORKBOOK) === this.scope);
  }

  private find(name: string): GridName | undefined {
    return this.all().find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  private set(name: GridName): void {
    const [, text = ''] = /^="(.*)"$/s.exec(name.formulaOrRefString) ?? [];
    if (text.length > LONGEST_TEXT) throw new HostError('InvalidArgument', 'The text is too long.');
    this.api.syncExecuteCommand('formula.mutation.set-defined-name', {
      unitId: this.workbook.getId(),
      ...name,
    });
  }

  /** Takes every name of the scope away, as deleting a sheet does. */
  clear(): void {
    this.all().forEach((name) => this.remove(name));
  }

  private remove(name: GridName): void {
    this.api.syncExecuteCommand('formula.mutation.remove-defined-name', {
      unitId: this.workbook.getId(),
      ...name,
    });
  }

  /** `Excel.NamedItemCollection`. */
  object(): HostObject {
    return {
      kind: 'NamedItemCollection',
      members: {
        add: { since: '1.4', call: (name: string, formula: string) => this.add(name, formula) },
        getItem: { call: (name: string) => this.item(name) ?? missing(name) },
        getItemOrNullObject: { since: '1.4', call: (name: string) => this.item(name) },
      },
      items: () => this.all().map(({ name }) => this.item(name) ?? missing(name)),
    };
  }

  private add(name: string, formula: unknown): HostObject {
    if (typeof formula !== 'string') throw new HostError('NotImplemented', 'names.add with a range');
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `The name ${name} exists already.`);
    const id = `${this.scope}-${name}`;
    this.set({ id, name, formulaOrRefString: formula, localSheetId: this.scope, hidden: false });
    return this.item(name) ?? missing(name);
  }

  private item(name: string): HostObject | null {
    const found = this.find(name);
    if (!found) return null;
    const now = (): GridName => this.find(name) ?? missing(name);
    return {
      kind: 'NamedItem',
      id: found.name,
      members: {
        name: { get: () => now().name },
        formula: {
          since: '1.7',
          get: () => now().formulaOrRefString,
          set: (text: string) => this.set({ ...now(), formulaOrRefString: text }),
        },
        visible: {
          get: () => !now().hidden,
          set: (visible: boolean) => this.set({ ...now(), hidden: !visible }),
        },
        delete: { since: '1.4', call: () => this.remove(now()) },
      },
    };
  }
}

function missing(name: string): never {
  throw new HostError('ItemNotFound', `There is no name ${name}.`);
}
