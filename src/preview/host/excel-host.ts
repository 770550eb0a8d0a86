import type { FUniver } from '@univerjs/presets';
import { HostError, isHostObject, memberOf, type HostObject, type Member } from './host-object';
import {
  ACTION,
  PATH,
  type Action,
  type ObjectPath,
  type Query,
  type QueryAnswer,
  type Request,
} from './request';
import { WorkbookObjects, type GridAside } from './workbook-object';

/** What the stand-in promises to be. */
export interface HostOptions extends GridAside {
  /** ExcelApi version, e.g. `1.13`: a call that came later is refused, as an older Excel refuses it. */
  readonly excelApi: string;
}

/** Paths of a request that have been followed already. */
type Resolved = Map<number, HostObject | null>;

/**
 * Stands in for Excel: answers the requests that Microsoft's unmodified office.js sends to its native host, over the
 * grid's open workbook. Whatever it does not model is an error that names it; nothing is ever passed over in silence.
 */
export class ExcelHost {
  readonly objects: WorkbookObjects;
  /** The request before: they run one after the other, also those of different pages. */
  private before: Promise<unknown> = Promise.resolve();

  constructor(
    api: FUniver,
    private readonly options: HostOptions,
  ) {
    this.objects = new WorkbookObjects(api, options);
  }

  /** Answers one message of office.js. */
  async answer(text: string): Promise<string> {
    const request = JSON.parse(text) as Request;
    const turn = this.before.then(() => this.process(request.message.body));
    this.before = turn;
    const message = { statusCode: 200, headers: {}, body: JSON.stringify(await turn) };
    return JSON.stringify({ id: request.id, type: request.type, message });
  }

  /** Runs the actions in order and stops at the first failure; what was done before stays done. */
  private async process({ Actions, ObjectPaths }: Query): Promise<QueryAnswer> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const resolved: Resolved = new Map();
    let index = 0;
    try {
      await this.objects.idle();
      for (const action of Actions) {
        const value = this.act(action, ObjectPaths, resolved);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        index++;
      }
      await this.objects.settle();
      return { Results: results };
    } catch (error) {
      await this.objects.settle().catch(() => undefined);
      return { Results: results, Error: { ...inWords(error), ActionIndex: index } };
    }
  }

  private act(action: Action, paths: Query['ObjectPaths'], resolved: Resolved): unknown {
    const object = this.follow(action.ObjectPathId, paths, resolved);
    if (action.ActionType === ACTION.instantiate) return object ? { _Id: object.id } : null;
    if (object === null) return null;
    if (action.ActionType === ACTION.query) return queried(object, action.QueryInfo?.Select ?? []);
    const member = this.member(object, action.Name);
    const values = this.argumentsOf(action.ArgumentInfo, paths, resolved);
    if (action.ActionType === ACTION.set) {
      if (!member.set) throw new HostError('NotImplemented', `setting ${object.kind}.${action.Name}`);
      member.set(values[0] as never);
      return undefined;
    }
    const value = member.call?.(...(values as never[]));
    return value ?? null;
  }

  private member(object: HostObject, name: string): Member {
    if (name === '_KeepReference' || name === 'NotifyActionHandlerReady') return { call: () => undefined };
    const member = memberOf(object, name);
    if (!isSince(member.since, this.options.excelApi)) {
      throw new HostError('ApiNotFound', `${object.kind}.${name} needs ExcelApi ${member.since}.`);
    }
    return member;
  }

  private follow(id: number, paths: Query['ObjectPaths'], resolved: Resolved): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw new HostError('GeneralException', `The request has no path ${id}.`);
    const object = this.resolve(path, paths, resolved);
    resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath, paths: Query['ObjectPaths'], resolved: Resolved): HostObject | null {
    const type = path.ObjectPathType;
    if (type === PATH.root) return this.objects.root();
    if (type === PATH.nullObject) return null;
    if (type === PATH.newObject) return { kind: path.Name, members: {} };
    if (path.ParentObjectPathId === undefined) throw new HostError('NotImplemented', `object path ${type}`);
    const parent = this.follow(path.ParentObjectPathId, paths, resolved);
    if (parent === null) return null;
    const values = this.argumentsOf(path.ArgumentInfo, paths, resolved);
    const name = type === PATH.indexer ? 'getItem' : path.Name;
    const member = this.member(parent, name);
    const found = type === PATH.property ? member.get?.() : member.call?.(...(values as never[]));
    if (found === null) return null;
    if (!isHostObject(found)) throw new HostError('NotImplemented', `${parent.kind}.${name} as an object`);
    return found;
  }

  private argumentsOf(
    info: Action['ArgumentInfo'],
    paths: Query['ObjectPaths'],
    resolved: Resolved,
  ): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      // 0 stands for none beside arguments that are objects.
      return path ? this.follow(path, paths, resolved) : value;
    });
  }
}

/** What the add-in hears of an error; whatever fails in the grid itself must not leave it waiting for an answer. */
function inWords(error: unknown): { readonly Code: string; readonly Message: string } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message };
  return { Code: 'GeneralException', Message: `The stand-in for Excel failed. ${String(error)}` };
}

/** 1.10 came after 1.9. */
function isSince(since: string | undefined, version: string): boolean {
  const minor = (text: string): number => Number(text.split('.')[1]);
  return since === undefined || minor(since) <= minor(version);
}

/** The properties asked for, under the names that the library expects. */
function queried(object: HostObject, names: readonly string[]): unknown {
  const properties = (one: HostObject) =>
    Object.fromEntries(
      names.map((name) => {
        const member = memberOf(one, name);
        if (!member.get) throw new HostError('NotImplemented', `reading ${one.kind}.${name}`);
        return [name.charAt(0).toUpperCase() + name.slice(1), member.get()];
      }),
    );
  if (!object.items) return properties(object);
  return { _Items: object.items().map((item) => ({ _Id: item.id, ...properties(item) })) };
}
