import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `architecture.json` says about one package. Package names are written without their scope. */
export type PackagePlan = {
  /** Folder from the root of the repository. */
  path: string;
  /** An import may only go to the same floor or a lower one; `null`: outside the house, may look at all of it. */
  floor: number | null;
  /** Says more of its events than a topic and what it carries, and keeps that in `src/events.ts`. */
  events: boolean;
  /** Fields that mean nothing here: what a package depends on stands in its `package.json` alone. */
  strays: string[];
};

/** Packages of one folder that never import those of another, where their floors alone would let them. */
export type Wall = {
  /** Start of the path of the packages that are held back. */
  from: string;
  /** Start of the path of what they do not import; floor 0 stays open to everybody. */
  to: string;
};

export type Architecture = {
  /** Scope of every package name of the repository, with its `@`. */
  scope: string;
  /** Floor on which packages never import each other. */
  siblingFloor: number;
  packages: Map<string, PackagePlan>;
  walls: Wall[];
  /** Rule → what it lets pass until it is mended. The list equals what is found, so that it can only shrink. */
  exceptions: Map<string, string[]>;
};

/**
 * Reads and checks `architecture.json` at the root of a repository.
 *
 * @throws Error that names the package and field when the file is missing or not of the expected shape
 */
export function readArchitecture(root: string): Architecture {
  const raw: unknown = JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8'));
  if (!isRecord(raw) || typeof raw.scope !== 'string' || typeof raw.siblingFloor !== 'number') {
    throw new Error('architecture.json needs "scope" (text) and "siblingFloor" (number).');
  }
  if (!isRecord(raw.packages)) throw new Error('architecture.json needs "packages": name → plan.');
  const packages = Object.entries(raw.packages).map(([name, plan]): [string, PackagePlan] => [
    name,
    readPlan(name, plan),
  ]);
  return {
    scope: raw.scope,
    siblingFloor: raw.siblingFloor,
    packages: new Map(packages),
    walls: readWalls(raw.walls ?? []),
    exceptions: readExceptions(raw.exceptions ?? {}),
  };
}

function readPlan(name: string, plan: unknown): PackagePlan {
  const expected = '{ path: text, floor: number or null, events?: true }';
  if (!isRecord(plan)) throw new Error(`architecture.json: "${name}" must be ${expected}.`);
  const { path, floor, events = false, ...others } = plan;
  const isPlan =
    typeof path === 'string' && (floor === null || typeof floor === 'number') && typeof events === 'boolean';
  if (!isPlan) throw new Error(`architecture.json: "${name}" must be ${expected}.`);
  return { path, floor, events, strays: Object.keys(others) };
}

function readWalls(walls: unknown): Wall[] {
  if (Array.isArray(walls) && walls.every(isWall)) return walls;
  throw new Error('architecture.json: "walls" must be [{ from: text, to: text }].');
}

function isWall(wall: unknown): wall is Wall {
  return isRecord(wall) && typeof wall.from === 'string' && typeof wall.to === 'string';
}

function readExceptions(exceptions: unknown): Map<string, string[]> {
  const entries = isRecord(exceptions) ? Object.entries(exceptions) : undefined;
  if (entries?.every((entry): entry is [string, string[]] => isTextList(entry[1]))) return new Map(entries);
  throw new Error('architecture.json: "exceptions" must be { rule: [text] }.');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
