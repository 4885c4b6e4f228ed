import type { LocalText } from '@breakwater/contracts';
import type { LetterKind } from '@breakwater/contracts/letters';
import type { ConflictCard } from '@breakwater/contracts/orders';
import type { AboutFacts } from '@breakwater/letters';

/**
 * What the letter of a lawful way says: what of the home state's law binds us, else where the way stands, and how to go about
 * it. Nothing where the way is not open to the order.
 */
export function wayFacts(
  card: ConflictCard | undefined,
  kind: LetterKind | undefined,
  words: (text: LocalText) => string,
): Pick<AboutFacts, 'instrument' | 'values'> | undefined {
  const way = card?.ways.find(({ letter }) => letter === kind);
  if (!card || !way) return undefined;
  const standing = card.blocks.filter(({ lifted }) => lifted === undefined);
  const rules = standing.length > 0 ? standing : [way];
  const ground = rules.map(({ packTitle, label, art }) => `${words(packTitle)}: ${words(label)} (${art})`);
  return { instrument: way.pack, values: { ground: ground.join('\n'), nextStep: words(way.how) } };
}
