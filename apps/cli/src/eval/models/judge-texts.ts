import { setImmediate as breathe } from 'node:timers/promises';
import { markedLinks, type TextModel } from '@breakwater/learn';

/** What a model says of one text under the label that is measured. */
export interface Judged {
  readonly score: number;
  readonly probability: number;
}

const TEXTS_A_TURN = 2_000;

/** Judges one text; undefined when it has too few words. Links give no features, as in training. */
export function judgeText(model: TextModel, label: number, text: string): Judged | undefined {
  return model.judge(text, markedLinks(text))?.[label];
}

/** Probabilities of texts, undefined for those that the model has nothing to say of. */
export async function judgeTexts(
  model: TextModel,
  label: number,
  texts: readonly string[],
  onText: (done: number) => void,
): Promise<(number | undefined)[]> {
  const probabilities: (number | undefined)[] = [];
  for (const [at, text] of texts.entries()) {
    probabilities.push(judgeText(model, label, text)?.probability);
    if (at % TEXTS_A_TURN !== 0) continue;
    onText(at);
    await breathe();
  }
  onText(texts.length);
  return probabilities;
}
