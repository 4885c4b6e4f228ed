import type { Taxonomy } from '@breakwater/contracts/review';
import { describe, expect, it } from 'vitest';
import { type DecisionForm, emptyForm, stepForm, toResolution } from './decision-form.ts';
import { kindOf, policyFor } from './kind-of-violation.ts';
import { exceptionKey, keysOf, labelKey } from './taxonomy-keys.ts';

const label = (id: string, policy: string) => ({ id, policy }) as Taxonomy['labels'][number];
const taxonomy: Taxonomy = {
  version: 1,
  exceptions: [],
  labels: [label('threat', 'threat'), label('tactics', 'how'), label('instructions', 'how')],
  policies: [
    { policy: 'threat', labels: ['threat'] },
    { policy: 'how', labels: ['tactics', 'instructions'] },
    { policy: 'reported', labels: ['threat', 'tactics', 'instructions'] },
  ],
};
const violation = (policy: string): DecisionForm =>
  stepForm(emptyForm(policy), { type: 'toggle', action: 'remove-content', contentId: 'c1' });

describe('the kind of a violation', () => {
  it.each([
    ['that of a policy which stands for one', 'threat', [], 'threat', false],
    ['the one of several that the rules point at', 'reported', ['tactics'], 'tactics', false],
    ['open where the rules point at two', 'how', ['tactics', 'instructions'], undefined, true],
    ['open where they point at none', 'how', ['threat'], undefined, true],
    ['none where the policy has none', 'spam', ['threat'], undefined, false],
  ] as const)('is %s', (_, policy, ofJob, chosen, missing) => {
    expect(kindOf(violation(policy), taxonomy, ofJob)).toMatchObject({ label: chosen, missing });
  });

  it('is the one that was chosen, and its policy goes with it', () => {
    const chosen = stepForm(violation('threat'), {
      type: 'label',
      id: 'tactics',
      policy: policyFor(taxonomy, 'tactics', 'threat'),
    });
    expect(chosen.policy).toBe('how');
    expect(kindOf(chosen, taxonomy, [])).toMatchObject({
      label: 'tactics',
      near: ['tactics', 'instructions'],
      missing: false,
    });
    expect(policyFor(taxonomy, 'tactics', 'reported')).toBe('reported');
    const elsewhere = stepForm(chosen, { type: 'policy', value: 'threat' });
    expect(kindOf(elsewhere, taxonomy, []).label).toBe('threat');
  });

  it('is sent with a violation, and what it is instead without one', () => {
    const spared = stepForm(violation('threat'), { type: 'exception', id: 'news' });
    expect(toResolution(spared, 'threat')).toEqual({
      decision: 'no-violation',
      exception: 'news',
      reason: '',
    });
    expect(toResolution(violation('threat'), 'threat')).toMatchObject({ label: 'threat' });
    const again = stepForm(spared, { type: 'exception', id: 'news' });
    expect(toResolution(again)).toEqual({ decision: 'no-violation', reason: '' });
  });
});

describe('keys of kinds and exceptions', () => {
  it('are their places after a letter, in any digits', () => {
    const named: string[] = [];
    const keys = keysOf(
      'l',
      taxonomy.labels,
      (id) => id,
      (id) => named.push(id),
    );
    for (const one of ['l 2', 'l ۲', 'l ٢']) keys.find((key) => key.keys === one)?.run();
    expect(named).toEqual(['tactics', 'tactics', 'tactics']);
    expect(keys.filter(({ quiet }) => quiet !== true).map((key) => key.keys)).toEqual(['l 1', 'l 2', 'l 3']);
    expect(labelKey(taxonomy.labels, 'instructions')).toBe('l 3');
    expect(exceptionKey([{ id: 'news' }], 'news')).toBe('x 1');
  });
});
