import { normalize } from '@breakwater/text';

/** Words that stand apart from the next one behind their apostrophe: l’armée, qu’il, d’accès. */
const ELISION = /^(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})/iu;
/** Letters of two scripts that look alike: what it looks like is meant. */
const MIXED = /^(?=.*\p{Script=Latin})(?=.*[\p{Script=Cyrillic}\p{Script=Greek}])/u;
/** What is written as a name, a figure or an abbreviation. */
const NAME = /^\p{Lu}|\p{N}|^\p{L}\p{M}*\p{L}?$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‌ـ]*/gu;
/** Scripts that leave no gaps between words. */
const WITHOUT_GAPS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
/** What is no word of a sentence: addresses, handles, mailboxes. */
const NO_WORDS = /\b(?:https?:\/\/|www\.)\S+|\S{1,200}@\S{1,200}\.\S+|(?<=^|\s)@\S+/giu;

/**
 * Words that begin a sentence and stand in capitals for no other reason: behind a figure a full stop may be that of an
 * ordinal (“am 12. Oktober”), and ends a sentence only before one of these.
 */
const BEGINNINGS = `
  The It This That These Those We You They He She His Her Its Their No Not Nor In On At If For From By To As All Any Each Both
  Please Accordingly Further Furthermore Moreover First Second Third Fourth Finally Lastly Also Additionally Likewise Such There Only Nothing Nobody None Where When While Until After Before However And But Or Our Your
  Erstens Zweitens Drittens Schließlich Weiterhin Ebenso Sodann Die Der Das Den Dem Des Es Er Sie Wir Ihr Ihre Ihnen Ein Eine Einen Einer Hierzu Zudem Ferner Dies Diese Dieser Diesem Nicht Kein Keine Auch
  Für Von Vom Zu Zum Zur Im Am An Auf Bei Mit Nach Ohne Soweit Alle Jede Jeder Weitere Darüber Daneben
  Premièrement Deuxièmement Enfin Également Le La Les Il Elle Ils Elles Vous Nous Ce Cet Cette Ces Son Sa Ses Un Une Aucun Aucune Ni En Dans Pour Par Sur Outre Tout Tous Toute Toutes Leur Leurs Ne Seul Seuls
  Primero Segundo Tercero Finalmente Igualmente El Los Las Lo Se Su Sus Una Este Esta Estos Estas Ese Esa Ni Por Para De Del Al Todo Todos Todas Asimismo También Además Ningún Ninguna
  Primeiro Segundo Terceiro Finalmente Igualmente Deve Devem Fica Ficam Determino O A Os As Um Uma Seu Sua Seus Suas Esse Essa Não Nem Em Na Nos Nas Do Da Dos Das Ao Também Além Ambas Ambos Nenhum Nenhuma
  Birincisi İkincisi Aynı Bu Bunlar Bunun Ayrıca Söz Ancak Bir Tüm Hesap`
  .trim()
  .split(/\s+/)
  .join('|');
