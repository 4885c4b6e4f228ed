import type { DecidableAction } from '@breakwater/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionStep, emptyForm, gapsOf, scopesOf, stepForm, toResolution } from './decision-form.ts';
import { choiceOfKey, DECISION_CHOICES, DECISION_KEYS } from './decision-keys.ts';

const actions = DECISION_CHOICES.filter((choice): choice is DecidableAction => choice !== 'no-violation');
const steps: fc.Arbitrary<DecisionStep> = fc.oneof(
  fc.constant({ type: 'no-violation' as const }),
  fc.record({
    type: fc.constant('toggle' as const),
    action: fc.constantFrom(...actions),
    contentId: fc.option(fc.constantFrom('c1', 'c2'), { nil: undefined }),
  }),
  fc.record({
    type: fc.constantFrom('policy' as const, 'reason' as const, 'note' as const),
    value: fc.constantFrom('', 'x'),
  }),
);

describe('a decision that is being made', () => {
  it('never holds actions beside no violation, nor a violation without action', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (taken) => {
        const form = taken.reduce(stepForm, emptyForm('terrorism/membership'));
        expect(form.decision === 'violation').toBe(form.actions.length > 0);
        for (const { action, scope, contentId } of form.actions) {
          expect(scopesOf(action)).toContain(scope);
          if (scope === 'account') expect(contentId).toBeUndefined();
          if (scope === 'content' && contentId === undefined) expect(gapsOf(form)).toContain('content');
        }
      }),
    );
  });

  it('is complete exactly when nothing is missing, and is then what the API takes', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (taken) => {
        const form = taken.reduce(stepForm, emptyForm('terrorism/membership'));
        const resolution = toResolution(form);
        if (gapsOf(form).length > 0) return;
        expect(resolution?.reason).not.toBe('');
        const kinds = (resolution?.actions ?? []).map(({ action }) => action);
        expect(kinds).toEqual(form.actions.map(({ action }) => action));
        expect(kinds).not.toContain('geo-restrict');
      }),
    );
  });

  it('comes back to where it was when an action is taken away again', () => {
    const before = emptyForm('p');
    const toggle = { type: 'toggle', action: 'remove-content', contentId: 'c1' } as const;
    expect(stepForm(stepForm(before, toggle), toggle)).toEqual(before);
  });
});

describe('keys of decisions', () => {
  it('are each of one decision, in any digits', () => {
    expect(new Set(Object.values(DECISION_KEYS)).size).toBe(DECISION_CHOICES.length);
    for (const choice of DECISION_CHOICES) expect(choiceOfKey(DECISION_KEYS[choice])).toBe(choice);
    expect([choiceOfKey('۱'), choiceOfKey('٥'), choiceOfKey('9'), choiceOfKey('x')]).toEqual([
      'no-violation',
      'remove-content',
      undefined,
      undefined,
    ]);
  });
});
