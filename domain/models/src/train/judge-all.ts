import { markedLinks, type TextModel } from '@breakwater/learn';

/** Turn for others after so many texts. */
const TEXTS_A_TURN = 500;

/** What a model says of texts, label by label; 0 where it has too few words. */
export interface Judged {
  readonly probabilities: readonly Float64Array[];
  /** Whether a text is for people, under any label. */
  readonly likely: readonly boolean[];
}

export async function judgeAll(
  model: TextModel,
  texts: readonly string[],
  onTurn: (done: number) => Promise<void> = async () => undefined,
): Promise<Judged> {
  const { labels } = model.header;
  const probabilities = labels.map(() => new Float64Array(texts.length));
  const likely: boolean[] = [];
  for (const [row, text] of texts.entries()) {
    const judgements = model.judge(text, markedLinks(text)) ?? [];
    judgements.forEach(({ probability }, at) => {
      const list = probabilities[at];
      if (list) list[row] = probability;
    });
    likely.push(judgements.some(({ band }) => band === 'likely'));
    if (row % TEXTS_A_TURN === 0) await onTurn(row);
  }
  return { probabilities, likely };
}