/** Figures of three digits and more are no ordinals, and Arabic letters know none: a full stop behind them ends a sentence. */
const BEHIND_NUMBER =
  /(?<=\p{N}{3}['"”’»)\]]{0,2})\.(?=\s+\p{Lu})|(?<=\p{N}['"”’»)\]]{0,2})\.(?=\s+\p{Script=Arabic})/u;
/** A letter that a part of an order is called by ends a sentence, as no initial does: “the post in Section C. The blog …”. */
const BEHIND_SECTION =
  /(?<=\b(?:[Ss]ec(?:tion|ção|ción)|[Aa]bschnitt|[Aa]nne(?:x|xe)|[Aa]nexo|[Aa]nhang|[Pp]art(?:ie)?|[Ss]chedule|[Bb]ölüm|[Rr]ubri(?:que|ca)|[Bb]uchst|lit)\.?\s\p{Lu})\.(?=\s+\p{Lu})/u;
/** Where a sentence ends that ends in a figure, or in brackets. */
const BEHIND_FIGURE = new RegExp(
  String.raw`(?<=\p{N}['"”’»)\]]{0,2})\.(?=\s+(?:${BEGINNINGS})(?![\p{L}\p{N}]))|(?<=[\p{L}\p{N}]["”’»]{0,2}[)\]])\.(?=\s+\p{Lu})`,
  'u',
);
const BEHIND_WORD =
  /(?<=\p{L}\p{M}{0,3}\p{L}\p{M}{0,3}['"”’»)]{0,2})(?<!\b(?:Art|Arts|Fed|Crim|Proc|Evid|Sec|Nos?|Nr|Abs|Dr|Mr|Mrs|Lt|Insp|Supt|Inc|Ltd|St|cf|al))[.](?=\s|$)|(?<=[!?؟۔।。;؛•\n])|\s[-–—]\s/u;
/** A sentence that is quoted ends within its marks: “… be named.” The answer …. */
const BEHIND_QUOTED = /(?<=[.!?؟۔।。]["”“»’]{1,2})\s+(?=["“„«(]?[\p{Lu}\p{Lo}])/u;
const SENTENCE_END = new RegExp(
  [BEHIND_WORD, BEHIND_QUOTED, BEHIND_FIGURE, BEHIND_NUMBER, BEHIND_SECTION]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** Longer ones are none: a text without stops, or one that is made to take long. */
const LONGEST_SENTENCE = 200;

/** A sentence of an order: as it was written, and its words in a form in which they can be compared. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
  /** Words behind which a clause ends, by number. */
  readonly breaks: ReadonlySet<number>;
  /** Words that are written as names, figures or abbreviations, by number; the first of a sentence as well. */
  readonly names: ReadonlySet<number>;
}

/**
 * The sentences of a text. A line ends one only where the next begins anew: scans break lines anywhere.
 *
 * @example
 * splitSentences('Remove it. Nothing else!').map(({ words }) => words) // => [['remove', 'it'], ['nothing', 'else']]
 * splitSentences('He says “bring all.” It is to stay.').map(({ text }) => text) // => ['He says “bring all.”', 'It is to stay']
 * splitSentences('all fol-\nlowers')[0]?.words // => ['all', 'followers']
 */
export function splitSentences(text: string): Sentence[] {
  return joinLines(text)
    .split(SENTENCE_END)
    .map((part) => part.replace(/^[\s•*\-–—]+|[\s•]+$/gu, ''))
    .flatMap((part) => {
      const sentence = readSentence(part);
      return sentence.words.length > 0 ? cutSentence(sentence) : [];
    });
}

/** A sentence of more words than anybody writes is read in pieces: what is looked for stands within a few words. */
function cutSentence(sentence: Sentence): Sentence[] {
  const { text, words, breaks, names } = sentence;
  if (words.length <= LONGEST_SENTENCE) return [sentence];
  return Array.from({ length: Math.ceil(words.length / LONGEST_SENTENCE) }, (_, index) => {
    const from = index * LONGEST_SENTENCE;
    return {
      text,
      words: words.slice(from, from + LONGEST_SENTENCE),
      breaks: placesFrom(breaks, from),
      names: placesFrom(names, from),
    };
  });
}

const placesFrom = (places: ReadonlySet<number>, from: number): Set<number> =>
  new Set([...places].map((place) => place - from).filter((place) => place >= 0));

function readSentence(text: string): Sentence {
  const words: string[] = [];
  const breaks = new Set<number>();
  const names = new Set<number>();
  const plain = text.replace(NO_WORDS, ' ');
  let end = 0;
  for (const match of plain.matchAll(WORD)) {
    if (words.length > 0 && /[,،:()[\]–—]/u.test(plain.slice(end, match.index))) breaks.add(words.length - 1);
    if (NAME.test(match[0])) names.add(words.length);
    for (const word of partedWords(match[0]))
      words.push(...comparableWords(MIXED.test(word) ? normalize(word).text : word));
    end = match.index + match[0].length;
  }
  return { text, words, breaks, names };
}

/** What is written without gaps, in words. */
function partedWords(written: string): string[] {
  if (!WITHOUT_GAPS.test(written)) return [written];
  return [...segmenter.segment(written)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Makes of a scan what was written: letters with gaps between them, words that were parted, lines that go on. */
function joinLines(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/(?<=\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}])/gu, (run) => run.replaceAll(' ', ''))
    .replace(/\n(?=[ \t]*(?:[\p{Ll}\p{Lo}(]|\p{N}+\s))(?<![.!?؟۔:;؛]\s*\n)/gu, ' ');
}

/** A word in the forms in which it is compared; one, or two where an apostrophe parts them. */
export function comparableWords(written: string): string[] {
  const elided = ELISION.exec(written);
  if (!elided) return [comparableWord(written)];
  return [comparableWord(elided[0]), comparableWord(written.slice(elided[0].length))];
}

/** Small letters without accents; one form of letters that Urdu and Arabic share; figures that a scan put for letters. */
export function comparableWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u200c|\u200d|\u0640|['’]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/(?<=\p{Script=Latin})[015](?=\p{Script=Latin})/gu, (figure) =>
      figure === '0' ? 'o' : figure === '1' ? 'l' : 's',
    )
    .replace(/ي|ى/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ہ|ه|ۃ|ة|ھ/g, 'ہ')
    .normalize('NFC');
}
