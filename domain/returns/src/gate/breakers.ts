import type { AccountRef } from '@breakwater/contracts';
import type { BreakerKind, GateBreaker } from '@breakwater/contracts/returns';
import type { Work } from '@breakwater/storage';
import type { ReturnsContext } from '../ports.ts';
import { ReturnsError } from '../returns-error.ts';
import { keyOf } from '../store/accounts.ts';
import {
  addHeldBack,
  deleteBreaker,
  insertBreaker,
  type NewBreaker,
  selectBreakers,
} from '../store/breakers.ts';
import type { Place } from './sign-up-place.ts';
import { createSignUpTally, type Tally } from './sign-up-tally.ts';

/** Over this share of the sign-ups of a place, flags say more of the place than of who signs up. */
const SHARE = 0.05;

/**
 * So many sign-ups and flags it takes at least. A carrier or a language is a whole community: a handful of returns among
 * few sign-ups must not keep the gate from looking at everybody who writes it.
 */
const LEAST: Readonly<Record<BreakerKind, Tally>> = {
  range: { signUps: 20, flagged: 5 },
  carrier: { signUps: 400, flagged: 40 },
  language: { signUps: 400, flagged: 40 },
};

/** Flagged sign-ups that are remembered, to be settled when somebody is removed for good reason. */
const MOST_FLAGGED = 20_000;
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
 * flagged (and of so many at least as `LEAST` says), nobody else of it is flagged for a day, and everybody can see so.
 * Flags that people have found right are no flood: they stop counting, and a breaker that they opened closes. That is for the
 * process to say that counted them, among the sign-ups that it counted: what came elsewhere tells nothing of the flood.
 */
export interface Breakers {
  /** Counts a sign-up; of what is no sign-up it only says whether its flag is held back. */
  pass(places: readonly Place[], of: SignUp): Passed;
  /** People have removed these accounts: where they were flagged at sign-up, that was right. */
  settle(accounts: readonly AccountRef[]): Promise<void>;
  /** Keeps breakers that tripped, and tells the other processes. */
  write(work: Work, tripped: readonly NewBreaker[]): Promise<void>;
  list(): Promise<GateBreaker[]>;
  /** Lets the gate flag again. Throws ReturnsError 404 `breaker-not-found`. */
  reset(kind: string, key: string, by: string): Promise<void>;
  load(): Promise<void>;
  /** Writes down how many flags were kept away. */
  flush(): Promise<void>;
}

interface SignUp {
  readonly flagged: boolean;
  /** `check` or `event`; left out for what is no sign-up. */
  readonly stream?: string;
  readonly now: number;
  /** Whose, where it is known. */
  readonly account?: AccountRef;
}

interface FlaggedSignUp {
  readonly places: readonly Place[];
  readonly stream: string;
  readonly at: number;
}

const isFlood = ({ kind }: Place, { signUps, flagged }: Tally) =>
  flagged >= LEAST[kind].flagged && signUps >= LEAST[kind].signUps && flagged > SHARE * signUps;

const nameOf = ({ kind, key }: Place) => `${kind} ${key}`;

/** See `Breakers`. */
export function createBreakers({ storage, clock }: Pick<ReturnsContext, 'storage' | 'clock'>): Breakers {
  const tally = createSignUpTally();
  let held = new Map<string, number>();
  let heldBack = new Map<string, Place & { count: number }>();
  const written = new Map<string, number>();
  const flaggedSignUps = new Map<string, FlaggedSignUp[]>();
  /** Breakers that tripped in this process, and by which stream of sign-ups. */
  const trippedBy = new Map<string, string>();

  function remember({ flagged, stream, now, account }: SignUp, places: readonly Place[]): void {
    if (!flagged || stream === undefined || account === undefined) return;
    const key = keyOf(account);
    flaggedSignUps.set(key, [...(flaggedSignUps.get(key) ?? []), { places, stream, at: now }]);
    if (flaggedSignUps.size > MOST_FLAGGED) flaggedSignUps.delete(flaggedSignUps.keys().next().value ?? key);
  }

  /** The places that are no flood any more now that this one was right. */
  function settleOne({ places, stream, at }: FlaggedSignUp, now: number): Place[] {
    return places.filter((place) => {
      const left = tally.settle(`${stream} ${nameOf(place)}`, at, now);
      const isOurs = trippedBy.get(nameOf(place)) === stream;
      return isOurs && left !== undefined && holds(place, now) && !isFlood(place, left);
    });
  }

  function forget(name: string): void {
    trippedBy.delete(name);
    for (const stream of ['check', 'event']) tally.forget(`${stream} ${name}`);
  }

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
    pass(places, signUp) {
      const { flagged, stream, now } = signUp;
      const tripped: NewBreaker[] = [];
      remember(signUp, places);
      for (const place of stream === undefined ? [] : places) {
        // A sign-up may be asked about and then come as an event: each is counted among its like.
        const counted = tally.add(`${stream} ${nameOf(place)}`, flagged, now);
        // What floods from one range says nothing of its carrier or its language: narrow places come first.
        if (holds(place, now)) break;
        if (!isFlood(place, counted)) continue;
        held.set(nameOf(place), now + HOLDS_MS);
        written.delete(nameOf(place));
        trippedBy.set(nameOf(place), stream ?? '');
        tripped.push({ ...place, ...counted, trippedAt: now, until: now + HOLDS_MS });
      }
      const holding = flagged ? places.find((place) => holds(place, now)) : undefined;
      return { tripped, ...(holding && hold(holding)) };
    },
    async settle(accounts) {
      const now = clock.now();
      const calm = new Map<string, Place>();
      for (const key of accounts.map(keyOf)) {
        for (const one of flaggedSignUps.get(key) ?? [])
          for (const place of settleOne(one, now)) calm.set(nameOf(place), place);
        flaggedSignUps.delete(key);
      }
      for (const [name, { kind, key }] of calm) {
        await storage.work(async (work) => {
          if (!(await deleteBreaker(work.db, kind, key, now))) return;
          work.emit('vault.changed', { what: 'breakers' });
          const detail = { kind, because: 'flags were right' };
          work.record({ actor: 'automation', action: 'gate-breaker.closed', subject: kind, detail });
        });
        held.delete(name);
      }
    },
    async write(work, tripped) {
      for (const breaker of tripped)
        if (await insertBreaker(work.db, breaker)) work.emit('vault.changed', { what: 'breakers' });
        else work.after(() => void trippedBy.delete(nameOf(breaker)));
    },
    list: () => selectBreakers(storage.db, clock.now()),
    async reset(kind, key, by) {
      await storage.work(async (work) => {
        if (!(await deleteBreaker(work.db, kind, key, clock.now()))) {
          throw new ReturnsError(
            'breaker-not-found',
            'No breaker of this kind and key holds the gate back: GET /v1/gate/state lists them.',
            404,
          );
        }
        work.emit('vault.changed', { what: 'breakers' });
        work.record({ actor: by, action: 'gate-breaker.reset', subject: kind, detail: { kind } });
      });
      held.delete(`${kind} ${key}`);
      forget(`${kind} ${key}`);
    },
    async load() {
      const stored = await selectBreakers(storage.db, clock.now());
      const next = new Map(stored.map((one) => [nameOf(one), Date.parse(one.until)]));
      for (const name of held.keys()) if (!next.has(name)) forget(name);
      held = next;
    },
    async flush() {
      const counts = [...heldBack.values()];
      heldBack = new Map();
      if (counts.length > 0) await addHeldBack(storage.db, counts);
    },
  };
}
