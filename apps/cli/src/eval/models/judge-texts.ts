import { setImmediate as breathe } from 'node:timers/promises';
import type { TextModel } from '@breakwater/learn';
import type { MarkText } from './mark-text.ts';

/** What a model says of one text under the label that is measured. */
export interface Judged {
  readonly score: number;
  readonly probability: number;
}

const TEXTS_A_TURN = 2_000;

/** A model, the place of its label that is measured, and what it does not read as words. */
export interface Judge {
  readonly model: TextModel;
  readonly label: number;
  readonly mark: MarkText;
}

/** Judges one text; undefined when it has too few words. */
export function judgeText({ model, label, mark }: Judge, text: string): Judged | undefined {
  return model.judge(text, mark(text))?.[label];
}

/** Probabilities of texts, undefined for those that the model has nothing to say of. */
export async function judgeTexts(
  judge: Judge,
  texts: readonly string[],
  onText: (done: number) => void,
): Promise<(number | undefined)[]> {
  const probabilities: (number | undefined)[] = [];
  for (const [at, text] of texts.entries()) {
    probabilities.push(judgeText(judge, text)?.probability);
    if (at % TEXTS_A_TURN !== 0) continue;
    onText(at);
    await breathe();
  }
  onText(texts.length);
  return probabilities;
}
