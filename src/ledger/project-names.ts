import type { Project } from './records';
import { projectKey, squeeze } from './text';

/** The projects of a workbook by name, as other ledgers write it. */
export interface ProjectNames {
  /** The project of that name; with or without its township in front and 项目 behind. Never a guess. */
  find(name: string): Project | undefined;
  /** Names that the writer may have meant, for a message. */
  candidates(name: string): readonly string[];
  /** Why a name that is not found stands for no project; `unknown`: no ledger has it. */
  reason(name: string): 'unknown' | 'no-subsidy' | 'unread';
}

/** What the project ledgers say besides the projects made of them. */
export interface ListedNames {
  /** The names on all their rows, also where the rest of a row cannot be read; undefined without a project ledger. */
  readonly listed: readonly string[] | undefined;
  /** The names on the rows that could be read. */
  readonly read: readonly string[];
}

/** Makes the look-up of projects by name. */
export function projectNames(projects: readonly Project[], { listed, read }: ListedNames): ProjectNames {
  const [listedKeys, readKeys] = [new Set(listed?.map(projectKey)), new Set(read.map(projectKey))];
  const exact = new Map(projects.map((project) => [projectKey(project.name), project]));
  const short = new Map<string, Project | null>();
  for (const project of projects) {
    const key = withoutTownship(projectKey(project.name), project);
    short.set(key, short.has(key) ? null : project);
  }
  return {
    find(name) {
      const key = projectKey(name);
      const found = exact.get(key) ?? short.get(key);
      if (found) return found;
      const without = new Set(projects.filter((project) => sameWithoutTownship(key, project)));
      const [only] = without;
      return without.size === 1 ? only : undefined;
    },
    reason(name) {
      const key = projectKey(name);
      if (readKeys.has(key)) return 'no-subsidy';
      return listed === undefined || listedKeys.has(key) ? 'unread' : 'unknown';
    },
    candidates(name) {
      const key = projectKey(name);
      return projects
        .map((project) => ({ project, common: commonPairs(key, projectKey(project.name)) }))
        .filter(({ common }) => common >= 2)
        .sort((a, b) => b.common - a.common)
        .slice(0, 3)
        .map(({ project }) => project.name);
    },
  };
}

function withoutTownship(key: string, { township }: Project): string {
  const prefix = township === undefined ? '' : squeeze(township);
  return prefix !== '' && key.startsWith(prefix) ? key.slice(prefix.length) : key;
}

function sameWithoutTownship(key: string, project: Project): boolean {
  return withoutTownship(key, project) === withoutTownship(projectKey(project.name), project);
}

/** Neighbouring pairs of characters that both names have. */
function commonPairs(one: string, other: string): number {
  let common = 0;
  for (let at = 0; at + 2 <= one.length; at++) if (other.includes(one.slice(at, at + 2))) common++;
  return common;
}
