import { isBorneByPeople } from '../compare/reads-as.ts';
import type { AliasHit, AliasUse } from './alias.ts';
import { being, bioJoints, bioLabels, fillers, members, we } from './bio-vocabulary.ts';
import { type FoundSpelling, viaOf } from './find-spellings.ts';
import { decorations, distances, holds, joints, labels, places } from './vocabulary.ts';
import { hasVowelSignsOf } from './vowel-signs.ts';
import type { FieldText, FieldWord } from './words.ts';

/** What a field is, and what the rest of the account says. */
export interface FieldSense {
  readonly kind: 'handle' | 'name' | 'bio';
  /** What the whole account says, in which `needs` are looked up. */
  readonly context: Context;
}

/** The words of fields that are read together. */
export interface Context {
  readonly words: ReadonlySet<string>;
  /** In their order, each between blanks; fields are divided by line ends. */
  readonly running: string;
}

/** More names than these in one field or label are a list of organisations. */
const MOST_NAMES = 2;
/** Names up to this length have other words within one vowel. */
const NEAR_WORDS_LETTERS = 6;
/** Names from here on are not somebody else's beside the name of a place. */
const LONG_NAME_LETTERS = 9;
const DIGITS = /^\d+$/;
const SEVERAL_WORDS = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;
/** Fewer small letters are a word of some language. */
const SMALL_INITIALS = 4;

interface Group {
  readonly words: readonly FieldWord[];
  readonly found: readonly FoundSpelling[];
}

/** Tells for each spelling that was found whether its field presents itself as it or only names it. */
export function judgeUses(field: FieldText, found: readonly FoundSpelling[], sense: FieldSense): AliasHit[] {
  const readable = found.filter((one) => isReadable(field, one, sense));
  if (readable.length === 0) return [];
  const distance = field.words.find((word) => holds(distances, word.text) && !isInside(word, readable));
  return groupsOf(field, readable, sense).flatMap((group) => judgeGroup(field, group, sense, distance?.text));
}

/** A bio is judged label by label, a handle or name as a whole. */
function groupsOf(field: FieldText, found: readonly FoundSpelling[], sense: FieldSense): Group[] {
  if (sense.kind !== 'bio') return [{ words: field.words, found }];
  const groups = new Map<number, { words: FieldWord[]; found: FoundSpelling[] }>();
  for (const word of field.words) {
    const group = groups.get(word.segment) ?? { words: [], found: [] };
    groups.set(word.segment, group);
    group.words.push(word);
    for (const one of found) if (one.start.at >= word.start && one.start.at < word.end) group.found.push(one);
  }
  return [...groups.values()].filter((group) => group.found.length > 0);
}

function judgeGroup(
  field: FieldText,
  { words, found }: Group,
  sense: FieldSense,
  distance: string | undefined,
): AliasHit[] {
  const widest = widestOf(found);
  const naming = widest.filter((one) => standsAlone(one, sense));
  const rest = words.filter((word) => !isInside(word, naming));
  const stripped = widest.flatMap(({ start, end }) => [...start.stripped, ...end.stripped]);
  const beside = [...rest.map(({ text }) => text), ...stripped].filter((text) => !DIGITS.test(text));
  const names = new Set(naming.map(({ start }) => start.at)).size;
  const long = names < 2 && naming.some(isLongName);
  const says: Says = {
    distance: distance ?? stripped.find((affix) => distances.has(affix)),
    unexplained: beside.some((text) => !isExplained(text, long) && !isSaidOfSelf(text, rest, sense)),
    label: rest.some(({ text }) => isLabel(text)) || saysWeAre(rest) || labelledFrom(field, words),
    beside: beside.length > 0 || naming.length > 1,
    names,
    nearest: nearestOf(widest),
  };
  return found.flatMap((one) => {
    const isWidest = widest.includes(one);
    if (!isWidest && !isWholeButDecoration(words, one)) return [];
    const why = isWidest ? objection(one, says, sense) : 'it is part of a longer name here';
    const hit = hitOf(field, one, why, sense);
    return [says.distance === undefined ? hit : { ...hit, distance: says.distance }];
  });
}

