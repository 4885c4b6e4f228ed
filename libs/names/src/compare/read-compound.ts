import type { NameToken } from '../name-token.ts';
import { JA } from '../phonemes/indic.ts';
import { splitName, tokenOf } from '../tokenize-name.ts';
import { familiesOf, isListed } from '../variants/variant-families.ts';
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

/** An article glued to the name before it: `Fazlur Rehman`, `Saiful Islam`, `Sirajud Din`. */
const GLUED_ARTICLE = /(?<=^[a-z]{3,})(?:u|o|oo|e)[lrdsznt]$/;

/** So common as one word that it is a name of its own and no compound. */
const ABDULLAH = /^abd[uaoei]?l{1,2}ah?i?$|^عبدالل[هہ]$/u;

/** A glued article is taken off a word that no table holds only where this much is left. */
const LEAST_HEAD = 4;

/** Joined spellings in Latin letters. The head keeps at least three letters, so that `Gullah` and `Edin` stay whole. */
const JOINED: readonly (readonly [RegExp, NameCompound])[] = [
  // The article's l, or the sun letter it became, doubled or not: Abdulkarim, Abdussalam, Abdusalam, Abdursalam.
  [/^abd(?:u|e|a|i|o|ou|oo)?(?:l(?=[a-z]{3})|[rszndt](?=[^aeiou][a-z]{2})|(?=[rszndt][aeiou][a-z]))/, 'abd'],
  [/^ab(?:u|ou)(?:l(?=[^aeiouy][a-z]{3}))?(?=[^aeiou]?[a-z]{3})/, 'abu'],
  [/(?<=^[a-z]{3,})(?:i?[uo]|a)?llah?$/, 'allah'],
  [/(?<=^[a-z]{3,})(?:[uea]l|u|e|a|i|ou)?d{1,2}(?:in|een|ine|yn)$/, 'din'],
  [/(?<=^[a-z]{3,})(?:u|e)?r{1,2}(?:ahman|ehman)$/, 'rahman'],
  [/(?<=^[a-z]{3,})(?:ul|ool)ha(?:q{1,2}|kk?)$/, 'haq'],
  [/(?<=^[a-z]{3,})(?:ul|ool)[ie]sla+m$/, 'islam'],
];
const JOINED_ARABIC: readonly (readonly [RegExp, NameCompound])[] = [
  [/^ابو(?=[\u0621-\u06d3]{2})/u, 'abu'],
  [/^عبد(?:ال)?(?=[\u0621-\u06d3]{2})/u, 'abd'],
  [/(?<=^[\u0621-\u06d3]{2,})الل[هہ]$/u, 'allah'],
  [/(?<=^[\u0621-\u06d3]{2,})الد[یيى]ن$/u, 'din'],
  [/(?<=^[\u0621-\u06d3]{3,})د[یيى]ن$/u, 'din'],
  [/(?<=^[\u0621-\u06d3]{2,})الرحما?ن$/u, 'rahman'],
  [/(?<=^[\u0621-\u06d3]{2,})الحق$/u, 'haq'],
  [/(?<=^[\u0621-\u06d3]{2,})الاسلام$/u, 'islam'],
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
  if (!starters.has(first.spelling)) return undefined;
  let next = at + 1;
  if (ARTICLES.has(tokens[next]?.spelling ?? '') && next + 1 < tokens.length) next += 1;
  const head = tokens[next];
  if (!head || head.spelling.length < 2) return undefined;
  if (compound === 'abd' && TAILS.get(head.spelling) === 'allah') {
    const whole = splitName(first.spelling + head.spelling)[0] ?? head;
    return { head: whole, compound: '', length: next - at + 1 };
  }
  return { head: withoutArticle(head), compound, length: next - at + 1 };
}

/** `X ullah`, `X ud Din`, `X al-Din`, `X ur Rehman`: the tail directly, or after a link. */
function readTail(tokens: readonly NameToken[], at: number, first: NameToken): CompoundReading | undefined {
  if (first.spelling.length < 3 || TAILS.has(first.spelling) || ARTICLES.has(first.spelling))
    return undefined;
  const second = tokens[at + 1];
  if (!second) return undefined;
  if (LINKS.has(second.spelling)) {
    const tail = asCompound(TAILS.get(tokens[at + 2]?.spelling ?? ''));
    return tail ? { head: first, compound: tail, length: 3 } : undefined;
  }
  const tail = asCompound(TAILS.get(second.spelling));
  const standsAlone = tail === 'rahman' || tail === 'haq' || tail === 'islam';
  const hasArticle = second.script === 'arabic' && second.spelling.startsWith('ال');
  const head = withoutGluedArticle(first, second);
  if (!tail || (standsAlone && !hasArticle && head === first)) return undefined;
  return { head, compound: tail, length: 2 };
}

/**
 * `Shamsul`, before another name, is `Shams` and an article; `Rasul`, which is a name, is not. The l of the article is
 * lost before a sun letter, which it becomes (`Najmus Saqib`).
 */
export function withoutGluedArticle(token: NameToken, next?: NameToken): NameToken {
  if (token.script === 'arabic' || !GLUED_ARTICLE.test(token.spelling)) return token;
  const last = token.spelling.at(-1);
  if (last !== 'l' && last !== next?.spelling.charAt(0)) return token;
  const bare = token.spelling.replace(GLUED_ARTICLE, '');
  const own = familiesOf(token.spelling);
  const ofBare = familiesOf(bare);
  if (own.length > 0 && !own.some((family) => ofBare.includes(family))) return token;
  return ofBare.length > 0 || bare.length >= LEAST_HEAD ? partOf(token, bare) : token;
}

/** A part of a word as a word of its own. Of scripts that tables know by their Latin reading it stays a reading. */
function partOf({ text, script }: NameToken, spelling: string): NameToken {
  if (script === 'latin' || script === 'arabic') return tokenOf(text, spelling, script);
  const isIndic = script === 'devanagari' || script === 'bengali';
  return tokenOf(text, isIndic ? spelling.replaceAll('j', JA) : spelling, 'other');
}

function readJoined(token: NameToken): CompoundReading | undefined {
  if (ABDULLAH.test(token.spelling)) return undefined;
  const forms = token.script === 'arabic' ? JOINED_ARABIC : JOINED;
  for (const [form, compound] of forms) {
    const rest = token.spelling.replace(form, '');
    if (rest === token.spelling) continue;
    const head = rest === '' ? undefined : partOf(token, rest);
    if (head) return { head, compound, length: 1 };
  }
  return undefined;
}

/** `الرحمن` compares as `رحمن`. */
export function withoutArticle(token: NameToken): NameToken {
  if (
    token.script !== 'arabic' ||
    !token.spelling.startsWith('ال') ||
    token.spelling.length < 4 ||
    isListed(token.spelling) ||
    TAILS.get(token.spelling) === 'allah'
  )
    return token;
  return partOf(token, token.spelling.slice(2));
}
