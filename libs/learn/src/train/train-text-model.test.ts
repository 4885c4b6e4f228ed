import { describe, expect, it } from 'vitest';
import { encodeModel } from '../model/model-file.ts';
import { madeExamples, madeRecipe } from '../testing/made-examples.ts';
import type { Example, TrainingProgress } from './example.ts';
import { MOST_EXAMPLES } from './read-examples.ts';
import { trainTextModel } from './train-text-model.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const examples = madeExamples(240);

describe('training a text model', () => {
  it('gives the same bytes from the same examples, and others from another seed', async () => {
    const made = async (seed: number) =>
      encodeModel((await trainTextModel(examples, { ...madeRecipe, seed })).model);
    const one = await made(7);
    expect(await made(7)).toEqual(one);
    expect(await made(8)).not.toEqual(one);
  });

  it('learns what can be learnt, and says how well on what it had not seen', async () => {
    const { labels } = await trainTextModel(madeExamples(600), madeRecipe);
    const [figures] = labels;
    expect(figures?.auc).toBeGreaterThan(0.98);
    expect(figures?.ece).toBeLessThanOrEqual(0.03);
    expect(figures?.heldOut).toHaveLength(600);
  });

  it('claims nothing where there is nothing to learn', async () => {
    const { labels } = await trainTextModel(madeExamples(600, { noise: 0.5 }), madeRecipe);
    expect(labels[0]?.auc).toBeGreaterThan(0.4);
    expect(labels[0]?.auc).toBeLessThan(0.6);
    expect(labels[0]?.recallAtLikely).toBeLessThan(0.15);
  });

  it('learns labels beside each other', async () => {
    const two = examples.map((example, row): Example => {
      const isAll = example.labels.length > 0 || row % 8 === 4;
      return isAll ? { ...example, labels: [...example.labels, 'any'] } : example;
    });
    const { model, labels } = await trainTextModel(two, { ...madeRecipe, labels: ['threat', 'any'] });
    expect(model.header.labels.map(({ label }) => label)).toEqual(['threat', 'any']);
    expect(labels[0]?.positives).toBeLessThan(labels[1]?.positives ?? 0);
    expect(model.weights).toHaveLength(2);
  });

  it('refuses one class, too little, too much, and no label, with the figures', async () => {
    const one = examples.filter(({ labels }) => labels.length > 0);
    await expect(trainTextModel(one, madeRecipe)).rejects.toThrow(code('training-one-class'));
    await expect(trainTextModel(one, madeRecipe)).rejects.toThrow('120');
    await expect(trainTextModel([...one, ...examples.slice(4, 8)], madeRecipe)).rejects.toThrow(
      code('training-one-class'),
    );
    await expect(trainTextModel(examples.slice(0, 39), madeRecipe)).rejects.toThrow(
      code('training-too-little'),
    );
    await expect(trainTextModel([], { ...madeRecipe, labels: [] })).rejects.toThrow(
      code('training-too-little'),
    );
    const [any = { text: '', labels: [], source: '' }] = examples;
    const many = Array.from(
      { length: MOST_EXAMPLES + 1 },
      (_, row): Example => (row % 2 ? any : { ...any, labels: [] }),
    );
    await expect(trainTextModel(many, madeRecipe)).rejects.toThrow(code('training-too-much'));
  });

  it('holds no text in its errors', async () => {
    const secret = examples.map((example) => ({ ...example, text: `qzxv ${example.text}`, labels: [] }));
    const error = await trainTextModel(secret, madeRecipe).catch((reason: unknown) => String(reason));
    expect(error).toContain('240');
    expect(error).not.toContain('qzxv');
  });

  it('counts texts that have a label in one row and lack it in another, and names the rows', async () => {
    const twice = (places: readonly number[]) => [
      ...examples,
      ...places.map((place): Example => {
        const { text, labels, ...rest } = examples[place] ?? { text: '', labels: [], source: '' };
        return { ...rest, text: `${text.toUpperCase()}!`, labels: labels.length > 0 ? [] : ['threat'] };
      }),
    ];
    const { contradictions } = await trainTextModel(twice([0, 5, 7]), madeRecipe);
    expect(contradictions).toMatchObject({
      texts: 3,
      of: 240,
      examples: [
        [0, 240],
        [5, 241],
        [7, 242],
      ],
    });
    expect((await trainTextModel(examples, madeRecipe)).contradictions).toMatchObject({ texts: 0 });
    const many = twice(Array.from({ length: 13 }, (_, at) => at * 2));
    const refused = trainTextModel(many, madeRecipe).catch((error: unknown) => error);
    expect(await refused).toMatchObject({
      code: 'training-contradicts',
      message: expect.stringMatching(/Of 240 different texts 13 \(5\.4 %\).*rows: 1 and 241, 3 and 242/),
      extra: { texts: 13, of: 240, rows: expect.stringContaining('1 & 241, 3 & 242') },
    });
    const [{ text: secret } = { text: '' }] = many;
    expect(String(await refused)).not.toContain(secret.slice(0, 12));
    // Of other labels nothing is learnt.
    const other = many.map((example) => ({ ...example, labels: [...example.labels, 'other'] }));
    expect(
      (await trainTextModel(other.slice(0, 240), { ...madeRecipe, labels: ['threat'] })).contradictions.texts,
    ).toBe(0);
  });

  it('loses little to some texts that also have the other label', async () => {
    const wrong = examples.slice(0, 12).map(
      (example): Example => ({
        ...example,
        labels: example.labels.length > 0 ? [] : ['threat'],
      }),
    );
    const { labels } = await trainTextModel([...examples, ...wrong], madeRecipe);
    const truth = examples.map((example) => example.labels.length > 0);
    const right = truth.filter((isFound, row) => (labels[0]?.heldOut[row] ?? 0) > 0.5 === isFound);
    expect(right.length / truth.length).toBeGreaterThan(0.9);
  });

  it('learns nothing of examples that cost nothing', async () => {
    const turned = examples.map(
      (example): Example => ({
        ...example,
        account: `t${example.account}`,
        text: `${example.text} besides`,
        labels: example.labels.length > 0 ? [] : ['threat'],
        cost: 0,
      }),
    );
    const { model } = await trainTextModel([...examples, ...turned], madeRecipe);
    const free = { ...madeRecipe, leastAccounts: 1, naiveBayes: 0 };
    const alone = await trainTextModel(examples, free);
    const beside = await trainTextModel([...examples, ...turned], free);
    const agree = alone.model.weights[0]?.every(
      (weight, bucket) => Math.abs(weight - (beside.model.weights[0]?.[bucket] ?? 0)) < 0.05,
    );
    expect(agree).toBe(true);
    expect(model.header.id).toBe('made');
  });

  it('takes texts of one letter, of none, and of 100,000', async () => {
    const odd = ['a', '', 'ب', 'x'.repeat(100_000), 'ab '.repeat(33_000)].flatMap((text, at): Example[] => [
      { text, labels: ['threat'], source: 'odd', account: `o${at}` },
      { text, labels: [], source: 'odd', account: `p${at}` },
    ]);
    const { labels } = await trainTextModel([...examples, ...odd], madeRecipe);
    expect(labels[0]?.heldOut.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
    const letters = Array.from(
      { length: 60 },
      (_, row): Example => ({
        text: String.fromCharCode(0x61 + (row % 26)),
        labels: row % 2 ? ['threat'] : [],
        source: 'letters',
      }),
    );
    expect((await trainTextModel(letters, madeRecipe)).examples).toBe(60);
  });

  it('never has an account or a near-duplicate on both sides of a fold', async () => {
    const copied = examples.slice(0, 40).map(
      (example, row): Example => ({
        ...example,
        text: `${example.text.toUpperCase()}!`,
        account: `copy${row}`,
      }),
    );
    const { folds } = await trainTextModel([...examples, ...copied], madeRecipe);
    const accounts = new Map<number, number>();
    folds.groups.forEach((group, row) => {
      expect(accounts.get(group) ?? folds.foldOf[row]).toBe(folds.foldOf[row]);
      accounts.set(group, folds.foldOf[row] ?? -1);
    });
    expect(copied.every((_, row) => folds.twins[240 + row] === folds.twins[row])).toBe(true);
  });
});

describe('a training that is watched', () => {
  it('tells how far it is, from nothing to all', async () => {
    const heard: TrainingProgress[] = [];
    await trainTextModel(examples, madeRecipe, { onProgress: (progress) => void heard.push(progress) });
    const done = heard.map(({ done: one }) => one);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done[0]).toBe(0);
    expect(heard.at(-1)?.done).toBe(heard.at(-1)?.total);
    expect(new Set(heard.map(({ phase }) => phase))).toEqual(
      new Set(['reading', 'splitting', 'cross-validating', 'fitting']),
    );
  });

  it('ends when it is told to, before it begins or on the way', async () => {
    const reason = new Error('no longer wanted');
    await expect(trainTextModel(examples, madeRecipe, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    const control = new AbortController();
    const onProgress = ({ phase }: TrainingProgress) => {
      if (phase === 'cross-validating') control.abort(reason);
    };
    await expect(trainTextModel(examples, madeRecipe, { onProgress, signal: control.signal })).rejects.toBe(
      reason,
    );
  });

  it('hears a timer though nobody asks for its progress', async () => {
    const control = new AbortController();
    const reason = new Error('too slow');
    setImmediate(() => control.abort(reason));
    await expect(trainTextModel(madeExamples(800), madeRecipe, { signal: control.signal })).rejects.toBe(
      reason,
    );
  });
});
