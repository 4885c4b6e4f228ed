import type { ScreeningMatch, ScreeningSubject } from '@breakwater/contracts/screening';

/**
 * What is kept of a subject with a match. A case keeps what was screened, so that it can be derived again; of a name that
 * is only recorded, nothing but the field that was like it is kept.
 */
export function keptSubject(subject: ScreeningSubject, { tier, seen }: ScreeningMatch): ScreeningSubject {
  if (tier !== 'T3') return subject;
  const field = seen.field.split('/')[1];
  if (field === 'handle' || field === 'displayName') return { type: 'account', [field]: subject[field] };
  return { type: 'account' };
}

/** What is kept of a match: of a name that is only recorded, not what else the account said that agreed. */
export function keptMatch(match: ScreeningMatch): ScreeningMatch {
  return match.tier === 'T3' ? { ...match, corroborators: [] } : match;
}
