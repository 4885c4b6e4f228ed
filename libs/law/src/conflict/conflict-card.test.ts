import type { LawPack, PackBlock, PackRequestType, PackWay } from '@breakwater/contracts/law';
import type { OrderForm, PlatformHome } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { type ConflictInput, makeConflictCard } from './conflict-card.ts';

const { packs } = await readTestFolder();
const [template] = packs;
if (!template) throw new Error('no pack');
const text = (en: string) => ({ en, ur: en });
const rule = { art: 's. 1', prov: 'recalled' as const };

/** A law of a made-up state: what it forbids for others, and which ways it leaves open. */
function madeUp(jurisdiction: string, blocks: PackBlock[] | undefined, ways: PackWay[] = []): LawPack {
  const { pack, blocks: _blocks, ...rest } = template as LawPack;
  const id = `law-of-${jurisdiction.toLowerCase()}`;
  return {
    ...rest,
    pack: { ...pack, id, title: text(id), jurisdiction },
    requestTypes: [],
    tests: [],
    ways,
    ...(blocks === undefined ? {} : { blocks }),
  };
}
const CONTENT: PackBlock = {
  id: 'content',
  label: text('Content stays here'),
  kinds: ['disclose'],
  dataCategories: ['content'],
  unless: ['emergency', 'agreement'],
  ...rule,
};
const way = (id: PackWay['id'], more: Partial<PackWay> = {}): PackWay => ({
  id,
  label: text(id),
  kinds: ['disclose'],
  how: text('write'),
  ...rule,
  ...more,
});
const home = (established: string, more: Partial<PlatformHome> = {}): PlatformHome => ({
  platform: 'kite',
  established,
  data: [],
  ...more,
});
const warrant: OrderForm = { targets: [], dataCategories: ['content'] };
const card = (changes: Partial<ConflictInput>) =>
  makeConflictCard({
    form: warrant,
    from: 'PK',
    homes: [home('US')],
    homeless: [],
    law: undefined,
    packs: [madeUp('US', [CONTENT], [way('mutual-legal-assistance')])],
    ...changes,
  });

describe('whose law binds', () => {
  const law = (jurisdiction: string) => ({
    pack: madeUp(jurisdiction, undefined),
    type: { kind: 'disclose', scope: { territorial: 'local' } } as unknown as PackRequestType,
  });

  it.each([
    ['of the home state', 'US', 'US', undefined, 'home', 'ordering-law'],
    ['of another Member State under law of the Union', 'DE', 'IE', 'EU', 'union', 'ordering-law'],
    ['of another Member State under a law of its own', 'DE', 'IE', 'DE', 'foreign', 'both'],
    ['of another state, whose law reaches the platform', 'PK', 'US', 'PK', 'foreign', 'both'],
    ['of another state, under a law that nobody knows', 'PK', 'US', undefined, 'foreign', 'home-law'],
  ])('an authority %s', (_what, from, established, jurisdiction, relation, binds) => {
    const known = jurisdiction === undefined ? undefined : law(jurisdiction);
    expect(card({ from, homes: [home(established)], law: known })).toMatchObject({ relation, binds });
  });

  it('is only the home’s where the service is not offered in the state that orders', () => {
    const homes = [home('US', { offered: ['EU'] })];
    expect(card({ homes, law: law('PK') }).binds).toBe('home-law');
    expect(card({ from: 'DE', homes, law: law('EU') }).binds).toBe('both');
  });

  it('is unknown where nobody said where the platform is at home, or of which state the authority is', () => {
    expect(card({ homes: [], homeless: ['kite'] })).toMatchObject({ relation: 'unknown', binds: 'unknown' });
    expect(card({ from: undefined })).toMatchObject({ relation: 'unknown', blocks: [], ways: [] });
    expect(card({ homes: [], homeless: ['kite'] }).unknown).toEqual(['home', 'law']);
  });
});

