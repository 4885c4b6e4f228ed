import { type LawPack, type PackRequestType, RESTRICTING_KINDS } from '@breakwater/contracts/law';
import type { ConflictCard, OrderForm, PlatformHome } from '@breakwater/contracts/orders';
import { EU_STATES, statesOf } from '../packs/jurisdiction.ts';
import { blocksFor } from './blocks-for.ts';
import { holdsIn, homeStates, isOfferedIn } from './jurisdictions.ts';
import { waysFor } from './ways-for.ts';

/** What the card is made of. */
export interface ConflictInput {
  readonly form: OrderForm;
  /** State of who asks: by our register, else by its own word. */
  readonly from: string | undefined;
  /** Homes of the platforms that the order concerns. */
  readonly homes: readonly PlatformHome[];
  /** Platforms that it concerns and of which nobody said where they are at home. */
  readonly homeless: readonly string[];
  /** The law and the request type that it comes under, where a pack knows it. */
  readonly law: { readonly pack: LawPack; readonly type: PackRequestType } | undefined;
  /** All packs in force: the laws of the homes are among them. */
  readonly packs: readonly LawPack[];
}

/**
 * Whose law an order meets. The home state's law always binds; that of who orders where its authority is of the home state,
 * where law of the Union makes it so, or where the service is offered. What the home state forbids stands, and so do the
 * ways that it leaves open. What nobody knows is said.
 */
export function makeConflictCard(input: ConflictInput): ConflictCard {
  const { form, from, homes, homeless, law, packs } = input;
  const relation = relationOf(input);
  const kind = law?.type.kind ?? kindOf(form);
  const dataCategories = form.dataCategories ?? [];
  const home = packs.filter(({ pack }) =>
    homes.some((one) => homeStates(one).some((state) => holdsIn(pack.jurisdiction, state))),
  );
  const asked = { kind, dataCategories, from, isEmergency: form.emergency === true };
  const blocks = from === undefined ? [] : blocksFor(home, asked);
  const ways = from === undefined || relation === 'home' ? [] : waysFor(home, asked);
  const unknown: ConflictCard['unknown'] = [
    ...(from === undefined ? (['authority-state'] as const) : []),
    ...(homes.length === 0 || homeless.length > 0 ? (['home'] as const) : []),
    ...(homes.length > 0 && !home.some(({ blocks: some }) => some !== undefined)
      ? (['home-law'] as const)
      : []),
    ...(law === undefined ? (['law'] as const) : []),
  ];
  return {
    ...(from === undefined ? {} : { from }),
    homes: [...homes],
    homeless: [...homeless],
    relation,
    binds: bindsOf(relation, input),
    ...(kind === undefined ? {} : { kind }),
    dataCategories: [...dataCategories],
    blocks,
    ways,
    territories: territoriesOf(input),
    unknown,
  };
}

function relationOf({ from, homes, homeless, law }: ConflictInput): ConflictCard['relation'] {
  if (from === undefined || homes.length === 0 || homeless.length > 0) return 'unknown';
  if (homes.every(({ established }) => established === from)) return 'home';
  const isUnion = law?.pack.pack.jurisdiction === 'EU' && holdsIn('EU', from);
  return isUnion && homes.every(({ established }) => EU_STATES.includes(established)) ? 'union' : 'foreign';
}

/** Whether the law of an order reaches the platform: it offers its service where that law holds. */
export const reaches = ({ from, homes, law }: Pick<ConflictInput, 'from' | 'homes' | 'law'>): boolean =>
  from !== undefined && homes.every((home) => isOfferedIn(home, law?.pack.pack.jurisdiction ?? from));

function bindsOf(relation: ConflictCard['relation'], input: ConflictInput): ConflictCard['binds'] {
  switch (relation) {
    case 'home':
    case 'union':
      return 'ordering-law';
    case 'foreign':
      return input.law !== undefined && reaches(input) ? 'both' : 'home-law';
    case 'unknown':
      return 'unknown';
    default:
      return relation satisfies never;
  }
}

/** Effect stays where the law of the order holds; of a law that nobody knows, in the state of who orders. */
function territoriesOf({ from, law, form }: ConflictInput): string[] {
  const kind = law?.type.kind ?? kindOf(form);
  if (kind === undefined || !RESTRICTING_KINDS.includes(kind)) return [];
  if (law?.type.scope.territorial === 'global') return [];
  if (law?.type.scope.territorial === 'union') return [...EU_STATES];
  if (law === undefined || law.pack.pack.jurisdiction === 'EU') return from === undefined ? [] : [from];
  return [...statesOf(law.pack.pack.jurisdiction)];
}

/** What an order asks for where no pack says it: data, or that content goes. */
function kindOf({ dataCategories = [], targets }: OrderForm): PackRequestType['kind'] | undefined {
  if (dataCategories.length > 0) return 'disclose';
  return targets.some(({ kind }) => kind === 'url' || kind === 'content') ? 'remove' : undefined;
}
