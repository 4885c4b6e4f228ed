import type { LawPack } from '@breakwater/contracts/law';
import { type ConflictWay, wayLetterKind } from '@breakwater/contracts/orders';
import { type AskedFor, concerns } from './blocks-for.ts';
import { holdsIn } from './jurisdictions.ts';
import { ruleOf } from './rule-of.ts';

/** The ways that the laws of the homes leave open to who asks: for its state, what it asks, and in its hurry. */
export function waysFor(home: readonly LawPack[], asked: AskedFor): ConflictWay[] {
  const { from = '' } = asked;
  return home.flatMap((pack) =>
    (pack.ways ?? [])
      .filter((way) => concerns(way, asked))
      .filter(({ states }) => states === undefined || states.some((state) => holdsIn(state, from)))
      .filter(({ emergency }) => emergency !== true || asked.isEmergency)
      .map((way) => ({
        id: way.id,
        label: way.label,
        how: way.how,
        letter: wayLetterKind(way.id),
        ...ruleOf(pack, way),
      })),
  );
}
