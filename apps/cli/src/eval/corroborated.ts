import type { Screener } from '@breakwater/screening';
import type { NameQuery } from './read-queries.ts';

/** How often the listed person makes a case when something beside the name is known. */
export interface Corroborated {
  /** Queries with a birth or a place. */
  readonly queries: number;
  /** Share whose entity comes out as T0, T1 or T2. */
  readonly recall: number;
}

/** Screens queries with what is known beside the name. */
export function measureCorroborated(
  screener: Screener,
  queries: readonly (NameQuery & { readonly ref: string })[],
): Corroborated {
  const asked = queries.filter(({ born, place }) => (born ?? '') !== '' || (place ?? '') !== '');
  const found = asked.filter(({ text, born, place, ref }) => {
    const subject = {
      type: 'person' as const,
      name: text,
      ...datedBirth(born),
      ...(place ? { places: [place] } : {}),
    };
    return screener.screen(subject).some((match) => match.ref === ref && match.tier !== 'T3');
  });
  return { queries: asked.length, recall: asked.length === 0 ? 0 : found.length / asked.length };
}

/** A printed date as YYYY, YYYY-MM or YYYY-MM-DD; nothing where it is none. */
function datedBirth(born: string | undefined): { born?: string } {
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(born?.trim() ?? '');
  if (!parts) return {};
  return {
    born: parts
      .slice(1)
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
  };
}
