import type { EventRecord } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import type { GateBand, GateCause } from '@breakwater/contracts/returns';
import type { Work } from '@breakwater/storage';
import { creationOf } from '../profiles/creation-time.ts';
import { refOf } from '../profiles/note-records.ts';
import { mergeTokens, timeOf, tokensOfRecord } from '../profiles/tokens-of-record.ts';
import { keyOf } from '../store/accounts.ts';
import { insertChecks, type NewCheck } from '../store/checks.ts';
import { STAGES } from '../store/due.ts';
import { type Profile, selectProfiles } from '../store/profiles.ts';
import type { Passed } from './breakers.ts';
import { findReturns, standingReturns } from './compare-account.ts';
import type { GateCounts } from './gate-counts.ts';
import { type GateParts, whyUnknown } from './gate-parts.ts';
import { returnValue } from './return-signal.ts';
import { placesOfRecord } from './sign-up-place.ts';

/** Events of this source come of comparing an account again. */
export const OWN_SOURCE = 'breakwater';
/** Of so many events of batches that have not ended it is remembered what breakers said. */
const UNDER_WAY = 10_000;
/** A batch that failed is tried again within this; an event that is sent in again later is a new one to breakers. */
const TRIED_AGAIN_MS = 10 * 60_000;

/** Compares the accounts of a batch. */
export interface Looking {
  /** Before signals are evaluated, in the unit that judges the batch. */
  look(records: readonly EventRecord[], work: Work): Promise<void>;
  /** The value of the signal `linkage.return` for an event. */
  returnOf(record: EventRecord): SignalValue;
  /** How the account of an event stood in this batch. */
  bandOf(record: EventRecord): GateBand | undefined;
  /** The same, where it stood otherwise before; unknown is no standing. */
  changedBandOf(record: EventRecord): GateBand | undefined;
}

interface Looked {
  readonly band: GateBand;
  readonly before: GateBand;
  readonly signal: SignalValue;
}

const unknown = (reason: string): Looked => ({
  band: 'unknown',
  before: 'unknown',
  signal: { known: false, reason },
});

/** See `Looking`. */
export function createLooking(parts: GateParts): Looking {
  const { context, keys, addresses, breakers, counts } = parts;
  const looked = new WeakMap<EventRecord, Looked>();
  /** What breakers said of an event, by its id, until its batch stands: one that is tried again is not counted again. */
  const passed = new Map<string, { readonly said: Passed; readonly at: number }>();
  const classOf = (ip: string) => addresses.find(ip)?.class;

  function passOnce(record: EventRecord, cause: GateCause, flagged: boolean, now: number): Passed {
    const known = passed.get(record.id);
    const isTriedAgain = known !== undefined && now - known.at < TRIED_AGAIN_MS;
    const said = isTriedAgain ? known.said : passBreakers(record, cause, flagged, now);
    // Tried again for an hour it is still the same try; and what was used last is forgotten last.
    passed.delete(record.id);
    passed.set(record.id, { said, at: now });
    if (passed.size > UNDER_WAY) passed.delete(passed.keys().next().value ?? record.id);
    return said;
  }

  function passBreakers(record: EventRecord, cause: GateCause, flagged: boolean, now: number): Passed {
    return breakers.pass(placesOfRecord(record, addresses), {
      flagged,
      now,
      ...(cause === 'created' && { stream: 'event', account: refOf(record) }),
    });
  }

  async function lookAt(
    record: EventRecord,
    profile: Profile | undefined,
    work: Work,
    count: GateCounts['add'],
  ): Promise<NewCheck | undefined> {
    const cause = causeOf(record);
    const at = timeOf(record);
    const ref = refOf(record);
    const kept = {
      id: context.ids(),
      at: context.clock.now(),
      ...ref,
      eventId: record.id,
      cause,
      model: context.matcher.model,
    };
    const why = whyUnknown(parts) ?? sealedFault(record);
    if (why !== undefined) {
      looked.set(record, unknown(why));
      count('unknown');
      return cause === 'created' ? { ...kept, band: 'unknown', reason: why, evidence: [] } : undefined;
    }
    const found = findReturns(context.matcher, comparedOf(record, profile, at));
    const { heldBackBy, oneOfMany, tripped } = passOnce(record, cause, found.length > 0, kept.at);
    await breakers.write(work, tripped);
    const { band, evidence } = await standingReturns(work.db, oneOfMany === true ? [] : found, ref, kept.at);
    count(heldBackBy === undefined ? band : 'unknown', heldBackBy !== undefined);
    looked.set(
      record,
      heldBackBy === undefined
        ? { band, before: profile?.band ?? 'nothing', signal: returnValue(band, evidence) }
        : unknown(`held back: ${heldBackBy}`),
    );
    // An account that stands as it stood is not written down again each time that its profile changes.
    if (band === 'nothing' || (cause !== 'created' && profile?.band === band)) return undefined;
    return { ...kept, band, heldBackBy, evidence };
  }

  function comparedOf(record: EventRecord, profile: Profile | undefined, at: number) {
    const tokens = mergeTokens(tokensOfRecord(keys.tokens(), record, classOf), profile?.tokens ?? []);
    const createdAt = creationOf(record, at) ?? profile?.createdAt;
    const rates = parts.rates.of(refOf(record).platform);
    return { at, rates, tokens, ...(createdAt !== undefined && { createdAt }) };
  }

  return {
    async look(records, work) {
      const wanted = records.filter(({ event: { type } }) => isCompared(type));
      if (wanted.length === 0) return;
      const profiles = whyUnknown(parts) ? new Map() : await selectProfiles(work.db, wanted.map(refOf));
      const checks: NewCheck[] = [];
      const counted: Parameters<GateCounts['add']>[] = [];
      const count: GateCounts['add'] = (...one) => void counted.push(one);
      for (const record of wanted) {
        const check = await lookAt(record, profiles.get(keyOf(refOf(record))), work, count);
        if (check) checks.push(check);
      }
      work.after(() => {
        for (const one of counted) counts.add(...one);
        for (const { id } of wanted) passed.delete(id);
      });
      await insertChecks(work.db, checks);
    },
    returnOf(record) {
      const known = looked.get(record);
      if (known) return known.signal;
      const why = whyUnknown(parts);
      if (why !== undefined) return { known: false, reason: why };
      // For backtests and dry runs, which store nothing: of the event alone.
      const found = findReturns(context.matcher, comparedOf(record, undefined, timeOf(record)));
      return returnValue(found[0]?.band ?? 'nothing', found);
    },
    bandOf: (record) => looked.get(record)?.band,
    changedBandOf(record) {
      const { band, before } = looked.get(record) ?? {};
      return band === before ? undefined : band;
    },
  };
}

function isCompared(type: EventRecord['event']['type']): boolean {
  return type === 'account.created' || type === 'account.updated';
}

/** Why: the sign-up, a change, or that its time had come to be looked at again. */
function causeOf({ event, source }: EventRecord): GateCause {
  if (event.type === 'account.created') return 'created';
  const stage = source === OWN_SOURCE ? STAGES.find(({ cause }) => event.id.startsWith(cause)) : undefined;
  return stage?.cause ?? 'updated';
}

/** Without a key nothing was made of the identifiers: what is left is too little to say that it is nobody. */
function sealedFault({ sealed }: EventRecord): string | undefined {
  return sealed?.missing?.find((code) => code.startsWith('vault-key'));
}
