import { loadMaterial } from './material.ts';
import type { ExpectedFile } from './material-schema.ts';

export type DemoRole = ExpectedFile['groups'][number]['role'];

/** What is true of an account of the demo, as `packs/demo/expected.yaml` says. */
export interface DemoTruth {
  readonly role: DemoRole;
  /** What the account shows: `everyday`, `reporting`, `look-alike`, `recruitment-link`, `link-wave`, … */
  readonly behaviour: string;
  /** The same in words, for people. */
  readonly shows: string;
}

let truths: ReadonlyMap<string, DemoTruth> | undefined;

/** The truth of every account, in the order of the file. */
export function allTruths(): ReadonlyMap<string, DemoTruth> {
  truths ??= new Map(
    loadMaterial().expected.groups.flatMap(({ accounts, ...truth }) =>
      idsInRange(accounts).map((id) => [id, truth] as const),
    ),
  );
  return truths;
}

/**
 * What is true of an account, whatever the seed; undefined for an id that is not in the demo.
 *
 * @example
 * ```ts
 * demoTruth('u-2001')?.role // => 'news'
 * demoTruth('u-3004')?.behaviour // => 'recruitment-link'
 * demoTruth('nobody') // => undefined
 * ```
 */
export function demoTruth(accountId: string): DemoTruth | undefined {
  return allTruths().get(accountId);
}

/** The accounts that show a behaviour, in order. */
export function accountsShowing(behaviour: string): string[] {
  return [...allTruths()].filter(([, truth]) => truth.behaviour === behaviour).map(([id]) => id);
}

/**
 * The ids of one account or of a range.
 *
 * @example
 * ```ts
 * idsInRange('u-0009..u-0011') // => ['u-0009', 'u-0010', 'u-0011']
 * ```
 */
export function idsInRange(range: string): string[] {
  const [first = '', last = first] = range.split('..');
  const [from, to] = [Number(first.slice(2)), Number(last.slice(2))];
  return Array.from({ length: to - from + 1 }, (_, offset) => `u-${String(from + offset).padStart(4, '0')}`);
}
