import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { about, type Found } from './found.ts';
import type { Holdings } from './holdings.ts';

/** T1: handle, display name or bio present the account as a listed organisation; T3 where they only name one. */
export function matchAliases(
  { aliases, get, admits }: Holdings,
  { handle, displayName, bio }: ScreeningSubject,
): Found[] {
  if (handle === undefined && displayName === undefined && bio === undefined) return [];
  const texts = { handle: handle ?? '', name: displayName ?? '', bio: bio ?? '' };
  const found = aliases()?.readAccount(texts) ?? [];
  return found.flatMap(({ key, alias, span: { start, end }, via, use, field }): Found[] => {
    const designated = get(key);
    if (!designated || !admits(designated)) return [];
    const place = `/${field === 'name' ? 'displayName' : field}`;
    const seen = { field: place, start, end, text: texts[field].slice(start, end), via: [...via] };
    const match = about(designated, alias, seen);
    return use === 'self'
      ? [{ ...match, tier: 'T1', basis: 'self-identification' }]
      : [{ ...match, tier: 'T3', basis: 'mention', lowered: ['mention'] }];
  });
}
