import type { OpinionAsked } from './asked-of-opinion.ts';
import { createScorer, type DemandModel, type SentenceScores } from './demand-model.ts';
import { joinAll, joinRuns, joinShort } from './join-short.ts';
import { aimOfOrder, MAYBE_AIMED } from './judge/aim-of-order.ts';
import { isTelling, type SentenceJudgement } from './judge/sentence-case.ts';
import { threatOfWhole } from './judge/threat.ts';
import { languageOf } from './letter/known-words.ts';
import { letterScorers } from './letter/letter-trees.ts';
import { AIMS_IN_LETTER, lookAgain, MAY_AIM_IN_LETTER, saysWhatItIsAbout } from './letter/look-again.ts';
import { readLetter } from './letter/read-letter.ts';
import { createWordingReader, UNWORDED, type WordingReader } from './letter/wording.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker, type MarkedSentence } from './mark-sentence.ts';
import { seeksSource } from './seeks-source.ts';
import type { Sentence } from './split-words.ts';
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
  /** Why the measure is needed. */
  readonly needed: readonly OrderText[];
  /** What an offence is called, in the words of a law. */
  readonly offence: readonly OrderText[];
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
/** where something is to be taken away, it may be from here on, */
const MAYBE_ABOUT_SPEECH = 0.25;
/** and in a demand that asks nothing of it in so many words from here on: a person looks. */
const SURELY_ABOUT_SPEECH = 0.85;
/** Who told the press is asked of few, and in few words: less is needed than of others. */
const SEEKS_SOURCE = 0.45;
/** and is shown from here on, where nobody asks how it stands in its letter. */
const SHOWN_SPEECH = 0.3;
/** What reasons are about is told in so many sentences. */
const TOGETHER = 4;
const WAYS = ['asked', 'told', 'needed', 'offence', 'notes', 'danger'] as const;

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
  const word = wordingReader(model);
  const reader = { mark, score, word };
  const scorers = model.letters && letterScorers(model.letters);
  return (texts) => {
    const found = new Findings();
    const readText = (way: Way, { pointer, text }: OrderText) => {
      // Of a note the rest of the order says what language it is.
      const letter = readLetter(
        reader,
        way,
        text,
        way === 'notes' || way === 'offence' ? found.language : undefined,
      );
      const { split, sentences, standing, judge } = letter;
      const marked = sentences.map(({ sentence }) => sentence);
      const again = scorers && lookAgain(way, letter, scorers);
      sentences.forEach((one, at) => {
        const { sentence, scores } = one;
        found.add({ way, pointer, aim: undefined, ...one, ...again?.[at] });
        if (way === 'asked' && scores.wide >= SEEKS_SOURCE && seeksSource(marked, at))
          found.addSourceSought(pointer, sentence);
      });
      // Read together they may ask for something; what they are about was counted. What was taken back asks nothing there either.
      const joined = way === 'asked' ? joinShort(standing).map((sentence) => mark(sentence)) : [];
      for (const sentence of joined) found.addAsked(pointer, sentence, judge(sentence, score(sentence)));
      readWhole(way, split);
    };
    // What is told in several sentences, and in none alone.
    const readWhole = (way: Way, split: readonly Sentence[]) => {
      const scoresOf = (runs: readonly Sentence[]) => runs.map((run) => score(mark(run), true));
      if (isTelling(way)) for (const one of scoresOf(joinRuns(split, TOGETHER))) found.addTogether(one);
      if (way === 'danger') for (const one of scoresOf(joinAll(split))) found.addDanger(threatOfWhole(one));
    };
    for (const way of WAYS) for (const text of texts[way]) readText(way, text);
    found.close();
    return found;
  };
}

/** Reads how sentences are worded, where the model says; its file is opened when the first order comes. */
function wordingReader({ letters }: DemandModel): WordingReader {
  if (!letters) return () => UNWORDED;
  let read: WordingReader | undefined;
  return (sentence) => {
    read ??= createWordingReader(letters.wording);
    return read(sentence);
  };
}

/** A sentence with what it comes to. */
interface Found {
  readonly way: Way;
  readonly pointer: string;
  readonly sentence: MarkedSentence;
  readonly judgement: SentenceJudgement;
  /** What it does with the opinion that it speaks of. */
  readonly opinion: OpinionAsked | undefined;
  /** How probable it is that it aims at what may be said, in its letter; undefined where that was not asked. */
  readonly aim: number | undefined;
}

