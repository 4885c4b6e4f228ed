import type { Evidence } from '@breakwater/contracts';
import { type Band, createTextPanel, type MarkedSpan, type TextPanel } from '@breakwater/learn';
import { type OwnWords, partOf } from './own-words.ts';
import type { AskedTextModel, TextModelSnapshot } from './text-models.ts';

/** What one model says of a text under one label. */
export interface ModelReading {
  readonly label: string;
  readonly probability: number;
  /** Calibrated log-odds. */
  readonly score: number;
  readonly band: Band;
  readonly asked: AskedTextModel;
}

/** What all models of its language say of a text, or why none does. */
export type JudgedText =
  | { readonly known: true; readonly readings: readonly ModelReading[] }
  | { readonly known: false; readonly reason: string };

const NOTHING: readonly never[] = [];
/** By the list that they were told as, which is the same from text to text until models change. */
const panels = new WeakMap<readonly AskedTextModel[], TextPanel>();
const BANDS: readonly Band[] = ['none', 'possible', 'likely'];

/** Asks the models of a text's language. */
export function judgeText(
  text: string,
  marked: readonly MarkedSpan[],
  models: TextModelSnapshot,
): JudgedText {
  const asked = models.forLanguage(models.identify(text));
  if (asked.length === 0) return { known: false, reason: 'no model for the language of the text' };
  // Loops and no copies: this runs for every post and every model.
  const readings: ModelReading[] = [];
  const judgements = panelOf(asked).judge(text, marked);
  for (let at = 0; at < asked.length; at++) {
    for (const { label, probability, score, band } of judgements[at] ?? NOTHING) {
      readings.push({ label, probability, score, band, asked: asked[at] as AskedTextModel });
    }
  }
  if (readings.length === 0) return { known: false, reason: 'the text has too few words for a model' };
  return { known: true, readings };
}

/** Models of a language are asked together. */
function panelOf(asked: readonly AskedTextModel[]): TextPanel {
  const known = panels.get(asked) ?? createTextPanel(asked.map(({ model }) => model));
  panels.set(asked, known);
  return known;
}

/** The reading of a live model that says most. */
export function strongest(readings: readonly ModelReading[]): ModelReading | undefined {
  let best: ModelReading | undefined;
  for (const one of readings) {
    if (one.asked.mode === 'live' && !(best && isStronger(best, one))) best = one;
  }
  return best;
}

function isStronger(one: ModelReading, other: ModelReading): boolean {
  const [left, right] = [BANDS.indexOf(one.band), BANDS.indexOf(other.band)];
  return left > right || (left === right && one.probability >= other.probability);
}

/** What a reading comes to, then the passages that speak for and against it, as evidence where they stand. */
export function passagesOf(
  words: OwnWords,
  { label, band, probability, asked }: ModelReading,
  marked: readonly MarkedSpan[],
): Evidence[] {
  const model = `${asked.id}@${asked.version}`;
  const field = words.parts[0]?.field ?? '';
  const evidence: Evidence[] = [
    { kind: 'model', field, label, entry: band, probability: rounded(probability), model },
  ];
  for (const { start, end, matched, bits } of asked.model.explain(words.text, label, marked)) {
    const part = partOf(words, start, end);
    if (!part) continue;
    evidence.push({
      kind: 'model',
      field: part.field,
      start: start - part.start,
      end: end - part.start,
      matched,
      label,
      value: Math.round(bits * 100) / 100,
      model,
    });
  }
  return evidence;
}

/** To four digits: more say nothing. */
function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
