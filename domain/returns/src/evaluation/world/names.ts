import { digitsForLetters } from '@breakwater/text';
import { type Chance, createChance } from './chance.ts';

/**
 * Sounds of invented names, in five flavours: labels that false holds are counted by, as they would be by language. No
 * flavour is a language, and nothing reads it but the count.
 */
const FLAVOURS = {
  alder: { heads: 'br cal dor fen gar hal kes lor mar tol', tails: 'an ek in or um wick ley ster' },
  birch: { heads: 'aa ii jo ka mi oo ra su ta yo', tails: 'ka ki mo na ri ro to yama' },
  cedar: { heads: 'ab dal faz gul har jam kal naz sab zar', tails: 'ad an een eer id ima oon ul' },
  dune: { heads: 'am be chi du fo ke ma nye ope tu', tails: 'ba bwe di kosi la mbe ndi wa' },
  elm: { heads: 'bo che du gri ko li mo pe sto vla', tails: 'dan ev ica ko lav mir nik ova' },
} as const;

export type Flavour = keyof typeof FLAVOURS;
export const FLAVOUR_NAMES = Object.keys(FLAVOURS) as readonly Flavour[];

const FIRST_NAMES = 400;
const LAST_NAMES = 1_500;
/** Words of which nicknames are made. */
const WORDS =
  'amber anchor ash bay birch brook cinder cloud copper coral crow dawn drift ember falcon fern ferry fox frost glade gull harbour hawk hazel heron iris ivory jade kestrel lake lark lemon maple marsh mint moon moss moth night oak olive opal otter owl pearl pine plum quartz rain raven reed river rook rose rust sage sand shell silver snow sparrow star stone storm swan thistle tide tin topaz vale violet wave willow wind wolf wren'.split(
    ' ',
  );

/** Names by rank: few are frequent, as real ones are. */
export function firstName(chance: Chance, flavour: Flavour): string {
  return invented(flavour, 1, chance.rank(FIRST_NAMES));
}

export function lastName(chance: Chance, flavour: Flavour): string {
  return invented(flavour, 2, chance.rank(LAST_NAMES));
}

function invented(flavour: Flavour, kind: number, rank: number): string {
  const { heads, tails } = FLAVOURS[flavour];
  const chance = createChance(kind, rank, FLAVOUR_NAMES.indexOf(flavour));
  const middle = kind === 2 || chance.is(0.4) ? chance.pick(heads.split(' ')) : '';
  return chance.pick(heads.split(' ')) + middle + chance.pick(tails.split(' '));
}

export interface Named {
  readonly first: string;
  readonly last: string;
  /** Two digits that a person likes. */
  readonly digits: string;
}

/** Ways in which people make handles; a family or an office may have one of its own. */
export const HANDLE_STYLES = 8;

/** A handle in a style. */
export function handleOf(chance: Chance, { first, last, digits }: Named, style: number): string {
  const nickname = () => `${chance.pick(WORDS)}${chance.pick(['', '_', ''])}${chance.pick(WORDS)}`;
  switch (style) {
    case 0:
      return `${first}.${last}`;
    case 1:
      return `${first}${last}${digits}`;
    case 2:
      return `${first.slice(0, 1)}_${last}${digits}`;
    case 3:
      return `${last}_${first}`;
    case 4:
      return `${first}${digits}${chance.below(100)}`;
    case 5:
      return `${nickname()}${digits}`;
    case 6:
      return nickname();
    default:
      return `${chance.pick(['the', 'real', 'its', 'iam'])}${first}${last.slice(0, 3)}`;
  }
}

const LEET = digitsForLetters('oieas');

/** A handle that is to be known by those who knew the last: as people change theirs who come back. */
export function similarHandle(chance: Chance, handle: string): string {
  const letters = handle.replace(/[0-9]+$/, '');
  switch (chance.below(8)) {
    case 0:
      return `${letters}${chance.below(1000)}`;
    case 1:
      return `${handle}_${chance.pick(['2', 'new', 'x', 'back', 'ii'])}`;
    case 2:
      return `${chance.pick(['real', 'new', 'the', 'its'])}_${handle}`;
    case 3:
      return handle.replace(/[._]/g, '').concat(chance.pick(['', '_', '1', '2']));
    case 4: {
      const at = chance.below(Math.max(1, letters.length));
      return `${letters.slice(0, at)}${LEET[letters[at] ?? ''] ?? '_'}${letters.slice(at + 1)}${chance.below(10)}`;
    }
    case 5: {
      const at = chance.below(Math.max(1, handle.length - 1));
      return handle.slice(0, at) + (handle[at] ?? '') + handle.slice(at);
    }
    case 6: {
      const at = 1 + chance.below(Math.max(1, letters.length - 2));
      return `${letters.slice(0, at)}${letters.slice(at + 1)}${chance.below(100)}`;
    }
    default:
      return `${letters}${chance.pick(['_official', '.page', '_speaks', '_again'])}`;
  }
}

/** A mailbox of the person with a number alone, which cannot exist: its name is longer than providers allow. */
export function mailboxOf(chance: Chance, { first, last, digits }: Named, number: number): string {
  const local = chance.pick([
    `${first}.${last}${digits}`,
    `${first}${last}`,
    `${last}.${first}`,
    `${first}${digits}`,
  ]);
  const provider = chance.pick(['gmail.com', 'example.org', 'example.net', 'example.com']);
  return `${local}${number}.of.the.simulated.world.of.sign.ups@${provider}`;
}

/** The same mailbox, written otherwise: a tag, other dots where they do not count, capitals. */
export function mailAlias(chance: Chance, email: string): string {
  const [local = '', provider = ''] = email.split('@');
  if (provider === 'gmail.com' && chance.is(0.5)) {
    const at = 1 + chance.below(local.length - 2);
    return `${local.slice(0, at)}.${local.slice(at)}@${provider}`;
  }
  return `${local}+${chance.pick(['1', 'new', 'b', 'acc'])}${chance.below(100)}@${chance.is(0.3) ? provider.toUpperCase() : provider}`;
}
