import type { GateBreaker } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { tellVaultChanged } from '../events.ts';
import { LinkageError } from '../linkage-error.ts';
import type { LinkageContext } from '../ports.ts';
import {
  addHeldBack,
  deleteBreaker,
  insertBreaker,
  type NewBreaker,
  selectBreakers,
} from '../store/breakers.ts';
import type { Place } from './sign-up-place.ts';
import { createSignUpTally } from './sign-up-tally.ts';

/** Over this share of the sign-ups of a place, flags say more of the place than of who signs up. */
const SHARE = 0.05;
const FEWEST_SIGN_UPS = 20;
const FEWEST_FLAGGED = 5;
const HOLDS_MS = 24 * 3_600_000;

/** Of the flags that one breaker keeps away, so many are written down by each process; the others are counted. */
const WRITTEN = 100;

/** What a breaker says of one comparison. */
export interface Passed {
  /** Kind and key of the breaker that keeps the flag away. */
  readonly heldBackBy?: string;
  /** One of so many that nobody needs to read of it. */
  readonly oneOfMany?: boolean;
  /** Breakers that tripped by it, to be written. */
  readonly tripped: readonly NewBreaker[];
}

/**
 * Keeps the gate from flagging a whole range, carrier or language: where over 5 % of the sign-ups of 24 hours were
 * flagged (20 sign-ups and 5 flags at least), nobody else of it is flagged for a day, and everybody can see so.
 */
export interface Breakers {
  /** Counts a sign-up; of what is no sign-up it only says whether its flag is held back. */
  pass(places: readonly Place[], of: { flagged: boolean; stream?: string; now: number }): Passed;
  /** Keeps breakers that tripped, and tells the other processes. */
  write(db: Db, tripped: readonly NewBreaker[]): Promise<void>;
  list(): Promise<GateBreaker[]>;
  /** Lets the gate flag again. Throws LinkageError 404 `breaker-not-found`. */
  reset(kind: string, key: string, by: string): Promise<void>;
  load(): Promise<void>;
  /** Writes down how many flags were kept away. */
  flush(): Promise<void>;
}

const nameOf = ({ kind, key }: Place) => `${kind} ${key}`;

/** See `Breakers`. */
export function createBreakers({ storage, clock, record }: LinkageContext): Breakers {
  const tally = createSignUpTally();
  let held = new Map<string, number>();
  let heldBack = new Map<string, Place & { count: number }>();
  const written = new Map<string, number>();

  function holds(place: Place, now: number): boolean {
    return (held.get(nameOf(place)) ?? 0) > now;
  }
  function hold(place: Place): Pick<Passed, 'heldBackBy' | 'oneOfMany'> {
    const name = nameOf(place);
    heldBack.set(name, { ...place, count: (heldBack.get(name)?.count ?? 0) + 1 });
    const before = written.get(name) ?? 0;
    written.set(name, before + 1);
    return { heldBackBy: name, oneOfMany: before >= WRITTEN };
  }

  return {
    pass(places, { flagged, stream, now }) {
      const tripped: NewBreaker[] = [];
      for (const place of stream === undefined ? [] : places) {
        // A sign-up may be asked about and then come as an event: each is counted among its like.
        const { signUps, flagged: of } = tally.add(`${stream} ${nameOf(place)}`, flagged, now);
        if (of < FEWEST_FLAGGED || signUps < FEWEST_SIGN_UPS || of <= SHARE * signUps) continue;
        if (holds(place, now)) continue;
        held.set(nameOf(place), now + HOLDS_MS);
        written.delete(nameOf(place));
        tripped.push({ ...place, flagged: of, signUps, trippedAt: now, until: now + HOLDS_MS });
      }
      const holding = flagged ? places.find((place) => holds(place, now)) : undefined;
      return { tripped, ...(holding && hold(holding)) };
    },
    async write(db, tripped) {
      for (const breaker of tripped) {
        if (!(await insertBreaker(db, breaker))) continue;
        await tellVaultChanged(db, 'breakers');
      }
    },
    list: () => selectBreakers(storage.db, clock.now()),
    async reset(kind, key, by) {
      await storage.transaction(async (trx) => {
        if (!(await deleteBreaker(trx, kind, key, clock.now()))) {
          throw new LinkageError(
            'breaker-not-found',
            'No breaker of this kind and key holds the gate back: GET /v1/gate/state lists them.',
            404,
          );
        }
        await tellVaultChanged(trx, 'breakers');
        await record(trx, [{ actor: by, action: 'gate-breaker.reset', subject: kind, detail: { kind } }]);
      });
      held.delete(`${kind} ${key}`);
      for (const stream of ['check', 'event']) tally.forget(`${stream} ${kind} ${key}`);
    },
    async load() {
      const stored = await selectBreakers(storage.db, clock.now());
      const next = new Map(stored.map((one) => [nameOf(one), Date.parse(one.until)]));
      for (const name of held.keys())
        if (!next.has(name)) for (const stream of ['check', 'event']) tally.forget(`${stream} ${name}`);
      held = next;
    },
    async flush() {
      const counts = [...heldBack.values()];
      heldBack = new Map();
      if (counts.length > 0) await addHeldBack(storage.db, counts);
    },
  };
}