describe('what the home state blocks', () => {
  it('is named with its law, its article and how sure it is', () => {
    expect(card({}).blocks).toEqual([
      expect.objectContaining({ id: 'content', pack: 'law-of-us', jurisdiction: 'US', ...rule }),
    ]);
  });

  it('holds for authorities of other states, for its kinds and for its categories', () => {
    expect(card({ from: 'US' }).blocks).toEqual([]);
    expect(card({ form: { ...warrant, dataCategories: ['subscriber'] } }).blocks).toEqual([]);
    expect(card({ form: { targets: [{ kind: 'url', value: 'https://x.example/1' }] } }).blocks).toEqual([]);
  });

  it('holds where the data are as well as where the platform is established', () => {
    const packs = [madeUp('IE', [CONTENT])];
    expect(card({ homes: [home('US', { data: ['IE'] })], packs }).blocks).toHaveLength(1);
  });

  it('is lifted by an emergency or an agreement with the state that asks, and says so; never by a consent', () => {
    const lifted = (changes: Partial<ConflictInput>) => card(changes).blocks.map((one) => one.lifted);
    expect(lifted({ form: { ...warrant, emergency: true } })).toEqual(['emergency']);
    const agreed = [madeUp('US', [CONTENT], [way('executive-agreement', { states: ['GB'] })])];
    expect(lifted({ packs: agreed, from: 'GB' })).toEqual(['agreement']);
    expect(lifted({ packs: agreed, from: 'PK' })).toEqual([undefined]);
    const consent = [madeUp('US', [{ ...CONTENT, unless: ['user-consent'] }])];
    expect(lifted({ packs: consent, form: { ...warrant, emergency: true } })).toEqual([undefined]);
  });
});

describe('the ways that are open', () => {
  const ways = (list: PackWay[], changes: Partial<ConflictInput> = {}) =>
    card({ packs: [madeUp('US', [], list)], ...changes }).ways.map(({ id, letter }) => [id, letter]);

  it('are those for the state, the kind, the categories and the hurry of who asks, each with its letter', () => {
    const all = [
      way('mutual-legal-assistance'),
      way('executive-agreement', { states: ['GB', 'AU'] }),
      way('e-evidence', { states: ['EU'] }),
      way('voluntary-emergency', { emergency: true }),
      way('voluntary-non-content', { dataCategories: ['subscriber'] }),
      way('local-effect', { kinds: ['remove'] }),
    ];
    const mutual = ['mutual-legal-assistance', 'way-mutual-legal-assistance'];
    expect(ways(all)).toEqual([mutual]);
    expect(ways(all, { from: 'GB' })).toEqual([mutual, ['executive-agreement', 'way-executive-agreement']]);
    expect(ways(all, { from: 'FR' })).toEqual([mutual, ['e-evidence', 'way-e-evidence']]);
    expect(ways(all, { form: { ...warrant, emergency: true } }).flat()).toContain('way-voluntary-emergency');
    expect(ways(all, { form: { ...warrant, dataCategories: ['subscriber'] } }).flat()).toContain(
      'voluntary-non-content',
    );
    expect(ways(all, { from: 'US' })).toEqual([]);
  });
});

describe('where an effect would stay', () => {
  it('is where the law of the order holds, and the state of who orders where nobody knows that law', () => {
    const form: OrderForm = { targets: [{ kind: 'url', value: 'https://kite.example/1' }] };
    expect(card({ form }).territories).toEqual(['PK']);
    const type = (territorial: string) =>
      ({ kind: 'remove', scope: { territorial } }) as unknown as PackRequestType;
    const law = (jurisdiction: string, territorial: string) => ({
      pack: madeUp(jurisdiction, undefined),
      type: type(territorial),
    });
    expect(card({ form, law: law('BR', 'local'), from: 'BR' }).territories).toEqual(['BR']);
    expect(card({ form, law: law('EU', 'union'), from: 'DE' }).territories).toHaveLength(27);
    expect(card({ form, law: law('EU', 'strictly-necessary'), from: 'DE' }).territories).toEqual(['DE']);
  });
});

it('says that no pack knows the law of the home where none says what it forbids', () => {
  expect(card({ packs: [] }).unknown).toContain('home-law');
  expect(card({ packs: [madeUp('US', undefined)] }).unknown).toContain('home-law');
  expect(card({ packs: [madeUp('US', [])] }).unknown).not.toContain('home-law');
});