interface Says {
  readonly distance: string | undefined;
  readonly unexplained: boolean;
  readonly label: boolean;
  readonly beside: boolean;
  readonly names: number;
  readonly nearest: ReadonlyMap<number, number>;
}

/** Why a name in a field is no more than a mention, or undefined where nothing speaks against it. */
function objection(one: FoundSpelling, says: Says, sense: FieldSense): string | undefined {
  const { spelling } = one;
  if (says.distance !== undefined) return `“${says.distance}” says that the ${sense.kind} is about it`;
  if (spelling.ambiguous && !hasNeeded(one, sense)) return 'the name means other things too';
  if (isNearAWord(one)) return 'the spelling is near, not equal';
  if (says.unexplained) return `the ${sense.kind} has more to say than the name`;
  if (says.names > MOST_NAMES) return `the ${sense.kind} lists several organisations`;
  if (sense.kind === 'bio' && !says.label) return 'no label such as “official account of” stands with it';
  if (spelling.acronym && !says.beside && !hasNeeded(one, sense)) return 'initials alone identify nobody';
  if (one.distance > (says.nearest.get(one.start.at) ?? 0)) return 'another name is spelled nearer';
  return undefined;
}

function hitOf(
  field: FieldText,
  one: FoundSpelling,
  objected: string | undefined,
  sense: FieldSense,
): AliasHit {
  const use: AliasUse = objected === undefined ? 'self' : 'mention';
  const own =
    sense.kind === 'bio'
      ? 'a label of the bio claims it'
      : `nothing but decoration stands in the ${sense.kind}`;
  return {
    key: one.spelling.alias.key,
    alias: one.spelling.alias.text,
    span: field.originalSpan(one.start.at, one.end.at),
    via: viaOf(field, one),
    use,
    why: `Names “${one.spelling.alias.text}”; ${objected ?? own}.`,
  };
}

/** Initials in running text are written in capitals or read as such, short names with their vowel signs; ambiguous ones without their context are other words. */
function isReadable(field: FieldText, one: FoundSpelling, sense: FieldSense): boolean {
  const { spelling } = one;
  if (isAnotherWord(field, one, sense)) return false;
  if (!spelling.exact) return true;
  const { start, end } = field.originalSpan(one.start.at, one.end.at);
  const written = field.original.slice(start, end);
  if (!hasVowelSignsOf(written, spelling.alias.text)) return false;
  // A handle has no capitals to tell initials from the given name that they spell.
  if (sense.kind === 'handle') return !isBorneByPeople(spelling.letters) || hasNeeded(one, sense);
  if (sense.kind === 'bio' && spelling.ambiguous && !hasNeeded(one, sense)) return false;
  return written === written.toUpperCase() || isReadSmall(one, written, sense);
}

/** Initials in small letters are those that were declared, where they can hardly be a word: see `Alias.acronym`. */
function isReadSmall(one: FoundSpelling, written: string, sense: FieldSense): boolean {
  const { spelling } = one;
  if (spelling.alias.acronym !== true || written !== written.toLowerCase()) return false;
  if (hasNeeded(one, sense)) return true;
  return !spelling.ambiguous && spelling.letters.length >= SMALL_INITIALS;
}

/**
 * Whether what is not written as the organisation is another word: a name that people bear, or, in the name of an account,
 * one near a short name beside words that say something else, as a surname stands beside a given name.
 */
function isAnotherWord({ letters, words }: FieldText, one: FoundSpelling, { kind }: FieldSense): boolean {
  const isOneWord = words.filter((word) => isInside(word, [one])).length === 1;
  const isWrittenSo =
    one.distance === 0 && (!isOneWord || !SEVERAL_WORDS.test(one.spelling.alias.text.trim()));
  if (isWrittenSo) return false;
  if (isOneWord && isBorneByPeople(letters.slice(one.start.at, one.end.at))) return true;
  if (kind === 'bio' || !isNearAWord(one)) return false;
  return words.some(
    (word) => !isInside(word, [one]) && !isExplained(word.text, false) && !isLabel(word.text),
  );
}

