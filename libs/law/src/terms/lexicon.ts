import { CONCEPTS, type Concept, PLAIN } from './concepts.ts';
import { createEnglishGlosser, createGlosser, type Glosser } from './glossary.ts';
import { parseWords } from './parse-words.ts';
import { comparableWords } from './split-words.ts';
import type { TermList } from './term-list.ts';

/** Where words of a concept stand in a sentence. */
export interface Mark {
  readonly concept: Concept;
  /** Number of its first word. */
  readonly at: number;
  /** How many words it has. */
  readonly length: number;
}

/** Words of a language, ready to be looked up. */
export interface Lexicon {
  readonly language: string;
  readonly verbLast: boolean;
  readonly common: ReadonlySet<string>;
  /** What a word means, in base forms of English. */
  readonly gloss: Glosser;
  /** Marks of all concepts in a sentence, in the order of the words; no phrase goes over the end of a clause. */
  mark(words: readonly string[], breaks: ReadonlySet<number>): readonly Mark[];
}

interface Term {
  readonly concept: Concept;
  readonly words: readonly string[];
  /** Whether only the beginning of each of its words is given. */
  readonly stems: readonly boolean[];
  /** Whether only the beginning of the last word is given. */
  readonly isStem: boolean;
  /** Whether it is any word that holds it. */
  readonly isPart: boolean;
}

/** Shorter stems would find half a language. */
const SHORTEST_STEM = 2;
/** Particles that Arabic writes together with a word: and, so, by, for, like, the. */
const PARTICLES = /^(?:[وف])?(?:ال|لل|[بكل](?:ال)?)?/u;
/** Words of two letters that particles are written together with: no, not, all, of. */
const SHORT_ARABIC: ReadonlySet<string> = new Set(['لا', 'لم', 'لن', 'کل', 'من']);
const ARABIC = /^\p{Script=Arabic}/u;

/** Compiles a word list: one look-up a word, a few more for stems, none for words that no term begins with. */
export function compileLexicon({
  language,
  verbLast = false,
  common,
  concepts,
  words = '',
}: TermList): Lexicon {
  const terms = CONCEPTS.flatMap((concept) =>
    (concepts[concept] ?? []).map((written) => readTerm(concept, written)),
  );
  const table = new TermTable(language, terms);
  return {
    language,
    verbLast,
    common: new Set(common.flatMap((word) => comparableWords(word))),
    gloss: whenAsked(() =>
      language === 'en' ? createEnglishGlosser(parseWords(words)) : createGlosser(parseWords(words)),
    ),
    mark: (sentence, breaks) => preferPhrases(sentence.flatMap((_, at) => table.find(sentence, at, breaks))),
  };
}

/** A glosser that is made when the first word of its language comes: most installations meet two or three languages. */
function whenAsked(make: () => Glosser): Glosser {
  let made: Glosser | undefined;
  const glosser = () => {
    made ??= make();
    return made;
  };
  return { of: (word) => glosser().of(word), knows: (word) => glosser().knows(word) };
}

/** Terms of a language by their first words, and stems by themselves. */
class TermTable {
  private readonly language: string;
  private readonly whole = new Map<string, Term[]>();
  private readonly stems = new Map<string, Term[]>();
  private readonly parts: Term[] = [];
  private longest = 0;

  constructor(language: string, terms: readonly Term[]) {
    this.language = language;
    for (const term of terms) this.add(term);
  }

  /** Marks that begin at a word. */
  find(words: readonly string[], at: number, breaks: ReadonlySet<number>): Mark[] {
    return formsOf(words[at] ?? '', this.language).flatMap((form) => {
      const whole = (this.whole.get(form) ?? []).filter((term) =>
        goesOn(words, at, term, this.language, breaks),
      );
      const stems = this.stemsOf(form).filter((term) => goesOn(words, at, term, this.language, breaks));
      return preferExact([...whole, ...stems]).map((term) => markOf(term, at));
    });
  }

  private add(term: Term): void {
    const [first = ''] = term.words;
    if (term.isPart) this.parts.push(term);
    else if (term.stems[0] === true) {
      this.longest = Math.max(this.longest, first.length);
      put(this.stems, first, term);
    } else put(this.whole, first, term);
  }

  private stemsOf(form: string): Term[] {
    const found = this.parts.filter(({ words }) => form.includes(words[0] ?? ''));
    for (let length = SHORTEST_STEM; length <= Math.min(this.longest, form.length); length++)
      found.push(...(this.stems.get(form.slice(0, length)) ?? []));
    return found;
  }
}

const markOf = ({ concept, words }: Term, at: number): Mark => ({ concept, at, length: words.length });

function readTerm(concept: Concept, written: string): Term {
  const read = written.split(/[\s-]+/).flatMap((part) => {
    const words = comparableWords(part.replaceAll('*', '')).filter((word) => word !== '');
    // Of “d’accéd*” the second word is the stem.
    return words.map((word, index) => ({ word, isStem: part.endsWith('*') && index === words.length - 1 }));
  });
  return {
    concept,
    words: read.map(({ word }) => word),
    stems: read.map(({ isStem }) => isStem),
    isStem: written.endsWith('*'),
    isPart: written.startsWith('*'),
  };
}

function put(map: Map<string, Term[]>, key: string, term: Term): void {
  const known = map.get(key);
  if (known) known.push(term);
  else map.set(key, [term]);
}

function goesOn(
  words: readonly string[],
  at: number,
  term: Term,
  language: string,
  breaks: ReadonlySet<number>,
): boolean {
  const { words: wanted, stems } = term;
  for (let index = 1; index < wanted.length; index++) {
    const word = wanted[index] ?? '';
    if (breaks.has(at + index - 1)) return false;
    const fits = (form: string) => (stems[index] === true ? form.startsWith(word) : form === word);
    if (!formsOf(words[at + index] ?? '', language).some(fits)) return false;
  }
  return true;
}

/** A word as it stands, and in Arabic without the particles before it. */
function formsOf(word: string, language: string): readonly string[] {
  if (language !== 'ar' || !ARABIC.test(word)) return [word];
  const forms = [word];
  const particles = PARTICLES.exec(word)?.[0] ?? '';
  for (let cut = 1; cut <= particles.length; cut++) {
    const rest = word.slice(cut);
    if (rest.length >= 3 || SHORT_ARABIC.has(rest)) forms.push(rest);
  }
  return forms;
}

/** Where most of a word says what it is, its beginning says nothing else: a member state is no member. */
function preferExact(terms: readonly Term[]): readonly Term[] {
  const plain = terms.filter(({ concept, words }) => words.length === 1 && PLAIN.has(concept)).map(lettersOf);
  const longest = Math.max(0, ...plain);
  return terms.filter(
    (term) => !term.isStem || term.words.length > 1 || PLAIN.has(term.concept) || lettersOf(term) >= longest,
  );
}

const lettersOf = ({ words }: Term): number => words[0]?.length ?? 0;

/** Where a phrase says what it is, single words in it say nothing else; a password is no word that somebody used. */
function preferPhrases(marks: readonly Mark[]): Mark[] {
  const phrases = marks.filter(({ length }) => length > 1);
  if (phrases.length === 0) return [...marks];
  return marks.filter(
    (mark) =>
      !phrases.some(
        (phrase) =>
          (PLAIN.has(phrase.concept) || mark.concept === 'wording') &&
          phrase.length > mark.length &&
          phrase.at <= mark.at &&
          mark.at + mark.length <= phrase.at + phrase.length &&
          phrase.concept !== mark.concept,
      ),
  );
}