/** What was found so far, of each kind a few passages. */
class Findings implements DemandReading {
  readonly asks = new Map<Subject, Passage[]>();
  readonly unread: Passage[] = [];
  readonly speech: Passage[] = [];
  readonly exempt: Passage[] = [];
  private readonly speechScores: number[] = [];
  private readonly read: MarkedSentence[] = [];
  private readonly sourcesSought: Passage[] = [];
  /** Where the reasons stand, which are told first, and how many sentences they have. */
  private readonly reasons = { pointer: '', count: 0 };
  private together = 0;
  /** How surely something is asked of opinion, where most surely: no act that the rest of an order tells of outweighs it. */
  private ofOpinion = 0;
  /** How surely a sentence aims at it in its letter, where most surely; nobody can say where that was not asked of each. */
  private inLetter = 0;
  private isAskedInLetter = true;
  tellsOfAct = false;
  threat: DemandReading['threat'] = 'none';

  get language(): string | undefined {
    return languageOf(this.read);
  }

  get aimsAtSpeech(): number {
    const whole = aimOfOrder(this.speechScores, this.together, this.tellsOfAct, this.reasons.count === 1);
    if (this.isAskedInLetter && this.inLetter < MAY_AIM_IN_LETTER) return 0;
    return Math.max(whole, this.ofOpinion, this.inLetter >= AIMS_IN_LETTER ? MAYBE_AIMED : 0);
  }

  add({ way, pointer, sentence, judgement, opinion, aim }: Found): void {
    this.read.push(sentence);
    this.addAsked(pointer, sentence, judgement);
    const put = putter(pointer, sentence);
    const isAboutIt = saysWhatItIsAbout(way);
    if (isAboutIt) this.speechScores.push(judgement.speech);
    if (isAboutIt) this.isAskedInLetter &&= aim !== undefined;
    this.inLetter = Math.max(this.inLetter, aim ?? 0);
    if (opinion) this.ofOpinion = Math.max(this.ofOpinion, speechAsked(opinion, judgement));
    if (way === 'told') {
      this.reasons.pointer ||= pointer;
      if (pointer === this.reasons.pointer) this.reasons.count++;
    }
    const isShown = aim === undefined ? judgement.speech >= SHOWN_SPEECH : aim >= MAY_AIM_IN_LETTER;
    if (isAboutIt && isShown) put(this.speech);
    if (judgement.isExempt) put(this.exempt);
    // Who is said to “attack” an office with words tells of no act, nor does the name of an offence: no box makes criticism a crime.
    const tells = judgement.speech < ABOUT_SPEECH ? judgement.tellsOfAct : judgement.surelyTellsOfAct;
    this.tellsOfAct ||= (isTelling(way) || way === 'danger') && tells;
    if (way === 'danger') this.addDanger(judgement.threat);
  }

  addAsked(pointer: string, sentence: MarkedSentence, { asks, isUnread }: SentenceJudgement): void {
    const put = putter(pointer, sentence);
    for (const subject of SUBJECTS)
      if (asks.includes(subject)) {
        const passages = this.asks.get(subject) ?? [];
        put(passages);
        this.asks.set(subject, passages);
      }
    if (isUnread) put(this.unread);
  }

  addSourceSought(pointer: string, sentence: MarkedSentence): void {
    putter(pointer, sentence)(this.sourcesSought);
  }

  /** Who threatened a reporter is asked in the words in which a source is sought: an order that tells of an act seeks none. */
  close(): void {
    if (this.tellsOfAct || this.sourcesSought.length === 0) return;
    const passages = this.asks.get('followers') ?? [];
    const shown = new Set(passages.map(({ quote }) => quote));
    const more = this.sourcesSought.filter(({ quote }) => !shown.has(quote));
    this.asks.set('followers', [...passages, ...more].slice(0, MOST_QUOTES));
  }

  addTogether({ speech }: SentenceScores): void {
    this.together = Math.max(this.together, speech);
  }

  addDanger(threat: DemandReading['threat']): void {
    this.threat = graver(THREAT, this.threat, threat);
  }
}

/** How surely something is asked of opinion; 0 where little is. */
function speechAsked(
  { isNamed, isAsked }: OpinionAsked,
  { asksToRemove, speech }: SentenceJudgement,
): number {
  if (isAsked && speech >= ABOUT_SPEECH) return speech;
  const isForPerson =
    speech >= SURELY_ABOUT_SPEECH || (isNamed && asksToRemove && speech >= MAYBE_ABOUT_SPEECH);
  return isForPerson ? MAYBE_AIMED : 0;
}

/** Adds a sentence to a list of passages that has room. */
function putter(pointer: string, { text }: MarkedSentence): (list: Passage[]) => void {
  return (list) => {
    if (list.length < MOST_QUOTES) list.push({ pointer, quote: text.slice(0, 500) });
  };
}

const THREAT = ['none', 'unclear', 'named'] as const;
const graver = <T extends string>(order: readonly T[], one: T, other: T): T =>
  order.indexOf(other) > order.indexOf(one) ? other : one;
