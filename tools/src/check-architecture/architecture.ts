import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `architecture.json` says about one package. Package names are written without their scope. */
export type PackagePlan = {
  /** Folder from the root of the repository. */
  path: string;
  /** An import may only go to the same floor or a lower one; `null`: outside the house, may look at all of it. */
  floor: number | null;
  /** Packages of this repository that it may import. */
  imports: string[];
  /** Packages from the registry that it may depend on. */
  npm: string[];
  /** Says more of its events than a topic and what it carries, and keeps that in `src/events.ts`. */
  events: boolean;
};

export type Architecture = {
  /** Scope of every package name of the repository, with its `@`. */
  scope: string;
  /** Floor on which packages never import each other. */
  siblingFloor: number;
  packages: Map<string, PackagePlan>;
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
  return { scope: raw.scope, siblingFloor: raw.siblingFloor, packages: new Map(packages) };
}

function readPlan(name: string, plan: unknown): PackagePlan {
  const expected = '{ path: text, floor: number or null, imports: [text], npm: [text], events?: true }';
  if (!isRecord(plan)) throw new Error(`architecture.json: "${name}" must be ${expected}.`);
  const { path, floor, imports, npm, events = false } = plan;
  const isPlan =
    typeof path === 'string' &&
    (floor === null || typeof floor === 'number') &&
    isTextList(imports) &&
    isTextList(npm) &&
    typeof events === 'boolean';
  if (!isPlan) throw new Error(`architecture.json: "${name}" must be ${expected}.`);
  return { path, floor, imports, npm, events };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
