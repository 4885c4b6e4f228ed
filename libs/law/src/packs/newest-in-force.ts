import type { LawPack } from '@breakwater/contracts/law';
import { compareVersions } from './compare-versions.ts';

/**
 * Of each instrument the newest version that is in force on a day; where none is yet, the one that comes first, so that
 * what lies ahead can be read. A retired version is in force no more.
 */
export function newestInForce(packs: readonly LawPack[], now: number): ReadonlyMap<string, LawPack> {
  const today = new Date(now).toISOString().slice(0, 10);
  const chosen = new Map<string, LawPack>();
  const inForce = ({ pack }: LawPack) =>
    pack.status !== 'retired' &&
    pack.effectiveFrom <= today &&
    (pack.effectiveTo === undefined || pack.effectiveTo >= today);
  for (const one of [...packs].sort((a, b) => compareVersions(a.pack.version, b.pack.version))) {
    const known = chosen.get(one.pack.id);
    if (!known || inForce(one) || !inForce(known)) chosen.set(one.pack.id, one);
  }
  return chosen;
}
