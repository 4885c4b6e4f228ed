import type { AuthorityKind, DataCategory, PackRequestType } from '@breakwater/contracts/law';

/** Kinds of authorities that may ask for a category of data (else: for the request type). */
export function competentFor(
  type: PackRequestType,
  category: DataCategory | undefined,
): readonly AuthorityKind[] {
  return (category === undefined ? undefined : type.authoritiesFor?.[category]) ?? type.authorities;
}

/** Whether a kind of authority may ask for all of these. */
export function isCompetent(
  type: PackRequestType,
  kind: AuthorityKind,
  categories: readonly DataCategory[],
): boolean {
  if (categories.length === 0) return competentFor(type, undefined).includes(kind);
  return categories.every((category) => competentFor(type, category).includes(kind));
}
