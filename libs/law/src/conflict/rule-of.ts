import type { LawPack } from '@breakwater/contracts/law';
import type { ConflictBlock } from '@breakwater/contracts/orders';
import type { Provenance } from '../packs/rules-of.ts';

/** A rule as the card names it: its pack, its article, and how sure it is. */
export function ruleOf(
  { pack }: LawPack,
  { art, prov, source, quote }: Provenance,
): Omit<ConflictBlock, 'id' | 'label' | 'lifted'> {
  return {
    pack: pack.id,
    packTitle: pack.title,
    packVersion: pack.version,
    packStatus: pack.status,
    jurisdiction: pack.jurisdiction,
    art,
    prov,
    ...(source === undefined ? {} : { source }),
    ...(quote === undefined ? {} : { quote }),
  };
}
