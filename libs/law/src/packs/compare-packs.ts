import type { LawPack } from '@breakwater/contracts/law';

/** What is different between two versions of a pack, rule by rule. */
export interface PackChange {
  /** Where it stands: ids instead of numbers, e.g. `requestTypes/removal-order/clocks/execute/period`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: string;
  readonly after?: string;
}

/**
 * Compares two versions of a pack. Parts of lists are told apart by their id, so that a rule that moved is the same rule.
 *
 * @example
 * ```ts
 * compareValues({ period: 'PT1H' }, { period: 'PT2H' }) // => [{ path: 'period', kind: 'changed', before: 'PT1H', after: 'PT2H' }]
 * ```
 */
export const comparePacks = (before: LawPack, after: LawPack): PackChange[] => compareValues(before, after);

export function compareValues(before: unknown, after: unknown, path = ''): PackChange[] {
  if (before === undefined) return [{ path, kind: 'added', after: text(after) }];
  if (after === undefined) return [{ path, kind: 'removed', before: text(before) }];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (!old || !now)
    return text(before) === text(after)
      ? []
      : [{ path, kind: 'changed', before: text(before), after: text(after) }];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    compareValues(old.get(key), now.get(key), path === '' ? key : `${path}/${key}`),
  );
}

/** By what a part of a list is known, whatever it is. */
interface NamedPart {
  readonly id?: unknown;
  readonly role?: unknown;
  readonly forWhom?: unknown;
  readonly art?: unknown;
}

/** Parts of a map, or of a list whose parts have ids; undefined where a value is compared whole. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value)) {
    if (!value.every((part) => typeof part === 'object' && part !== null)) return undefined;
    const seen = new Map<string, number>();
    return new Map(
      value.map((part: NamedPart) => {
        const name = String(part.id ?? part.role ?? part.forWhom ?? part.art ?? '');
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        return [count === 1 ? name : `${name}#${count}`, part];
      }),
    );
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
