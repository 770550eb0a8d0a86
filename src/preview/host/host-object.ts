/** An error as Excel reports it: its code is what the add-in sees. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What can be done with a member of an object: read it, set it, call it. */
export interface Member {
  /** ExcelApi version that introduced it. */
  readonly since?: string;
  readonly get?: () => unknown;
  readonly set?: (value: never) => void;
  readonly call?: (...args: never[]) => unknown;
}

/** An object of Excel's model as the stand-in answers for it; whatever is not listed fails loudly. */
export interface HostObject {
  readonly kind: string;
  /** Identity by which a collection finds it again. */
  readonly id?: string;
  readonly members: Readonly<Record<string, Member>>;
  /** The objects of a collection. */
  readonly items?: () => readonly HostObject[];
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'members' in value;
}

/** The member of that name, whatever the case of its first letter. */
export function memberOf(object: HostObject, name: string): Member {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  const member = object.members[key] ?? object.members[name];
  if (member) return member;
  throw new HostError('NotImplemented', `The stand-in for Excel does not model ${object.kind}.${key}.`);
}
