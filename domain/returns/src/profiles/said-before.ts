/** Of so many accounts it is remembered what they said: who posts again in the same way costs nothing. */
const ACCOUNTS = 50_000;
const SAYINGS = 16;

/** Remembers what was written of accounts already, so that it is not written for every event. */
export interface SaidBefore {
  /** Whether an earlier event of the account said so; if not, this one does from now on. `seq` is its place. */
  says(account: string, saying: string, seq: number): boolean;
  /** Whether something is true of an account for good, as far as this process knows. */
  is(account: string, fact: string): boolean;
  make(account: string, fact: string): void;
  /** Adds to a list of the account; gives the whole list once it has so many items, and begins a new one. */
  gather<T extends number>(account: string, list: string, items: readonly T[], enough: number): readonly T[];
  forget(account: string): void;
}

interface Remembered {
  readonly sayings: Map<string, number>;
  readonly facts: Set<string>;
  readonly lists: Map<string, number[]>;
}

/** See `SaidBefore`. */
export function createSaidBefore(): SaidBefore {
  const known = new Map<string, Remembered>();
  function of(account: string): Remembered {
    const found = known.get(account) ?? { sayings: new Map(), facts: new Set(), lists: new Map() };
    known.delete(account);
    known.set(account, found);
    if (known.size > ACCOUNTS) known.delete(known.keys().next().value ?? account);
    return found;
  }
  return {
    says(account, saying, seq) {
      const { sayings } = of(account);
      // An account's events are judged in order: that a later one is judged shows that what came before is committed.
      const before = sayings.get(saying);
      if (before !== undefined && before < seq) return true;
      sayings.set(saying, seq);
      if (sayings.size > SAYINGS) sayings.delete(sayings.keys().next().value ?? saying);
      return false;
    },
    is: (account, fact) => known.get(account)?.facts.has(fact) ?? false,
    make: (account, fact) => of(account).facts.add(fact),
    gather<T extends number>(account: string, list: string, items: readonly T[], enough: number) {
      const { lists } = of(account);
      const gathered = [...(lists.get(list) ?? []), ...items] as T[];
      lists.set(list, gathered.length >= enough ? [] : gathered);
      return gathered.length >= enough ? gathered : [];
    },
    forget: (account) => known.delete(account),
  };
}
