import { type MarkedSpan, markedLinks, type TextModel } from '@breakwater/learn';

/** Turn for others after so many texts. */
const TEXTS_A_TURN = 500;

/** A text, with what is not read as words of it where that is known. */
export interface MarkedText {
  readonly text: string;
  readonly marked?: readonly MarkedSpan[];
}

/** What a model says of texts, label by label; 0 where it has too few words. */
export interface Judged {
  readonly probabilities: readonly Float64Array[];
  /** Whether a text is for people, under any label. */
  readonly likely: readonly boolean[];
}

export async function judgeAll(
  model: TextModel,
  texts: readonly MarkedText[],
  onTurn: (done: number) => Promise<void> = async () => undefined,
): Promise<Judged> {
  const { labels } = model.header;
  const probabilities = labels.map(() => new Float64Array(texts.length));
  const likely: boolean[] = [];
  for (const [row, { text, marked }] of texts.entries()) {
    const judgements = model.judge(text, marked ?? markedLinks(text)) ?? [];
    judgements.forEach(({ probability }, at) => {
      const list = probabilities[at];
      if (list) list[row] = probability;
    });
    likely.push(judgements.some(({ band }) => band === 'likely'));
    if (row % TEXTS_A_TURN === 0) await onTurn(row);
  }
  return { probabilities, likely };
}
