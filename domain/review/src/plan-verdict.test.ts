import {
  type ActionKind,
  PERSON_ACTIONS,
  REVERSIBLE_ACTIONS,
  type RequestedAction,
} from '@breakwater/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planVerdict } from './plan-verdict.ts';
import { aFiredRule, aVerdict } from './testing/index.ts';

const now = Date.UTC(2026, 0, 1);
const plan = (actions: RequestedAction[], rule = {}, verdict = {}) =>
  planVerdict(aVerdict([aFiredRule(actions, rule)], verdict), now);

describe('planVerdict', () => {
  it('leaves to automation what can be taken back and puts the rest before a person', () => {
    const { actions, requests } = plan([
      { action: 'label', label: 'terror-reference' },
      { action: 'queue', queue: 'terrorism', severity: 'high' },
      { action: 'suspend-account' },
    ]);
    expect(actions).toMatchObject([
      { kind: 'label', label: 'terror-reference', contentId: 'c1', origin: 'automation' },
    ]);
    expect(requests).toMatchObject([
      { queue: 'terrorism', severity: 2, proposed: [] },
      { queue: 'terrorism', severity: 2, proposed: ['suspend-account'] },
    ]);
  });

  it.each([[{ mode: 'shadow' as const }], [{ withheld: 'quota' as const }]])(
    'does nothing for a rule with %j',
    (rule) => {
      expect(plan([{ action: 'slow' }, { action: 'queue' }], rule)).toMatchObject({
        actions: [],
        requests: [],
      });
    },
  );

  it('leaves to people what a rule does beyond its breaker', () => {
    const { actions, requests } = plan([{ action: 'slow' }, { action: 'queue', queue: 'urgent' }], {
      withheld: 'circuit-breaker',
    });
    expect(actions).toEqual([]);
    expect(requests).toMatchObject([{ queue: 'urgent', origin: 'rule' }]);
  });

  it('asks for a review of what it hides, by the time it comes back', () => {
    const { actions, requests } = plan([{ action: 'hide-until-review', for: 'PT24H' }]);
    const end = '2026-01-02T00:00:00.000Z';
    expect(actions).toMatchObject([{ expiresAt: end }]);
    expect(requests).toMatchObject([{ queue: 'default', severity: 1, dueAt: end }]);
  });

  it.each([
    [undefined, '2026-01-02'],
    ['for ever', '2026-01-02'],
    ['P9999D', '2026-01-31'],
  ])('does not hide for ever: for %s', (duration, day) => {
    const { actions } = plan([
      { action: 'hide-until-review', ...(duration !== undefined && { for: duration }) },
    ]);
    expect(actions[0]?.expiresAt).toBe(`${day}T00:00:00.000Z`);
  });

  it('asks a person instead of hiding a whole account', () => {
    const hiding = { action: 'hide-until-review', for: 'PT24H', queue: 'terrorism' } as const;
    const { contentId: _, ...onAccount } = aVerdict([aFiredRule([hiding])]);
    for (const planned of [plan([{ ...hiding, scope: 'account' }]), planVerdict(onAccount, now)]) {
      expect(planned.actions).toEqual([]);
      expect(planned.requests).toMatchObject([{ queue: 'terrorism', accountId: 'a1' }]);
      expect(planned.withoutTarget).toEqual(['hide-until-review']);
    }
  });

  it('ends friction after a day where a rule does not say when; a label stays', () => {
    const { actions } = plan([
      { action: 'slow' },
      { action: 'hold-recommendation', scope: 'account' },
      { action: 'verify', for: 'a while' },
      { action: 'label', label: 'terror-reference' },
    ]);
    const tomorrow = '2026-01-02T00:00:00.000Z';
    expect(actions.map(({ expiresAt }) => expiresAt)).toEqual([tomorrow, tomorrow, tomorrow, undefined]);
  });

  it('makes one action of what two rules ask for, with both names and the longer time', () => {
    const rules = [
      aFiredRule([{ action: 'slow', for: 'PT2H' }], { id: 'one', because: 'First.' }),
      aFiredRule([{ action: 'slow', for: 'PT1H' }], { id: 'two', because: 'Second.' }),
    ];
    const { actions } = planVerdict(aVerdict(rules), now);
    expect(actions).toMatchObject([
      { ruleIds: ['one', 'two'], because: 'First.', expiresAt: '2026-01-01T02:00:00.000Z' },
    ]);
  });

  it('gives reasons in the languages of the rule, and those of one rule together', () => {
    const inUrdu = (because: string) => ({ translations: { ur: { title: 'قاعدہ', because } } });
    const asks = [{ action: 'slow', for: 'PT1H' }, { action: 'queue' }] as const;
    const rules = [
      aFiredRule([...asks], { id: 'one', because: 'First.', ...inUrdu('پہلی\0') }),
      aFiredRule([...asks], { id: 'two', because: 'Second.' }),
    ];
    const { actions, requests } = planVerdict(aVerdict(rules), now);
    const translations = { ur: { because: 'پہلی\uFFFD' } };
    expect(actions).toMatchObject([{ because: 'First.', translations }]);
    expect(requests[0]).toMatchObject({ because: 'First.', translations });
    expect(requests[1]).not.toHaveProperty('translations');
  });

  it('does not do to an account what was meant for content that there is none of', () => {
    const verdict = aVerdict([aFiredRule([{ action: 'slow', scope: 'content' }, { action: 'verify' }])]);
    const { contentId: _, ...onAccount } = verdict;
    const planned = planVerdict(onAccount, now);
    expect(planned.withoutTarget).toEqual(['slow']);
    expect(planned.actions).toMatchObject([{ kind: 'verify', accountId: 'a1' }]);
    expect(planned.actions[0]).not.toHaveProperty('contentId');
  });

  it('never lets automation do more than the reversible, whatever a verdict says', () => {
    const known = fc.constantFrom<string>(...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS);
    const kinds = fc.oneof(known, fc.string(), fc.constantFrom('__proto__', 'constructor', 'Remove-Content'));
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.string()), { maxLength: 6 }), (asked) => {
        const actions = asked.map(([kind, duration]) => ({ action: kind as ActionKind, for: duration }));
        const planned = plan(actions);
        for (const action of planned.actions) expect(REVERSIBLE_ACTIONS).toContain(action.kind);
        const forPeople = asked.filter(([kind]) => !(REVERSIBLE_ACTIONS as readonly string[]).includes(kind));
        expect(planned.requests.length).toBeGreaterThanOrEqual(forPeople.length);
      }),
    );
  });

  it('gives the same ids when it plans again later', () => {
    const verdict = aVerdict([
      aFiredRule([{ action: 'slow' }, { action: 'label', label: 'a' }, { action: 'label', label: 'b' }]),
    ]);
    const idsAt = (at: number) => planVerdict(verdict, at).actions.map(({ id }) => id);
    expect(idsAt(now + 1)).toEqual(idsAt(now));
    expect(new Set(idsAt(now)).size).toBe(3);
    expect(idsAt(now)[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
