import type { CaseItem, JobCase } from '@breakwater/contracts/review';
import type { FiredRule, UndeterminedRule } from '@breakwater/contracts/rules';
import { describe, expect, it } from 'vitest';
import { gatherReasons } from './gather-reasons.ts';

function aRule(id: string, change: Partial<FiredRule> = {}): FiredRule {
  return {
    id,
    title: id,
    policy: 'terrorism/membership',
    mode: 'live',
    because: `because of ${id}`,
    observations: [],
    evidence: [],
    actions: [{ action: 'queue', severity: 'low' }],
    ...change,
  };
}

const MENTION = aRule('mention', {
  mode: 'shadow',
  withheld: 'shadow',
  actions: [{ action: 'label', label: 'mentions-organisation' }],
  evidence: [
    { kind: 'term', field: '/content/text', start: 0, end: 3, matched: 'ABC', label: 'The ABC group' },
  ],
});

function anItem(fired: FiredRule[], undetermined: UndeterminedRule[] = []): CaseItem {
  return { verdict: { fired, undetermined }, event: {} } as unknown as CaseItem;
}

function aCase(items: CaseItem[], change: Partial<JobCase> = {}): JobCase {
  return {
    items,
    posts: { flagged: 1, undetermined: 0, nothingFound: 0 },
    decisions: [],
    ...change,
  } as unknown as JobCase;
}

describe('reasons', () => {
  it('are one for each rule, the most severe first, with the items on which it fired', () => {
    const severe = aRule('severe', { actions: [{ action: 'queue', severity: 'critical' }] });
    const { counting } = gatherReasons(aCase([anItem([aRule('often')]), anItem([aRule('often'), severe])]));
    expect(counting.map(({ rule, items }) => [rule.id, items.length])).toEqual([
      ['severe', 1],
      ['often', 2],
    ]);
  });

  it('keep rules apart that only watch or were held back', () => {
    const { counting, watching } = gatherReasons(
      aCase([
        anItem([
          aRule('trial', { mode: 'shadow', withheld: 'shadow' }),
          aRule('full', { withheld: 'quota' }),
        ]),
      ]),
    );
    expect([counting.length, watching.map(({ rule }) => rule.id)]).toEqual([0, ['trial', 'full']]);
  });
});

describe('what speaks against acting', () => {
  it('names items in which something is only named', () => {
    const { against, watching } = gatherReasons(
      aCase([anItem([MENTION]), anItem([MENTION, aRule('counts')])]),
    );
    expect(against).toEqual([{ kind: 'only-named', names: ['The ABC group'], items: 1 }]);
    expect(watching).toEqual([]);
  });

  it('names live rules that could not be decided, once each, with every reason', () => {
    const open = (reason: string): UndeterminedRule => ({ id: 'r', mode: 'live', reasons: [reason] });
    const { against } = gatherReasons(aCase([anItem([], [open('a')]), anItem([], [open('b')])]));
    expect(against).toEqual([{ kind: 'undetermined', rule: 'r', reasons: ['a', 'b'], items: 2 }]);
  });

  it('counts clean posts and earlier decisions in favour of the user', () => {
    const decisions = [
      { decision: 'no-violation' },
      { decision: 'no-violation', undoneAt: '2026-01-01T00:00:00Z' },
      { decision: 'violation', undoneAt: '2026-01-01T00:00:00Z' },
      { decision: 'violation' },
    ] as JobCase['decisions'];
    const posts = { flagged: 1, undetermined: 1, nothingFound: 7 };
    expect(gatherReasons(aCase([], { decisions, posts })).against).toEqual([
      { kind: 'nothing-found', posts: 7, of: 9 },
      { kind: 'cleared-before', times: 1 },
      { kind: 'undone-before', times: 1 },
    ]);
  });
});
