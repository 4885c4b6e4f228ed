import type { ListSettings } from '@breakwater/contracts/screening';
import type { ListFormatId } from '@breakwater/lists';

interface WellKnown {
  readonly format: ListFormatId;
  readonly title: string;
  readonly authority: string;
}

/** Lists with a publisher's address: `lists add un` is enough for them. */
export const WELL_KNOWN: Readonly<Record<string, WellKnown>> = {
  un: {
    format: 'un-xml',
    title: 'UN Security Council consolidated list',
    authority: 'United Nations Security Council',
  },
  'ofac-sdn': {
    format: 'ofac-csv',
    title: 'US Specially Designated Nationals',
    authority: 'US Treasury, OFAC',
  },
  'ofac-sdn-advanced': {
    format: 'ofac-advanced-xml',
    title: 'US Specially Designated Nationals (advanced)',
    authority: 'US Treasury, OFAC',
  },
  eu: {
    format: 'eu-fsf-xml',
    title: 'EU consolidated financial sanctions list',
    authority: 'European Union',
  },
  uk: {
    format: 'uk-csv',
    title: 'UK sanctions list',
    authority: 'UK Foreign, Commonwealth & Development Office',
  },
};

/** What a list is set to when it is added by its well-known name. */
export async function settingsOf(id: string): Promise<ListSettings | undefined> {
  const known = WELL_KNOWN[id];
  if (!known) return undefined;
  const { LIST_FORMATS } = await import('@breakwater/lists');
  const urls = LIST_FORMATS.find(({ id: format }) => format === known.format)?.urls ?? [];
  return {
    title: known.title,
    authority: known.authority,
    format: known.format,
    sources: [...urls],
    everyHours: 6,
    screens: 'terrorism',
  };
}
