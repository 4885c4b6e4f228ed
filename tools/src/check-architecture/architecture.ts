import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rules that `exceptions` may name: any other is held to as it is. */
const EXCEPTABLE = ['foreign-tables', 'domain-names'];
const FIELDS = ['scope', 'siblingFloor', 'floors', 'walls', 'exceptions'];

/** An import may only go to the same floor or a lower one; `null`: outside the house, may look at all of it. */
export type Floor = number | null;

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
  /** Folder of a package, or the one that it lies in → its floor. */
  floors: Map<string, Floor>;
  walls: Wall[];
  /** Rule → what it lets pass until it is mended. The list equals what is found, so that it can only shrink. */
  exceptions: Map<string, string[]>;
};

/**
 * Reads and checks `architecture.json` at the root of a repository.
 *
 * @throws Error that names the field when the file is missing or not of the expected shape
 */
export function readArchitecture(root: string): Architecture {
  const raw: unknown = JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8'));
  if (!isRecord(raw) || typeof raw.scope !== 'string' || typeof raw.siblingFloor !== 'number') {
    throw new Error('architecture.json needs "scope" (text) and "siblingFloor" (number).');
  }
  const unknown = Object.keys(raw).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) {
    throw new Error(`architecture.json: nothing reads "${unknown}": take it out, or correct its name.`);
  }
  return {
    scope: raw.scope,
    siblingFloor: raw.siblingFloor,
    floors: readFloors(raw.floors),
    walls: readWalls(raw.walls ?? []),
    exceptions: readExceptions(raw.exceptions ?? {}),
  };
}

function readFloors(floors: unknown): Map<string, Floor> {
  const entries = isRecord(floors) ? Object.entries(floors) : undefined;
  if (entries?.every((entry): entry is [string, Floor] => isFloor(entry[1]))) return new Map(entries);
  throw new Error('architecture.json: "floors" must be { folder: number or null }.');
}

function isFloor(value: unknown): value is Floor {
  return value === null || typeof value === 'number';
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
  if (!entries?.every((entry): entry is [string, string[]] => isTextList(entry[1]))) {
    throw new Error('architecture.json: "exceptions" must be { rule: [text] }.');
  }
  const other = entries.find(([rule]) => !EXCEPTABLE.includes(rule));
  if (other) throw new Error(`architecture.json: "${other[0]}" takes no exceptions: mend what it finds.`);
  return new Map(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The floor of a package: its own, or that of the folder that it lies in; undefined when nothing says. */
export function floorOf({ floors }: Architecture, path: string): Floor | undefined {
  const own = floors.get(path);
  return own === undefined ? floors.get(path.slice(0, path.indexOf('/'))) : own;
}
