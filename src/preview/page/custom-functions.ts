import { FunctionType, type IFunctionInfo } from '@univerjs/presets/preset-sheets-core';
import type { FUniver } from '@univerjs/presets';

/** One parameter of functions.json, as Microsoft's schema names its parts. */
interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly dimensionality?: 'scalar' | 'matrix';
}

/** One function of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

type Scalar = string | number | boolean | null;
type Argument = Scalar | Scalar[][] | undefined;
type Result = Scalar | Scalar[][];
type Answer = Scalar | undefined | CellError;
type Implementation = (...parameters: Argument[]) => Answer | Answer[][];

/** Thrown by a function for an error that the cell shows: the stand-in for `CustomFunctions.Error`. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ERROR_CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

/** Runs the add-in's script of functions in this page, with `CustomFunctions` as Excel provides it, and collects them by id. */
async function loadImplementations(script: string): Promise<ReadonlyMap<string, Implementation>> {
  const found = new Map<string, Implementation>();
  const associate = (ids: string | Record<string, Implementation>, implementation?: Implementation): void => {
    if (typeof ids !== 'string') return Object.entries(ids).forEach(([id, each]) => associate(id, each));
    if (implementation) found.set(ids.toUpperCase(), implementation);
  };
  Object.assign(window, { CustomFunctions: { associate, Error: CellError, ErrorCode: ERROR_CODES } });
  await new Promise<void>((resolve, reject) => {
    const tag = document.createElement('script');
    tag.src = script;
    tag.addEventListener('load', () => resolve());
    tag.addEventListener('error', () => reject(new Error(`cannot load ${script}`)));
    document.head.append(tag);
  });
  return found;
}

/** What a function's declaration makes of an argument: ranges where it takes ranges, single values where it does not. */
function shape(argument: Argument, parameter: ParameterMetadata): Argument {
  if (argument === undefined || argument === null) return null;
  if (parameter.dimensionality === 'matrix') return Array.isArray(argument) ? argument : [[argument]];
  return Array.isArray(argument) && argument.length === 1 && argument[0]?.length === 1
    ? argument[0][0]
    : argument;
}

/** What the grid shows for a part of an answer: an error as its text, nothing as an empty cell. */
function toCell(answer: Answer): Scalar {
  if (answer instanceof CellError) return answer.code;
  if (typeof answer === 'number' && !Number.isFinite(answer)) return '#NUM!';
  return answer ?? null;
}

function callOnce(implementation: Implementation, parameters: Argument[]): Result {
  try {
    const answer = implementation(...parameters);
    if (!Array.isArray(answer)) return toCell(answer);
    const cells = answer.map((row) => row.map(toCell));
    return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells;
  } catch (error) {
    return error instanceof CellError ? error.code : '#VALUE!';
  }
}

/** Calls a function as Excel does: a range where a single value is declared means one call for each cell. */
function call({ parameters }: FunctionMetadata, implementation: Implementation, given: Argument[]): Result {
  const shaped = parameters.map((parameter, index) => shape(given[index], parameter));
  const lifted = shaped.findIndex((argument, index) => {
    return Array.isArray(argument) && parameters[index]?.dimensionality !== 'matrix';
  });
  const range = shaped[lifted];
  if (!Array.isArray(range)) return callOnce(implementation, shaped);
  return range.map((row, down) =>
    row.map((_value, right) => {
      const single = shaped.map((argument, index) =>
        Array.isArray(argument) && parameters[index]?.dimensionality !== 'matrix'
          ? argument[down]?.[right]
          : argument,
      );
      const result = callOnce(implementation, single);
      return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
    }),
  );
}

function describe(metadata: FunctionMetadata, functionName: string): IFunctionInfo {
  return {
    functionName,
    functionType: FunctionType.User,
    description: metadata.description ?? '',
    abstract: metadata.description ?? '',
    functionParameter: metadata.parameters.map(({ name, description, optional }) => ({
      name,
      detail: description ?? '',
      example: '',
      require: optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

/** The add-in's custom functions in the grid: they complete while typing, compute and spill. */
export class CustomFunctionSet {
  private readonly implementations = new Map<string, Promise<ReadonlyMap<string, Implementation>>>();
  private registered: { dispose(): void }[] = [];

  constructor(
    private readonly api: FUniver,
    private readonly namespace: string,
  ) {}

  /**
   * Makes the functions known, in place of those before.
   *
   * @param script address of the built script of the page's language; each runs once.
   * @param list the functions of functions.json, in the language of the page.
   */
  async register(script: string, list: readonly FunctionMetadata[]): Promise<void> {
    const loading = this.implementations.get(script) ?? loadImplementations(script);
    this.implementations.set(script, loading);
    const implementations = await loading;
    this.registered.forEach((each) => each.dispose());
    this.registered = list.flatMap((metadata) => {
      const implementation = implementations.get(metadata.id.toUpperCase());
      return implementation ? [this.registerOne(metadata, implementation)] : [];
    });
  }

  private registerOne(metadata: FunctionMetadata, implementation: Implementation): { dispose(): void } {
    const engine = this.api.getFormula();
    const name = `${this.namespace}.${metadata.name}`;
    const run = (...given: Argument[]) => call(metadata, implementation, given);
    return engine.registerFunction(name, run as Parameters<typeof engine.registerFunction>[1], {
      description: describe(metadata, name),
    });
  }
}
