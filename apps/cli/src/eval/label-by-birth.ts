import type { DesignationEntry } from '@breakwater/contracts/screening';

/** Letters that names share before they may be of one person born that day; more where no birth is known. */
const LEAST_WITH_BIRTH = 0.45;
const LEAST_WITHOUT = 0.8;
/** By how much the closest must be closer than the next, and may be farther than anybody born another day. */
const MARGIN = 0.1;
const MOST_BEHIND = 0.25;

interface Person {
  readonly ref: string;
  readonly births: readonly string[];
  readonly names: ReadonlyArray<ReadonlySet<string>>;
}

/** Neighbouring letters of a name without its spaces: a measure that has nothing to do with how names are searched. */
function bigrams(text: string): Set<string> {
  const letters = ` ${text.toLowerCase().replace(/[^\p{L}]/gu, '')} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** A date without leading zeros, so that 1981-3-05 is 1981-03-05. */
function plainDate(date: string): string {
  return date
    .split('-')
    .map((part) => part.trim().replace(/^0+/, ''))
    .join('-');
}

function birthsOf({ births }: DesignationEntry): string[] {
  return births.flatMap(({ date, fromYear, toYear }) => [
    ...(date === undefined ? [] : [plainDate(date)]),
    ...(fromYear === undefined ? [] : [String(fromYear)]),
    ...(toYear === undefined ? [] : [String(toYear)]),
  ]);
}

/**
 * Finds whom a changed name was made from: the person of the same date of birth whose letters are closest, provided that
 * nobody else is about as close. Undefined where that cannot be known; such names are left out of recall and counted.
 */
export function createBirthLabels(
  entries: readonly DesignationEntry[],
): (name: string, born: string) => string | undefined {
  const persons: Person[] = entries
    .filter(({ type }) => type === 'person')
    .map((entry) => ({
      ref: entry.ref,
      births: birthsOf(entry),
      names: entry.names.map(({ text }) => bigrams(text)),
    }));
  return (name, born) => {
    const letters = bigrams(name);
    const date = plainDate(born);
    const close = persons.map(({ ref, births, names }) => ({
      ref,
      isBorn: date === '' || births.includes(date),
      closeness: Math.max(0, ...names.map((other) => overlap(letters, other))),
    }));
    const closest = Math.max(0, ...close.map(({ closeness }) => closeness));
    const [best, next] = close.filter(({ isBorn }) => isBorn).sort((a, b) => b.closeness - a.closeness);
    if (best === undefined || best.closeness < (date === '' ? LEAST_WITHOUT : LEAST_WITH_BIRTH))
      return undefined;
    if (next !== undefined && best.closeness - next.closeness < MARGIN) return undefined;
    return closest - best.closeness > MOST_BEHIND ? undefined : best.ref;
  };
}
