import type { LocalText } from '@breakwater/contracts';

/** One order, notice or referral to a platform, by whatever way it went. */
export interface AskedFact {
  readonly id: string;
  /** What it is, for whoever looks at what a scorecard counts. */
  readonly what: LocalText;
  /** As its addressee is called, and the platforms that are its; a matter may have any of these names. */
  readonly names: readonly [string, ...string[]];
  /** When it went out; RFC 3339. */
  readonly at: string;
  /** What it names, by what people found to have come of it; an item is in one of them or in none. */
  readonly items: {
    readonly asked: number;
    readonly acknowledged: number;
    readonly gone: number;
    readonly stillThere: number;
    readonly refused: number;
    /** Of those that were refused: with a ground. */
    readonly withGround: number;
  };
  readonly answered: boolean;
  /** Whether all was done by its time; left out while that is not known. */
  readonly onTime?: boolean;
  /** Clocks that the platform owes and that run or are over. */
  readonly clocks: readonly {
    readonly label: LocalText;
    readonly art: string;
    readonly dueAt: string;
  }[];
}

/**
 * The platform of a fact: one that is known already by any of its names, else its first name. Case and spaces do not matter.
 *
 * @example
 * ```ts
 * platformOf({ names: ['Lantern Social', 'lantern'] }, ['Lantern']) // => 'Lantern'
 * platformOf({ names: ['Meadow'] }, ['Lantern']) // => 'Meadow'
 * ```
 */
export function platformOf({ names }: Pick<AskedFact, 'names'>, known: readonly string[]): string {
  const own = new Set(names.map(keyOf));
  return known.find((one) => own.has(keyOf(one))) ?? names[0];
}

const keyOf = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');
