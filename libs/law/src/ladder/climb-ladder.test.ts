import { describe, expect, it } from 'vitest';
import { readTestLaw } from '../testing/index.ts';
import { stateOfPath } from './climb-ladder.ts';

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

  it('is where the highest step stands: a fine during a block is told beside it and moves nothing', () => {
    const blocked = [
      ['06-10', 'final-warning'],
      ['06-20', 'block-ordered'],
      ['06-25', 'fine-imposed'],
      ['06-26', 'concern'],
    ] as const;
    const states = law.ladder('pk-peca-2016', entries(blocked));
    expect(states.map(({ id, beside }) => [id, beside === true])).toEqual([
      ['final-warning', false],
      ['block', false],
      ['show-cause', true],
      ['formal-concern', true],
    ]);
    expect(stateOfPath(states)?.id).toBe('block');
    const lifted = law.ladder(
      'pk-peca-2016',
      entries([...blocked, ['06-30', 'restored'], ['07-20', 'concern']]),
    );
    expect(lifted.slice(-2).map(({ id, beside }) => [id, beside === true])).toEqual([
      ['restoration', false],
      ['formal-concern', false],
    ]);
    const brazil = law.ladder('br-mci-2014', entries(BRAZIL.slice(0, 9)));
    expect([brazil.at(-1)?.id, stateOfPath(brazil)?.id]).toEqual(['fined', 'documents-filed']);
  });

  it('names the steps that were passed over, and whether the platform was to be heard in them', () => {
    const skipped = (list: readonly (readonly [string, string])[]) =>
      law
        .ladder('eu-tco-2021-784', entries(list))
        .at(-1)
        ?.skipped?.map(({ id, hearing }) => [id, hearing]);
    expect(
      skipped([
        ['06-10', 'direction'],
        ['06-20', 'fine-imposed'],
      ]),
    ).toEqual([['hearing', true]]);
    expect(
      skipped([
        ['06-10', 'direction'],
        ['06-15', 'show-cause'],
        ['06-20', 'fine-imposed'],
      ]),
    ).toBeUndefined();
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
