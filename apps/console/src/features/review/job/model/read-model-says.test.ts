import type { Evidence } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { readModelSays } from './read-model-says.ts';

const of = { kind: 'model', field: '/content/text', label: 'support', model: 'support-en@3' } as const;
const passage = (matched: string, value: number): Evidence => ({
  ...of,
  start: 0,
  end: matched.length,
  matched,
  value,
});

describe('what models said', () => {
  it('is put together from the whole and its passages, the weightiest first on both sides', () => {
    const whole: Evidence = { ...of, entry: 'likely', probability: 0.93 };
    const against = [passage('news', -1.5), passage('report', -2)];
    const [said, ...rest] = readModelSays([whole, passage('join', 1), passage('our ranks', 3), ...against]);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ model: 'support-en', version: '3', band: 'likely', probability: 0.93 });
    expect(said?.supporting.map(({ matched }) => matched)).toEqual(['our ranks', 'join']);
    expect(said?.opposing.map(({ matched }) => matched)).toEqual(['report', 'news']);
  });

  it('names words that stand at two places once', () => {
    const [said] = readModelSays([passage('Join', 1), passage('join', 2)]);
    expect(said?.supporting).toEqual([{ matched: 'join', bits: 2 }]);
    expect(said?.probability).toBeUndefined();
  });

  it('takes name and bio for one text', () => {
    const whole: Evidence = { ...of, field: '/account/displayName', entry: 'likely', probability: 0.9 };
    const said = readModelSays([whole, { ...passage('our ranks', 2), field: '/account/bio' }]);
    expect(said).toMatchObject([{ probability: 0.9, supporting: [{ matched: 'our ranks' }] }]);
  });

  it('keeps models, labels, content and profile apart, and leaves all other evidence out', () => {
    const other: Evidence = { kind: 'term', field: '/content/text' };
    const said = readModelSays([
      other,
      { ...of, entry: 'likely', probability: 0.9 },
      { ...of, label: 'threat', entry: 'possible', probability: 0.3 },
      { ...of, field: '/account/bio', entry: 'possible', probability: 0.4 },
    ]);
    expect(said.map(({ label, field }) => [label, field])).toEqual([
      ['support', '/content/text'],
      ['threat', '/content/text'],
      ['support', '/account/bio'],
    ]);
  });
});