/** Whether the spelling means the organisation without further words. */
function standsAlone(one: FoundSpelling, sense: FieldSense): boolean {
  return !isNearAWord(one) && (!one.spelling.ambiguous || hasNeeded(one, sense));
}

function isNearAWord({ distance, spelling }: FoundSpelling): boolean {
  return distance > 0 && spelling.letters.length <= NEAR_WORDS_LETTERS;
}

function isLongName({ spelling }: FoundSpelling): boolean {
  return spelling.letters.length >= LONG_NAME_LETTERS || /\S[\s_-]+\S{3}/u.test(spelling.alias.text);
}

function nearestOf(found: readonly FoundSpelling[]): ReadonlyMap<number, number> {
  const nearest = new Map<number, number>();
  for (const { start, distance } of found) {
    nearest.set(start.at, Math.min(distance, nearest.get(start.at) ?? distance));
  }
  return nearest;
}

function hasNeeded({ spelling }: FoundSpelling, { context }: FieldSense): boolean {
  return spelling.needs.some(
    (need) =>
      context.words.has(need.join('')) ||
      (need.length > 1 && context.running.includes(` ${need.join(' ')} `)),
  );
}

/** Spellings that no longer one contains. */
function widestOf(found: readonly FoundSpelling[]): FoundSpelling[] {
  return found.filter(
    ({ start, end }) =>
      !found.some(
        (other) =>
          other.start.at <= start.at &&
          other.end.at >= end.at &&
          other.end.at - other.start.at > end.at - start.at,
      ),
  );
}

function isInside(word: FieldWord, found: readonly FoundSpelling[]): boolean {
  return found.some(({ start, end }) => word.start < end.at && word.end > start.at);
}

function isExplained(text: string, besideLongName: boolean): boolean {
  if (joints.has(text) || DIGITS.test(text)) return true;
  return holds(decorations, text) || holds(labels, text) || (besideLongName && holds(places, text));
}

function isLabel(text: string): boolean {
  return holds(labels, text) || holds(bioLabels, text) || holds(members, text);
}

/**
 * Whether a word is what a bio says of its bearer and the organisation. A display name may, too, where it says so in
 * full: “Soldier of X” is one, “X fighter” may fight X.
 */
function isSaidOfSelf(text: string, rest: readonly FieldWord[], { kind }: FieldSense): boolean {
  if (kind === 'bio') return isLabel(text) || fillers.has(text) || bioJoints.has(text) || we.has(text);
  if (kind === 'handle') return false;
  const joined = rest.some((word) => joints.has(word.text) || bioJoints.has(word.text));
  return joined && (holds(members, text) || bioJoints.has(text));
}

/** “We are X”, and not “We are with X”. */
function saysWeAre(rest: readonly FieldWord[]): boolean {
  return rest.some(({ text }) => we.has(text)) && rest.every(({ text }) => we.has(text) || being.has(text));
}

/** Whether a label beside the one with the name (`Press office | X`) says whose voice the account is. */
function labelledFrom(field: FieldText, words: readonly FieldWord[]): boolean {
  const segment = words[0]?.segment ?? 0;
  return [segment - 1, segment + 1].some((other) => {
    const beside = field.words.filter((word) => word.segment === other);
    return beside.some(({ text }) => isLabel(text)) && beside.every(({ text }) => isSaid(text));
  });
}

function isSaid(text: string): boolean {
  return isLabel(text) || isExplained(text, false) || fillers.has(text) || bioJoints.has(text);
}

function isWholeButDecoration(words: readonly FieldWord[], one: FoundSpelling): boolean {
  return words.every((word) => isInside(word, [one]) || isExplained(word.text, true));
}
