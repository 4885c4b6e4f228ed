import type { Profile } from '../row.ts';
import type { Disguise, Tactic } from './tactic.ts';

/** Whether somebody can come back that way: what a tactic keeps must have been there, and be really his. */
export function canUse(tactic: Tactic, disguise: Disguise, removed: Profile): boolean {
  if (tactic === 'T0' || tactic === 'T1') {
    return [removed.email, removed.phone, removed.device].some((value) => value !== undefined);
  }
  if (tactic === 'bought-account') return true;
  return (
    (disguise.email === 'new' || removed.emailVerified === true) &&
    (disguise.phone === 'new' || removed.phoneVerified === true) &&
    (disguise.device === 'new' || removed.device !== undefined) &&
    (disguise.payment === 'new' || removed.payment !== undefined) &&
    (disguise.invite === 'new' || removed.invite?.startsWith('join-') === true) &&
    (disguise.avatar !== 're-encoded' || removed.avatar !== undefined)
  );
}
