import type { NameToken } from '../name-token.ts';
import { splitName } from '../tokenize-name.ts';
import type { NameCompound } from './name-unit.ts';
import { ARTICLES, KUNYA, LINKS, SERVANT } from './person-words.ts';
import { senseMap } from './word-list.ts';

/** A compound name: what is compared, how it is built, how many words it fills. */
export interface CompoundReading {
  readonly head: NameToken;
  readonly compound: NameCompound;
  readonly length: number;
}

/** Second parts that make one name with what stands before them: `Habib Ullah`, `Shams ud-Din`, `Zia ur Rehman`. */
const TAILS = senseMap({
  allah: 'ullah allah ollah ulla اللہ الله اللّٰہ لله',
  din: 'din deen eddin eddine uddin aldin الدین الدين دین',
  rahman: 'rahman rehman rahmaan الرحمن الرحمان رحمان رحمن',
  haq: 'haq haqq haque hak الحق حق',
  islam: 'islam eslam الاسلام الإسلام اسلام',
});
const asCompound = (sense: string | undefined): NameCompound =>
  sense === 'allah' || sense === 'din' || sense === 'rahman' || sense === 'haq' || sense === 'islam'
    ? sense
    : '';

/** So common as one word that it is a name of its own and no compound. */
const ABDULLAH = /^abd[uaoei]?l{1,2}ah?i?$|^عبدالل[هہ]$/u;

/** Joined spellings in Latin letters. The head keeps at least three letters, so that `Gullah` and `Edin` stay whole. */
const JOINED: readonly (readonly [RegExp, NameCompound])[] = [
  // The article's l, or the sun letter it became, doubled or not: Abdulkarim, Abdussalam, Abdusalam, Abdursalam.
  [/^abd(?:u|e|a|i|o|ou|oo)?(?:l(?=[a-z]{3})|[rszndt](?=[^aeiou][a-z]{2})|(?=[rszndt][aeiou][a-z]))/, 'abd'],
  [/^ab(?:u|ou)(?=[^aeiou]?[a-z]{3})/, 'abu'],
  [/(?<=^[a-z]{3,})(?:i?[uo]|a)?llah?$/, 'allah'],
  [/(?<=^[a-z]{3,})(?:[uea]l|u|e|a|i|ou)?d{1,2}(?:in|een|ine|yn)$/, 'din'],
  [/(?<=^[a-z]{3,})(?:u|e)?r{1,2}(?:ahman|ehman)$/, 'rahman'],
];
const JOINED_ARABIC: readonly (readonly [RegExp, NameCompound])[] = [
  [/^ابو(?=[\u0621-\u06d3]{2})/u, 'abu'],
  [/^عبد(?:ال)?(?=[\u0621-\u06d3]{2})/u, 'abd'],
  [/(?<=^[\u0621-\u06d3]{2,})الل[هہ]$/u, 'allah'],
  [/(?<=^[\u0621-\u06d3]{2,})الد[یيى]ن$/u, 'din'],
];

/** Reads a compound at a place, or undefined where the word stands for itself. */
export function readCompound(tokens: readonly NameToken[], at: number): CompoundReading | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  return (
    readPrefixed(tokens, at, first, SERVANT, 'abd') ??
    readPrefixed(tokens, at, first, KUNYA, 'abu') ??
    readJoined(first) ??
    readTail(tokens, at, first)
  );
}

/** `Abd al-X`, `Abdul X`, `Abu X`. */
function readPrefixed(
  tokens: readonly NameToken[],
  at: number,
  first: NameToken,
  starters: ReadonlySet<string>,
  compound: NameCompound,
): CompoundReading | undefined {
  if (!starters.has(first.folded)) return undefined;
  let next = at + 1;
  if (ARTICLES.has(tokens[next]?.folded ?? '') && next + 1 < tokens.length) next += 1;
  const head = tokens[next];
  if (!head || head.folded.length < 2) return undefined;
  if (compound === 'abd' && TAILS.get(head.folded) === 'allah') {
    const whole = splitName(first.folded + head.folded)[0] ?? head;
    return { head: whole, compound: '', length: next - at + 1 };
  }
  return { head: withoutArticle(head), compound, length: next - at + 1 };
}

/** `X ullah`, `X ud Din`, `X al-Din`, `X ur Rehman`: the tail directly, or after a link. */
function readTail(tokens: readonly NameToken[], at: number, first: NameToken): CompoundReading | undefined {
  if (first.folded.length < 3 || TAILS.has(first.folded) || ARTICLES.has(first.folded)) return undefined;
  const second = tokens[at + 1];
  if (!second) return undefined;
  if (LINKS.has(second.folded)) {
    const tail = asCompound(TAILS.get(tokens[at + 2]?.folded ?? ''));
    return tail ? { head: first, compound: tail, length: 3 } : undefined;
  }
  const tail = asCompound(TAILS.get(second.folded));
  const standsAlone = tail === 'rahman' || tail === 'haq' || tail === 'islam';
  const hasArticle = second.script === 'arabic' && second.folded.startsWith('ال');
  if (!tail || (standsAlone && !hasArticle)) return undefined;
  return { head: first, compound: tail, length: 2 };
}

function readJoined(token: NameToken): CompoundReading | undefined {
  if (ABDULLAH.test(token.folded)) return undefined;
  const forms = token.script === 'latin' ? JOINED : token.script === 'arabic' ? JOINED_ARABIC : [];
  for (const [form, compound] of forms) {
    const rest = token.folded.replace(form, '');
    if (rest === token.folded) continue;
    const head = splitName(rest)[0];
    if (head) return { head, compound, length: 1 };
  }
  return undefined;
}

/** `الرحمن` compares as `رحمن`. */
export function withoutArticle(token: NameToken): NameToken {
  if (
    token.script !== 'arabic' ||
    !token.folded.startsWith('ال') ||
    token.folded.length < 4 ||
    TAILS.get(token.folded) === 'allah'
  )
    return token;
  return splitName(token.folded.slice(2))[0] ?? token;
}
