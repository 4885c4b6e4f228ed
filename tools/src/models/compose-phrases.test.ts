import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePhrases, type Phrases } from './compose-phrases.ts';

const phrase = fc
  .tuple(fc.constantFrom('we stand', 'سلام', 'proud of', ''), fc.boolean(), fc.constantFrom('today', '!', ''))
  .map(([before, named, after]) => `${before} ${named ? '{org}' : 'them'} ${after}`.trim());
const made = (cues: readonly string[], counter: readonly string[]): Phrases => ({
  language: 'en',
  cues: cues.map((text) => ({ label: 'support', text, needs: 'none' })),
  counter: counter.map((text) => ({ of: 'news', text })),
});
const options = { label: 'support', everyday: ['The bread is fresh'], seed: 4 };

describe('composing phrases', () => {
  it('marks each name where it stands, and leaves no place for one', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), fc.array(phrase, { maxLength: 6 }), (cues, counter) => {
        for (const { text, marked = [] } of composePhrases(made(cues, counter), options)) {
          expect(text).not.toContain('{org}');
          expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(marked.map(() => 'Org'));
          expect(marked).toHaveLength(text.split('Org').length - 1);
          const starts = marked.map(({ start }) => start);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('gives each phrase alone, with two of its side and beside an everyday sentence, in an account of its own', () => {
    const examples = composePhrases(made(['long live {org}', 'join {org}'], ['they bombed us']), options);
    expect(examples).toHaveLength(12);
    const first = examples.filter(({ account }) => account === 'en/cue/0');
    expect(first.map(({ text }) => text.startsWith('long live Org'))).toEqual([true, true, true, true]);
    expect(first[0]).toMatchObject({ text: 'long live Org', labels: ['support'], own: true });
    expect(first[3]?.text).toMatch(/The bread is fresh$/);
    expect(first.map(({ cost }) => cost)).toEqual([undefined, 0.5, 0.5, 0.5]);
    const counter = examples.filter(({ account }) => account === 'en/counter/0');
    expect(counter.every(({ labels, text }) => labels.length === 0 && !text.includes('Org'))).toBe(true);
  });

  it('gives the same for the same seed, and does without everyday sentences', () => {
    const phrases = made(['a {org}', 'b {org}', 'c {org}'], ['d']);
    expect(composePhrases(phrases, options)).toEqual(composePhrases(phrases, options));
    expect(composePhrases(phrases, { ...options, everyday: [] })).toHaveLength(12);
    expect(composePhrases(made([], []), options)).toEqual([]);
  });
});

describe('the phrases that ship', () => {
  const folder = new URL('../../../packs/models/phrases/', import.meta.url);

  it.each(readdirSync(folder))('%s has one place for a name where it says so', (file) => {
    const { language, cues, counter } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Phrases;
    expect(`${language}.json`).toBe(file);
    expect(counter.length).toBeGreaterThan(0);
    for (const { text, needs } of cues) {
      const places = text.split('{org}').length - 1;
      expect([text, needs === 'org' ? places : places <= 1]).toEqual([text, needs === 'org' ? 1 : true]);
    }
  });
});
