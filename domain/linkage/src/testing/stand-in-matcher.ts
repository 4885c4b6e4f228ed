import type { EvidenceGroup, GateBand } from '@breakwater/contracts';
import type { ComparedAccount, FoundReturn, Matcher, RemovedAccount } from '../matcher/matcher.ts';
import { type KeyedToken, TOKEN_KINDS, type TokenType } from '../tokens/token.ts';

/** What a value that is equal weighs, in bits; what is not here weighs nothing. */
const BITS: Partial<Record<TokenType, number>> = {
  ...{ email: 22, phone: 22, payment: 22, device: 18, address: 9, range: 3, agent: 1, handle: 20 },
  ...{ 'handle-letters': 10, name: 8, avatar: 14, link: 12, invite: 8, follow: 4, 'shared-link': 6 },
  ...{ 'shared-media': 6, 'text-band': 5, 'device-part': 1.5, 'email-letters': 8 },
};
const PRIOR = -24;
const LIKELY = 0.98;
const POSSIBLE = 0.7;

const keyOf = ({ type, epoch, bytes }: KeyedToken) =>
  `${type}|${epoch}|${Buffer.from(bytes).toString('base64')}`;

/** A matcher for tests: equal values add up, the strongest of a group and a third of the others. It learns nothing. */
export function createStandInMatcher(): Matcher {
  const removals = new Map<string, RemovedAccount>();
  const shared = new Map<string, number>();

  function compare(account: ComparedAccount, removed: RemovedAccount): FoundReturn {
    const mine = new Set(account.tokens.map(keyOf));
    const equal = removed.tokens.flatMap((token, at) =>
      mine.has(keyOf(token)) ? [{ token, sharedBy: countOf(token, removed.sharedBy?.[at] ?? 0) }] : [],
    );
    const byType = new Map(equal.map((one) => [one.token.type, one]));
    const comparisons = [...byType.values()].map(({ token: { type }, sharedBy }) => {
      const kind = TOKEN_KINDS[type];
      const bits = Math.max(0, (BITS[type] ?? 0) - Math.log2(1 + sharedBy));
      const strong = 'strong' in kind;
      const level = 'same';
      return {
        group: kind.group,
        comparison: type,
        level,
        bits,
        fullBits: bits,
        strong,
        sharedBy,
        sharedPlaceBits: 0,
      };
    });
    const groups = new Map<EvidenceGroup, number[]>();
    for (const { group, bits } of comparisons) groups.set(group, [...(groups.get(group) ?? []), bits]);
    const capped = [...groups.values()].map(([...bits]) => {
      const best = Math.max(...bits);
      return best + 0.3 * (bits.reduce((sum, one) => sum + one, 0) - best);
    });
    const samePersonBits = capped.reduce((sum, one) => sum + one, 0);
    const bits = PRIOR + samePersonBits;
    const probability = 1 / (1 + 2 ** -bits);
    const speaking = [...groups].filter(([, all]) => Math.max(...all) > 1).map(([group]) => group);
    const strong = comparisons.some((one) => one.strong && one.bits > 5);
    const band = bandOf(account, removed, probability, speaking.length, strong);
    return {
      ...{ removalId: removed.id, removedAt: removed.removedAt, priorBits: PRIOR, bits, samePersonBits },
      ...{ sharedPlaceBits: 0, probability, groups: speaking, strong, band, because: [], comparisons },
    };
  }
  function countOf(token: KeyedToken, stored: number): number {
    return stored + (shared.get(keyOf(token)) ?? 0);
  }

  return {
    async load(all) {
      removals.clear();
      for await (const removed of all) removals.set(removed.id, removed);
    },
    put: (removed) => void removals.set(removed.id, removed),
    remove: (id) => void removals.delete(id),
    noteShared(tokens) {
      const held = new Set([...removals.values()].flatMap((removed) => removed.tokens.map(keyOf)));
      for (const key of new Set(tokens.map(keyOf)))
        if (held.has(key)) shared.set(key, (shared.get(key) ?? 0) + 1);
    },
    find: (account, limit = 5) =>
      [...removals.values()]
        .map((removed) => compare(account, removed))
        .filter(({ samePersonBits }) => samePersonBits > 0)
        .sort((a, b) => b.bits - a.bits)
        .slice(0, limit),
    explain(account, id) {
      const removed = removals.get(id);
      return removed && compare(account, removed);
    },
    stats: () => ({
      removals: removals.size,
      tokens: [...removals.values()].reduce((sum, { tokens }) => sum + tokens.length, 0),
      bytes: 0,
    }),
    model: 'stand-in',
  };
}

function bandOf(
  { createdAt }: ComparedAccount,
  { removedAt }: RemovedAccount,
  probability: number,
  groups: number,
  strong: boolean,
): GateBand {
  if (createdAt !== undefined && createdAt < removedAt) return 'nothing';
  if (probability >= LIKELY && groups >= 2 && strong) return 'likely';
  return probability >= POSSIBLE && groups >= 2 ? 'possible' : 'nothing';
}
