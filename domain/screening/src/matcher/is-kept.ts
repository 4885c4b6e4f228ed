import type { Found } from './found.ts';

/**
 * Whether a match says something about the account that it was found on. A name alone that many people bear does not:
 * most of those who bear it would be written down beside somebody they have nothing to do with. It comes back as soon as
 * anything agrees with it, since accounts are screened whole.
 */
export function isKept({ lowered }: Pick<Found, 'lowered'>): boolean {
  return !(lowered.includes('name-only') && lowered.includes('common-name'));
}
