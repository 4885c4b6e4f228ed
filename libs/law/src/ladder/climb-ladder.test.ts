import { describe, expect, it } from 'vitest';
import { readTestLaw } from '../testing/index.ts';

const law = await readTestLaw();
const day = (text: string) => Date.parse(`2024-${text}T12:00:00Z`);
const entries = (list: readonly (readonly [string, string])[]) =>
  list.map(([at, type], index) => ({ id: `e${index}`, type, at: day(at) }));
const path = (pack: string, list: readonly (readonly [string, string])[]) =>
  law.ladder(pack, entries(list)).map(({ id }) => id);

/** Public record of 2024: the dates and sources stand in the pack and in the scenario of the demo. */
const BRAZIL = [
  ['08-17', 'office-closed'],
  ['08-28', 'order-appoint-representative'],
  ['08-29', 'assets-frozen'],
  ['08-30', 'block-ordered'],
  ['09-02', 'block-upheld'],
  ['09-13', 'fine-paid'],
  ['09-19', 'circumvention-found'],
  ['09-26', 'documents-filed'],
  ['09-27', 'fine-imposed'],
  ['10-04', 'conditions-met'],
  ['10-08', 'restored'],
] as const;

describe('the ladder', () => {
  it('of Brazil derives each state of 2024', () => {
    expect(path('br-mci-2014', BRAZIL)).toEqual([
      'office-closed',
      'order-to-appoint',
      'assets-frozen',
      'block-ordered',
      'block-upheld',
      'fined',
      'circumvention',
      'documents-filed',
      'fined',
      'conditions-met',
      'restored',
    ]);
  });

  it('of Pakistan goes from concerns to a final warning', () => {
    expect(
      path('pk-peca-2016', [
        ['06-10', 'concern'],
        ['07-24', 'briefing'],
        ['08-01', 'response'],
        ['08-10', 'assessed-insufficient'],
        ['08-11', 'meeting'],
        ['08-20', 'final-warning'],
      ]),
    ).toEqual(['formal-concern', 'insufficient', 'final-warning']);
  });

  it('goes back to what still stands when a step ends, and to none when nothing does', () => {
    const states = law.ladder(
      'pk-peca-2016',
      entries([
        ['06-10', 'direction'],
        ['06-20', 'assessed-sufficient'],
      ]),
    );
    expect(states.map(({ id, step }) => [id, step])).toEqual([
      ['direction', 2],
      ['none', 0],
    ]);
  });

  it('does not care in which order entries are written down', () => {
    const forwards = law.ladder('br-mci-2014', entries(BRAZIL));
    expect(law.ladder('br-mci-2014', [...entries(BRAZIL)].reverse())).toEqual(forwards);
  });
});
