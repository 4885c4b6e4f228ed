import { PLACE_LANGUAGES, type Place, type PlaceLanguage } from '@breakwater/contracts/screening';
import { hasPlaceSign, isPlaceFrame, namesStreet } from './place-signs.ts';
import { type Passage, type PlaceWord, passagesOf } from './place-text.ts';

/** A place that a passage names. */
export interface PlaceHit {
  /** Index of its first word, and of the one after its last. */
  readonly start: number;
  readonly end: number;
  /** The spelling as it was read. */
  readonly text: string;
  /** Usual names of the places that are spelled so; mostly one. */
  readonly places: ReadonlySet<string>;
  /** Written as the name of a place, and not only alike to one. */
  readonly isMeant: boolean;
}

/** Places by their spellings in many scripts. */
export interface Gazetteer {
  /** The places of a passage, the longest spelling first, none within another. */
  read(passage: Passage): PlaceHit[];
  /** Places that it holds. */
  readonly size: number;
}

interface Spelling {
  readonly words: readonly string[];
  readonly language: PlaceLanguage;
  readonly places: Set<string>;
  isAmbiguous: boolean;
}

/** What a word may be a form of: `وببغداد` of بغداد, `اوکاڑے` of اوکاڑہ, `ঢাকায়` of ঢাকা. */
interface Form {
  readonly folded: string;
  readonly language?: PlaceLanguage;
  /** The form itself says that a place is meant: `in`, `from`. */
  readonly isSign?: boolean;
}

const LEAST_STEM = 3;
const CASED = new Set(['latin', 'cyrillic']);
/** Folded; `in`, `to` and `like` are signs of a place, `and` is none. */
const CLITICS = ['و', 'ف', 'ب', 'ل', 'ک', 'وب', 'ول', 'وک', 'فب', 'فل'];
const AND = new Set(['و', 'ف']);
const BENGALI_CASE = /(?:তে|য়|য়ে|য়|ের|র|ে)$/u;

/**
 * Holds places and finds them in text as whole words, with the prefixes and case endings that scripts write on a word.
 * Where a script has capitals, a place is meant where it is written with one; elsewhere it needs a sign beside it, or
 * stands alone between punctuation as places in profiles do. A spelling that is a given name or an ordinary word too
 * needs a sign in every script.
 *
 * @example
 * ```ts
 * const gazetteer = createGazetteer([{ name: 'Naugram', ur: ['نوگرام'] }]);
 * gazetteer.size // => 1
 * ```
 */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const byFirst = indexOf(places);

  function spellingAt({ words }: Passage, start: number): { spelling: Spelling; form: Form } | undefined {
    const first = words[start];
    if (!first) return undefined;
    for (const form of formsOf(first)) {
      const spelling = byFirst
        .get(form.folded)
        ?.find(
          (one) =>
            (form.language === undefined || one.language === form.language) &&
            one.words.every((word, index) => index === 0 || words[start + index]?.folded === word),
        );
      if (spelling) return { spelling, form };
    }
    return undefined;
  }

  return {
    size: places.length,
    read(passage) {
      const found: (PlaceHit & { readonly isAmbiguous: boolean; readonly isSigned: boolean })[] = [];
      for (let start = 0; start < passage.words.length; start++) {
        const at = spellingAt(passage, start);
        if (!at) continue;
        const end = start + at.spelling.words.length;
        const isSigned = at.form.isSign === true || hasPlaceSign(passage, start, end);
        found.push({
          start,
          end,
          isSigned,
          text: passage.words
            .slice(start, end)
            .map(({ text }) => text)
            .join(' '),
          places: at.spelling.places,
          isAmbiguous: at.spelling.isAmbiguous,
          isMeant: !namesStreet(passage, end),
        });
        start = end - 1;
      }
      const alone = standsAlone(passage, found);
      return found.map(({ isAmbiguous, isSigned, ...hit }) => {
        const isName = isCased(passage, hit) ? isCapital(passage, hit) : isSigned || alone;
        return { ...hit, isMeant: hit.isMeant && isName && (isSigned || !isAmbiguous) };
      });
    },
  };
}

function indexOf(places: readonly Place[]): ReadonlyMap<string, readonly Spelling[]> {
  const byWords = new Map<string, Spelling>();
  for (const place of places) {
    const ambiguous = new Set(place.ambiguous);
    for (const language of PLACE_LANGUAGES)
      for (const text of language === 'latin'
        ? [place.name, ...(place.latin ?? [])]
        : (place[language] ?? [])) {
        const words = passagesOf(text).flatMap((passage) => passage.words.map(({ folded }) => folded));
        const key = `${language} ${words.join(' ')}`;
        const known = byWords.get(key) ?? { words, language, places: new Set(), isAmbiguous: false };
        known.places.add(place.name);
        known.isAmbiguous ||= ambiguous.has(text);
        byWords.set(key, known);
      }
  }
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of byWords.values()) {
    const [first = ''] = spelling.words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  for (const spellings of byFirst.values()) spellings.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function formsOf({ folded, script }: PlaceWord): Form[] {
  if (script === 'arabic') return [{ folded }, ...withoutClitics(folded), ...endings(folded)];
  if (script !== 'bengali') return [{ folded }];
  const stem = folded.replace(BENGALI_CASE, '');
  const isForm = stem !== folded && stem.length >= LEAST_STEM;
  return [{ folded }, ...(isForm ? [{ folded: stem, language: 'bn' as const, isSign: true }] : [])];
}

/** Arabic writes `and`, `in`, `to` and the article on the word. */
function withoutClitics(folded: string): Form[] {
  const forms = CLITICS.flatMap((clitic): Form[] => {
    const rest = folded.slice(clitic.length);
    if (!folded.startsWith(clitic) || rest.length < LEAST_STEM) return [];
    const isSign = !AND.has(clitic);
    // After ل the article loses its first letter: للرقة.
    const whole = clitic.endsWith('ل') && rest.startsWith('ل') ? `ا${rest}` : rest;
    return [{ folded: whole, language: 'ar', isSign }];
  });
  const bare = folded.startsWith('ال') ? folded.slice(2) : '';
  return bare.length < LEAST_STEM ? forms : [...forms, { folded: bare, language: 'ar' }];
}

/**
 * Words that end in ہ are written with ا too, and before `سے`, `میں` and `کې` both with ے or ې, which fold to ی.
 */
function endings(folded: string): Form[] {
  const last = folded.at(-1) ?? '';
  if (!['ه', 'ا', 'ی'].includes(last) || folded.length <= LEAST_STEM) return [];
  return ['ه', 'ا']
    .filter((ending) => ending !== last)
    .flatMap((ending) =>
      (['ur', 'ps'] as const).map((language) => ({ folded: folded.slice(0, -1) + ending, language })),
    );
}

function isCased({ words }: Passage, { start }: { readonly start: number }): boolean {
  return CASED.has(words[start]?.script ?? '');
}

function isCapital({ words }: Passage, { start }: { readonly start: number }): boolean {
  return words[start]?.isCapital === true;
}

/** A passage of places and nothing else, in a script without capitals: `اوکاڑہ، پنجاب`. */
function standsAlone(
  passage: Passage,
  hits: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return passage.words.every(
    (word, index) =>
      !CASED.has(word.script) &&
      (isPlaceFrame(word) || hits.some(({ start, end }) => start <= index && index < end)),
  );
}
