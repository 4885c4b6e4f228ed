import type { ConflictCard } from '@breakwater/contracts/orders';

const RELATIONS: Readonly<Record<ConflictCard['relation'], string>> = {
  home: 'an order of the home state',
  union: 'an order of another Member State under law of the Union',
  foreign: 'an order of another state',
  unknown: 'nobody can say whose order it is',
};
const BINDS: Readonly<Record<ConflictCard['binds'], string>> = {
  'ordering-law': 'its law binds',
  'home-law': 'the law of the home binds, not that of the order',
  both: 'the law of the home binds, and that of the order where the service is offered',
  unknown: 'nobody can say whose law binds',
};

/** The conflict card in lines: whose law, what blocks, which way is open, each with its article and how sure it is. */
export function conflictLines(card: ConflictCard): string[] {
  const { from = 'an unknown state', homes, homeless, relation, binds, blocks, ways, territories } = card;
  const home = homes.map(({ platform, established }) => `${platform} of ${established}`).join(', ');
  const named = [home, ...homeless.map((platform) => `${platform} of nobody knows where`)].filter(
    (text) => text !== '',
  );
  return [
    `  whose law: ${from} to ${named.join(', ') || 'nobody knows whom'}: ${RELATIONS[relation]}; ${BINDS[binds]}`,
    ...blocks.map(
      ({ label, art, prov, lifted }) =>
        `  ${lifted === undefined ? 'blocks' : `does not block (${lifted})`}: ${label.en} [${art}; ${prov}]`,
    ),
    ...ways.map(({ label, art, prov, letter }) => `  way: ${label.en} (letter ${letter}) [${art}; ${prov}]`),
    ...(relation === 'foreign' && territories.length > 0
      ? [`  effect stays in: ${territories.join(', ')}`]
      : []),
  ];
}
