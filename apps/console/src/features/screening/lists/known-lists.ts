import type { ListSettings } from '@breakwater/contracts/screening';
import type { ListFormat } from './queries.ts';

interface KnownList {
  readonly id: string;
  readonly format: string;
  readonly title: string;
  readonly authority: string;
}

/** Lists that their authority publishes for machines; the addresses come from the server. */
export const KNOWN_LISTS: readonly KnownList[] = [
  {
    id: 'un',
    format: 'un-xml',
    title: 'UN Security Council consolidated list',
    authority: 'United Nations Security Council',
  },
  {
    id: 'ofac-sdn',
    format: 'ofac-csv',
    title: 'US Specially Designated Nationals',
    authority: 'US Treasury, OFAC',
  },
  {
    id: 'eu',
    format: 'eu-fsf-xml',
    title: 'EU consolidated financial sanctions list',
    authority: 'European Union',
  },
  {
    id: 'uk',
    format: 'uk-csv',
    title: 'UK sanctions list',
    authority: 'UK Foreign, Commonwealth & Development Office',
  },
];

const EVERY_HOURS = 6;

/** What a well-known list is set to; nothing for an id that is none. */
export function knownSettings(id: string, formats: readonly ListFormat[]): ListSettings | undefined {
  const known = KNOWN_LISTS.find((one) => one.id === id);
  if (!known) return undefined;
  const { title, authority, format } = known;
  const sources = formats.find((one) => one.id === format)?.urls ?? [];
  return {
    title,
    authority,
    format,
    sources: [...sources],
    everyHours: EVERY_HOURS,
    screens: 'terrorism',
  };
}
