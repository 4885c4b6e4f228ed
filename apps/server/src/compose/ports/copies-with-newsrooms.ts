import type { Incidents } from '@breakwater/incidents';
import type { CopiesPort } from '@breakwater/review';
import type { Spread } from '@breakwater/spreading';

/** What spreads, with which of the copies are by accounts that an incident lets through as newsrooms. */
export function copiesWithNewsrooms(
  spread: Pick<Spread, 'copiesOf'>,
  incidents: () => { readonly awareness: Pick<Incidents['awareness'], 'newsrooms'> },
): CopiesPort {
  return {
    copiesOf: async (content, options) => {
      const copies = await spread.copiesOf(content, options);
      if (!copies || copies.length === 0) return copies;
      const newsrooms = await incidents().awareness.newsrooms(copies);
      if (newsrooms.length === 0) return copies;
      const known = new Set(newsrooms.map(({ platform, accountId }) => `${platform}/${accountId}`));
      return copies.map((copy) => ({
        ...copy,
        newsroom: known.has(`${copy.platform}/${copy.accountId}`),
      }));
    },
  };
}
