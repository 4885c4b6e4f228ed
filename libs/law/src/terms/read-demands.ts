import { createScorer, type DemandModel } from './demand-model.ts';
import { joinShort } from './join-short.ts';
import { aimOfOrder } from './judge/aim-of-order.ts';
import { judgeSentence } from './judge/judge-sentence.ts';
import type { SentenceJudgement } from './judge/sentence-case.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker, type MarkedSentence } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';
import { SUBJECTS, type Subject } from './subjects.ts';
import type { TermList } from './term-list.ts';

/** A text of an order, and where it stands in its form. */
export interface OrderText {
  readonly pointer: string;
  readonly text: string;
}

/** Texts of an order by what a sentence in them is. */
export interface OrderTexts {
  /** Each sentence is a demand. */
  readonly asked: readonly OrderText[];
  /** Each sentence tells something; it is a demand where it says so. */
  readonly told: readonly OrderText[];
  /** Notes beside a target: they say what is looked for, in no whole sentences. */
  readonly notes: readonly OrderText[];
  /** Why it is an emergency. */
  readonly danger: readonly OrderText[];
}

/** A sentence of an order, as it was written. */
export interface Passage {
  readonly pointer: string;
  readonly quote: string;
}

/** What the words of an order ask for and speak of. */
export interface DemandReading {
  /** What it asks for that a law hardly gives. */
  readonly asks: ReadonlyMap<Subject, readonly Passage[]>;
  /** Sentences of which nobody can say what they ask for: of no known language, or of no known kind. */
  readonly unread: readonly Passage[];
  /** What in it is most about criticism, satire, protest or the name of an office. */
  readonly speech: readonly Passage[];
  /** Whether it tells of an act that a ground of a law covers. */
  readonly tellsOfAct: boolean;
  /** How probable it is that the whole is aimed at what may be said, 0 to 1. */
  readonly aimsAtSpeech: number;
  /** That the material is journalism, research, art, teaching or counter-speech. */
  readonly exempt: readonly Passage[];
  /** Whether a threat to a life is named; `unclear` is for a person. */
  readonly threat: 'named' | 'unclear' | 'none';
}

type Way = keyof OrderTexts;
/** The first of ten thousand notes are enough. */
const MOST_QUOTES = 5;
/** A sentence is about opinion from so probable on, */
const ABOUT_SPEECH = 0.5;
/** and is shown from here on. */
const SHOWN_SPEECH = 0.3;
/** A text of which fewer words are known is of another language. */
const LEAST_KNOWN = 0.45;

/**
 * Makes a reader of orders in the languages of the lists. What it cannot read it says: unknown is never clean.
 *
 * @param lists words of each language
 * @param model weights that were learnt from the sentences of `packs/law/demands`
 */
export function createDemandReader(
  lists: readonly TermList[],
  model: DemandModel,
): (texts: OrderTexts) => DemandReading {
  const mark = createMarker(lists.map(compileLexicon));
  const score = createScorer(model);
  return (texts) => {
    const found = new Findings();
    for (const way of ['asked', 'told', 'notes', 'danger'] as const)
      for (const { pointer, text } of texts[way]) {
        const split = splitSentences(text);
        const sentences = split.map(mark);
        const isKnown = knownShare(sentences) >= LEAST_KNOWN;
        const joined = way === 'asked' ? joinShort(split).map(mark) : [];
        for (const sentence of [...sentences, ...joined])
          found.add(way, pointer, sentence, judgeSentence(sentence, score(sentence), { way, isKnown }));
      }
    return found;
  };
}

/** Share of the words of a text that are known. */
function knownShare(sentences: readonly MarkedSentence[]): number {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const known = sentences.reduce((sum, sentence) => sum + sentence.words.length * sentence.known, 0);
  return words === 0 ? 1 : known / words;
}

/** What was found so far, of each kind a few passages. */
class Findings implements DemandReading {
  readonly asks = new Map<Subject, Passage[]>();
  readonly unread: Passage[] = [];
  readonly speech: Passage[] = [];
  readonly exempt: Passage[] = [];
  private readonly speechScores: number[] = [];
  private reasons = 0;
  tellsOfAct = false;
  threat: DemandReading['threat'] = 'none';

  get aimsAtSpeech(): number {
    return aimOfOrder(this.speechScores, this.tellsOfAct, this.reasons === 1);
  }

  add(way: Way, pointer: string, sentence: MarkedSentence, judgement: SentenceJudgement): void {
    const passage = { pointer, quote: sentence.text.slice(0, 500) };
    const put = (list: Passage[]) => list.length < MOST_QUOTES && list.push(passage);
    for (const subject of SUBJECTS)
      if (judgement.asks.includes(subject)) {
        const passages = this.asks.get(subject) ?? [];
        put(passages);
        this.asks.set(subject, passages);
      }
    if (judgement.isUnread) put(this.unread);
    if (way !== 'danger') this.speechScores.push(judgement.speech);
    if (way === 'told') this.reasons++;
    if (way !== 'danger' && judgement.speech >= SHOWN_SPEECH) put(this.speech);
    if (judgement.isExempt) put(this.exempt);
    // Who is said to “attack” an office with words tells of no act.
    this.tellsOfAct ||= way !== 'asked' && judgement.tellsOfAct && judgement.speech < ABOUT_SPEECH;
    if (way === 'danger') this.threat = graver(THREAT, this.threat, judgement.threat);
  }
}

const THREAT = ['none', 'unclear', 'named'] as const;
const graver = <T extends string>(order: readonly T[], one: T, other: T): T =>
  order.indexOf(other) > order.indexOf(one) ? other : one;
