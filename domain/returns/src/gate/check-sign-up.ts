import { REVERSIBLE_ACTIONS } from '@breakwater/contracts';
import {
  type IgnoredField,
  checkSignUp as readSignUp,
  type SignUpAnswer,
  type SignUpCheck,
} from '@breakwater/contracts/returns';
import { BreakwaterError } from '@breakwater/kernel';
import { mergeTokens, sessionTokens } from '../profiles/tokens-of-record.ts';
import { insertChecks } from '../store/checks.ts';
import type { KeyedToken } from '../tokens/token.ts';
import { findReturns, standingReturns } from './compare-account.ts';
import { type GateParts, whyUnknown } from './gate-parts.ts';
import { readTimes } from './read-times.ts';
import { placesOf } from './sign-up-place.ts';

/** Advised until a person has looked. Both can be taken back, and neither keeps anybody out. */
const FRICTION: SignUpAnswer['friction'] = REVERSIBLE_ACTIONS.filter(
  (kind) => kind === 'hold-recommendation' || kind === 'verify',
);

/**
 * Says at a sign-up whether somebody who was removed may be coming back. Never fails over what it is given, but for a
 * platform that is missing; what cannot be used is `ignored`, and where nothing can be compared the answer is `unknown`,
 * which is not `nothing`. One row is written at most, and only when there is something.
 *
 * Throws BreakwaterError 422 `request-invalid` for what is no sign-up check at all.
 */
export async function checkSignUp(parts: GateParts, value: unknown): Promise<SignUpAnswer> {
  const { context, counts, breakers, addresses } = parts;
  const read = readSignUp(value);
  if (read.fault) {
    const { pointer, message } = read.fault;
    throw new BreakwaterError('request-invalid', `A sign-up check: ${message}.`, { status: 422, pointer });
  }
  const now = context.clock.now();
  const { at, createdAt, ignored: wrongTimes } = readTimes(read.check, now);
  const checkId = context.ids();
  const why = whyUnknown(parts);
  const { tokens, ignored } =
    why === undefined ? tokensOf(parts, read.check, at) : { tokens: [], ignored: [] };
  const answer = { checkId, friction: [], ignored: [...read.ignored, ...wrongTimes, ...ignored] };
  const kept = {
    id: checkId,
    at: now,
    platform: read.check.platform,
    accountId: read.check.account?.id,
    cause: 'sign-up' as const,
    model: context.matcher.model,
  };
  if (why !== undefined) {
    counts.add('unknown');
    await insertChecks(context.storage.db, [{ ...kept, band: 'unknown', reason: why, evidence: [] }]);
    return { ...answer, band: 'unknown', reason: why };
  }
  const compared = { at, createdAt, rates: parts.rates.of(kept.platform), tokens };
  const self = {
    platform: kept.platform,
    ...(kept.accountId !== undefined && { accountId: kept.accountId }),
  };
  const found = findReturns(context.matcher, compared);
  const { heldBackBy, oneOfMany, tripped } = breakers.pass(placesOf(read.check, addresses), {
    flagged: found.length > 0,
    stream: 'check',
    now,
    ...(self.accountId !== undefined && { account: { platform: self.platform, accountId: self.accountId } }),
  });
  if (tripped.length > 0) await context.storage.work((work) => breakers.write(work, tripped));
  // Held back is not cleared: who asks is told that nothing can be said of it.
  const held = { ...answer, band: 'unknown' as const, reason: `held back: ${heldBackBy}` };
  if (oneOfMany === true) {
    counts.add('unknown', true);
    return held;
  }
  const { band, evidence } = await standingReturns(context.storage.db, found, self, now);
  counts.add(heldBackBy === undefined ? band : 'unknown', heldBackBy !== undefined);
  if (band === 'nothing') return { ...answer, band };
  await insertChecks(context.storage.db, [{ ...kept, band, heldBackBy, evidence }]);
  if (heldBackBy !== undefined) return held;
  return {
    ...answer,
    band,
    probability: evidence[0]?.probability ?? 0,
    friction: band === 'likely' ? FRICTION : [],
  };
}

function tokensOf(
  { keys, addresses }: GateParts,
  { account, session, identifiers }: SignUpCheck,
  at: number,
): { tokens: readonly KeyedToken[]; ignored: readonly IgnoredField[] } {
  const tokens = keys.tokens();
  const ofPerson = identifiers ? tokens.ofIdentifiers(identifiers, at) : { tokens: [], ignored: [] };
  const ignoredOfSession = session ? tokens.ofSession(session, at).ignored : [];
  return {
    tokens: mergeTokens(
      ofPerson.tokens,
      session ? sessionTokens(tokens, session, at, (ip) => addresses.find(ip)?.class) : [],
      account ? tokens.ofAccount(account, at) : [],
    ),
    ignored: [...ofPerson.ignored, ...ignoredOfSession],
  };
}
