import type { LedgerOverview, Matter, MatterEntry } from '@breakwater/contracts/ledger';
import { standingEntries } from '../matters/standing-entries.ts';
import { dayOf } from '../matters/zone-days.ts';

type Network = LedgerOverview['networks'][number];

/** What a platform does about a network that was named to it. */
const ANSWERS: ReadonlySet<MatterEntry['type']> = new Set(['response', 'documents-filed', 'conditions-met']);

/**
 * Networks that were named to platforms, each with to whom and since when, and whether that platform answered afterwards in
 * the same matter. The same words, whatever their case and spaces, are the same network.
 *
 * @param matters with their entries
 */
export function namedNetworks(matters: readonly Matter[]): Network[] {
  const networks = new Map<string, { name: string; named: Map<string, Network['named'][number]> }>();
  for (const { platform, timezone, entryList } of matters) {
    const { entries } = standingEntries(entryList);
    for (const [place, { network, at }] of entries.entries()) {
      if (network === undefined) continue;
      const key = network.trim().toLowerCase().replace(/\s+/g, ' ');
      const one = networks.get(key) ?? { name: network.trim(), named: new Map() };
      networks.set(key, one);
      const day = dayOf(Date.parse(at), timezone);
      const answered = entries
        .slice(place + 1)
        .some(({ type, by }) => by === 'platform' && ANSWERS.has(type));
      const before = one.named.get(platform);
      one.named.set(platform, {
        platform,
        day: before !== undefined && before.day < day ? before.day : day,
        answered: answered || before?.answered === true,
      });
    }
  }
  return [...networks.values()]
    .map(({ name, named }) => ({
      name,
      named: [...named.values()].sort((a, b) => (a.platform < b.platform ? -1 : 1)),
    }))
    .sort((a, b) => b.named.length - a.named.length || (a.name < b.name ? -1 : 1));
}
