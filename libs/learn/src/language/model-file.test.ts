import { describe, expect, it } from 'vitest';
import { MOST_MODEL_BYTES, readModelFile, writeLanguageModel } from './model-file.ts';
import { madeModel } from './testing/made-model.ts';

const model = madeModel();
const bytes = writeLanguageModel(model);
const codeOf = (file: Uint8Array): string => {
  try {
    readModelFile(file);
    return 'read';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
};
const withText = (from: string, to: string) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

describe('a language model file', () => {
  it('comes back as it was written', () => {
    expect(readModelFile(bytes)).toEqual(model);
  });

  it('has one line of JSON at its head, with languages, data sets and their licences', () => {
    const header = JSON.parse(Buffer.from(bytes.subarray(0, bytes.indexOf(0x0a))).toString('utf8'));
    expect(header).toMatchObject({
      version: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      languages: expect.arrayContaining(['en', 'ur']),
      dataSets: [{ name: 'made', licence: 'none needed', texts: 4 }],
      seed: 7,
    });
  });

  it('is refused when any byte after the digest was changed', () => {
    for (const at of [100, 300, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(codeOf(changed)).toBe('model-digest-differs');
    }
    expect(codeOf(bytes.subarray(0, bytes.length - 1))).toBe('model-digest-differs');
  });

  it('is refused in another version, when it is too large, and when it is something else', () => {
    expect(codeOf(withText('"version":1', '"version":2'))).toBe('model-version-unknown');
    expect(codeOf(new Uint8Array(MOST_MODEL_BYTES + 1))).toBe('model-too-large');
    expect(codeOf(new Uint8Array(100))).toBe('model-unreadable');
    expect(codeOf(new Uint8Array(0))).toBe('model-unreadable');
  });

  it('is refused when its digest is right and its content is not', () => {
    const [first, second] = model.groups;
    if (!first || !second) throw new Error('the made model has two groups');
    const refused = [
      { ...model, groups: [first, { ...second, weights: second.weights.subarray(1) }] },
      { ...model, groups: [first, { ...second, bits: 40 }] },
      { ...model, groups: [first, { ...second, biases: [] }] },
      { ...model, sharpness: Number.NaN },
    ];
    for (const one of refused) expect(codeOf(writeLanguageModel(one))).toBe('model-unreadable');
  });
});
