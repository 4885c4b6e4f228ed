import type { Casework } from '@breakwater/casework';
import type { LocalText } from '@breakwater/contracts';
import type { LawPack } from '@breakwater/contracts/law';
import type { Representative } from '@breakwater/contracts/ledger';
import {
  type LetterAbout,
  type LetterItem,
  type LetterKind,
  MOST_ITEMS,
} from '@breakwater/contracts/letters';
import type { Order } from '@breakwater/contracts/orders';
import { BreakwaterError } from '@breakwater/kernel';
import type { Ledger } from '@breakwater/ledger';
import type { AboutFacts, LettersPorts } from '@breakwater/letters';
import type { Orders } from '@breakwater/orders';
import { wayFacts } from './way-facts.ts';

/** What facts for letters are read from. */
export interface LetterSources {
  readonly ledger: Ledger;
  readonly orders: Orders;
  readonly casework: () => Casework;
  readonly pack: (id: string) => LawPack | undefined;
}

/** What is known of what a letter is about; what a letter of a case says, its own room says when it makes it. */
export function letterFacts(sources: LetterSources): LettersPorts['factsOf'] {
  return async ({ kind, id }, language, letter) => {
    const words = (text: LocalText) => (language === 'ur' ? text.ur : text.en);
    return factsBy[kind](sources, id, words, letter).catch((error: unknown) => {
      if (error instanceof BreakwaterError && error.status === 404) return undefined;
      throw error;
    });
  };
}

type Words = (text: LocalText) => string;
type Facts = (
  sources: LetterSources,
  id: string,
  words: Words,
  letter: LetterKind | undefined,
) => Promise<AboutFacts>;

const factsBy: Readonly<Record<LetterAbout['kind'], Facts>> = {
  matter: matterFacts,
  order: orderFacts,
  case: caseFacts,
};

async function caseFacts({ casework }: LetterSources, id: string): Promise<AboutFacts> {
  const { addresseeName, instrument, state } = await casework().cases.get(id);
  return {
    addressee: { name: addresseeName },
    instrument,
    closed: state === 'closed' || state === 'withdrawn',
  };
}

async function matterFacts({ ledger, pack }: LetterSources, id: string, words: Words): Promise<AboutFacts> {
  const matter = await ledger.matters.get(id);
  const { workspace, platform, authorityName, instrument, closedAt } = matter;
  const law = pack(instrument);
  const toPlatform = workspace === 'authority';
  const who = toPlatform ? representativeOf(await ledger.representatives.list(platform)) : undefined;
  return {
    addressee: {
      name: (toPlatform ? platform : authorityName).slice(0, 300),
      ...(who && { lines: [who.name.slice(0, 200)] }),
    },
    mail: who?.email,
    instrument,
    closed: closedAt !== undefined,
    values: law ? { ground: words(law.pack.title) } : {},
  };
}

/** Who takes letters for a platform: its legal representative, else its contact point; nobody whose time is over. */
function representativeOf(all: readonly Representative[]): Representative | undefined {
  const standing = all.filter(({ until }) => until === undefined);
  return (
    standing.find(({ role }) => role === 'legal-representative') ??
    standing.find(({ role }) => role === 'contact-point')
  );
}

async function orderFacts(
  { orders, pack }: LetterSources,
  id: string,
  words: Words,
  letter: LetterKind | undefined,
): Promise<AboutFacts> {
  const order = await orders.get(id);
  const { authorityName, form, number, reference, instrument, state } = order;
  const name = authorityName ?? form.authority?.name;
  const law = instrument === undefined ? undefined : pack(instrument);
  const decision = order.decisions.findLast(({ outcome }) => outcome === 'final');
  const way = wayFacts(order.assessment?.conflict, letter, words);
  const defects = (order.assessment?.defects ?? []).map(({ explain }) => words(explain));
  return {
    ...(name !== undefined && { addressee: { name: name.slice(0, 300) } }),
    mail: await mailOf(orders, order),
    instrument: way?.instrument ?? instrument,
    closed: state === 'closed' || state === 'withdrawn',
    values: {
      reference: (reference ?? String(number)).slice(0, 300),
      ...(law && { ground: groundOf(law, decision?.grounds ?? [], words) }),
      ...(decision && { facts: decision.reason }),
      ...(defects.length > 0 && { missing: defects.join('\n') }),
      // By when the order is due says nothing of how long something is done on another way.
      ...(order.dueAt !== undefined &&
        law &&
        !way && { dueAt: { at: order.dueAt, zone: law.pack.timezone } }),
      ...way?.values,
    },
    items: form.targets.slice(0, MOST_ITEMS).map(({ value, locate }): LetterItem => {
      return { value, ...(locate !== undefined && locate !== '' && { note: locate.slice(0, 500) }) };
    }),
  };
}

/** From our own roster alone: an address that an order brings along is anybody's. */
async function mailOf(orders: Orders, { contactId }: Order): Promise<string | undefined> {
  if (contactId === undefined) return undefined;
  const { email, revokedAt } = await orders.authorities.contact(contactId);
  return revokedAt === undefined ? email : undefined;
}

/** The grounds of an answer by their names, with the article of each; the law alone where it rests on none. */
function groundOf({ pack, requestTypes, tests }: LawPack, grounds: readonly string[], words: Words): string {
  const known = [...requestTypes.flatMap(({ refusalGrounds }) => refusalGrounds), ...tests];
  const named = grounds.map((id) => {
    const found = known.find((one) => one.id === id);
    return found ? `${words(found.label)} (${found.art})` : id;
  });
  const law = words(pack.title);
  return named.length === 0 ? law : `${law}: ${[...new Set(named)].join('; ')}`;
}
