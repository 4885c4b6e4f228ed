import type { DataCategory, LawPack, PackBlock, RequestKind } from '@breakwater/contracts/law';
import type { ConflictBlock } from '@breakwater/contracts/orders';
import { holdsIn } from './jurisdictions.ts';
import { ruleOf } from './rule-of.ts';

/** What an order asks for, and for whom. */
export interface AskedFor {
  readonly kind: RequestKind | undefined;
  readonly dataCategories: readonly DataCategory[];
  readonly from: string | undefined;
  readonly isEmergency: boolean;
}

/** Whether a rule of a pack is about what is asked: its kind, and one of its categories. */
export function concerns(
  { kinds, dataCategories }: Pick<PackBlock, 'kinds' | 'dataCategories'>,
  asked: AskedFor,
): boolean {
  if (asked.kind === undefined || !kinds.includes(asked.kind)) return false;
  return dataCategories === undefined || asked.dataCategories.some((one) => dataCategories.includes(one));
}

/** What the laws of the homes forbid to do for an authority of another state; what is lifted is said, and why. */
export function blocksFor(home: readonly LawPack[], asked: AskedFor): ConflictBlock[] {
  const { from } = asked;
  if (from === undefined) return [];
  return home
    .filter(({ pack }) => !holdsIn(pack.jurisdiction, from))
    .flatMap((pack) =>
      (pack.blocks ?? [])
        .filter((block) => concerns(block, asked))
        .map((block) => {
          const lifted = liftedBy(block, pack, asked);
          return {
            id: block.id,
            label: block.label,
            ...(lifted === undefined ? {} : { lifted }),
            ...ruleOf(pack, block),
          };
        }),
    );
}

/** A consent of the user is never presumed; an agreement is one that the pack names with the state of who asks. */
function liftedBy(
  { unless = [] }: PackBlock,
  { ways = [] }: LawPack,
  { from, isEmergency }: AskedFor,
): ConflictBlock['lifted'] {
  if (isEmergency && unless.includes('emergency')) return 'emergency';
  const agreed = ways.some(
    ({ id, states }) =>
      id === 'executive-agreement' && states?.some((state) => holdsIn(state, from ?? '')) === true,
  );
  return agreed && unless.includes('agreement') ? 'agreement' : undefined;
}
