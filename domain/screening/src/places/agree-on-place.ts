import type { Corroborator, DesignationEntry, ScreeningSubject } from '@breakwater/contracts/screening';
import { splitName } from '@breakwater/names';
import { isCountryWord } from './country-names.ts';
import type { Gazetteer } from './create-gazetteer.ts';
import { hasPlaceSign, namesStreet } from './place-signs.ts';
import { type Passage, type PlaceWord, passagesOf } from './place-text.ts';

/** How often strangers of one name agree on a place: an order of magnitude, on the side of caution. */
const PLACE_CHANCE = 1 / 50;
const MIN_PLACE_LETTERS = 4;
/** Words of addresses that name no place. */
const PLACE_FILLERS = new Set(
  `village district province city town near street road house block area camp state governorate region central north
  south east west northern southern eastern western upper lower unknown formerly born birth place also none info with
  from this that republic`.split(/\s+/),
);
const CASED = new Set(['latin', 'cyrillic']);

/** Says which listed place a subject names too. */
export type AgreeOnPlace = (subject: ScreeningSubject, entry: DesignationEntry) => Corroborator | undefined;

/** A place as a text names it: by the gazetteer, or as a single word that it does not know. */
interface Named {
  /** What stands there: the spelling in a bio, the whole place where it was stated as one, the whole address. */
  readonly text: string;
  /** Folded words, to tell it from words of names. */
  readonly words: readonly string[];
  /** Usual names, or the word itself. */
  readonly places: ReadonlySet<string>;
  readonly isKnown: boolean;
}

/**
 * Compares the places that a subject states, or its bio names, with births and addresses of an entry, across scripts.
 * Words of the names on both sides are no places. What the gazetteer does not know agrees word by word.
 */
export function createAgreeOnPlace(gazetteer: () => Gazetteer): AgreeOnPlace {
  const stated = new WeakMap<ScreeningSubject, readonly Named[]>();
  const listed = new WeakMap<DesignationEntry, readonly Named[]>();
  return (subject, entry) => {
    const { places = [], bio = '', displayName = '', name = '', handle = '' } = subject;
    if (places.length === 0 && bio === '') return undefined;
    if (entry.places.length === 0 && entry.births.every(({ place }) => place === undefined)) return undefined;
    const ours = known(stated, subject, () => statedBy(subject, gazetteer()));
    if (ours.length === 0) return undefined;
    const theirs = known(listed, entry, () => listedIn(entry, gazetteer()));
    const names = [displayName, name, handle, ...entry.names.map(({ text }) => text)];
    const ofNames = new Set(names.flatMap((text) => splitName(text)).map(({ folded }) => folded));
    const isName = ({ words }: Named) => words.every((word) => ofNames.has(word));
    for (const their of theirs) {
      if (isName(their)) continue;
      const our = ours.find((one) => !isName(one) && shares(one, their));
      if (our) return corroborator(our, their);
    }
    return undefined;
  };
}

function shares(our: Named, their: Named): boolean {
  return [...our.places].some((place) => their.places.has(place));
}

function corroborator(our: Named, their: Named): Corroborator {
  const place = [...our.places].find((one) => their.places.has(one));
  return {
    kind: 'place',
    stated: our.text,
    listed: their.text,
    ...(our.isKnown && their.isKnown && place !== undefined && { place }),
    chance: PLACE_CHANCE,
  };
}

function known<Key extends object>(
  cache: WeakMap<Key, readonly Named[]>,
  key: Key,
  read: () => readonly Named[],
): readonly Named[] {
  const before = cache.get(key);
  if (before) return before;
  const named = read();
  cache.set(key, named);
  return named;
}

function statedBy({ places = [], bio = '' }: ScreeningSubject, gazetteer: Gazetteer): Named[] {
  return [
    ...places.flatMap((place) =>
      passagesOf(place).flatMap((passage) => {
        const { hits, others } = partsOf(passage, gazetteer);
        return [...hits, ...others.map(wordNamed)].map((one) => ({ ...one, text: place }));
      }),
    ),
    ...passagesOf(bio).flatMap((passage) => {
      const { hits, others } = partsOf(passage, gazetteer);
      return [
        ...hits.filter(({ isMeant }) => isMeant),
        ...others.filter((word) => isNamed(passage, word)).map(wordNamed),
      ];
    }),
  ];
}

function listedIn({ births, places }: DesignationEntry, gazetteer: Gazetteer): Named[] {
  const printed = [...births.flatMap(({ place }) => place ?? []), ...places];
  return printed.flatMap((text) =>
    passagesOf(text).flatMap((passage) => {
      const { hits, others } = partsOf(passage, gazetteer);
      const isPlace = (end: number) => !namesStreet(passage, end);
      return [
        ...hits.filter(({ end }) => isPlace(end)),
        ...others.filter((word) => isCapital(word) && isPlace(word.index + 1)).map(wordNamed),
      ].map((one) => ({ ...one, text }));
    }),
  );
}

interface IndexedWord extends PlaceWord {
  readonly index: number;
}

/** Places of the gazetteer, and words besides them that may name others. */
function partsOf(passage: Passage, gazetteer: Gazetteer) {
  const hits = gazetteer.read(passage).map((hit) => ({
    ...hit,
    words: passage.words.slice(hit.start, hit.end).map(({ folded }) => folded),
    isKnown: true,
  }));
  const others = passage.words
    .map((word, index) => ({ ...word, index }))
    .filter(
      ({ folded, index }) =>
        folded.length >= MIN_PLACE_LETTERS &&
        !isCountryWord(folded) &&
        !PLACE_FILLERS.has(folded) &&
        !hits.some(({ start, end }) => start <= index && index < end),
    );
  return { hits, others };
}

function wordNamed({ text, folded }: IndexedWord): Named {
  return { text, words: [folded], places: new Set([folded]), isKnown: false };
}

/** In running text only what is written as a name names a place; where there are no capitals, what a sign stands beside. */
function isNamed(passage: Passage, word: IndexedWord): boolean {
  return CASED.has(word.script) ? word.isCapital : hasPlaceSign(passage, word.index, word.index + 1);
}

function isCapital({ script, isCapital: isOne }: IndexedWord): boolean {
  return isOne || !CASED.has(script);
}
