import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { about, type Found } from './found.ts';
import type { Holdings } from './holdings.ts';
import { shownIdentifiers } from './subject-identifiers.ts';

/** T0: the subject shows an identifier that a list gives. */
export function matchIdentifiers({ identifiers, get, admits }: Holdings, subject: ScreeningSubject): Found[] {
  if (identifiers.size === 0) return [];
  return shownIdentifiers(subject).flatMap(({ key, seen }) =>
    (identifiers.get(key) ?? []).flatMap((id): Found[] => {
      const designated = get(id);
      if (!designated || !admits(designated)) return [];
      return [
        { ...about(designated, key.slice(key.indexOf(':') + 1), seen), tier: 'T0', basis: 'identifier' },
      ];
    }),
  );
}
