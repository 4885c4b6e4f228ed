import { describe, expect, it } from 'vitest';
import { aRuleSet, testCatalogue } from '../testing/index.ts';
import { testRuleSet } from './test-rule-set.ts';

const rule = (id: string, when: string, mode = 'live') =>
  `{ id: ${id}, title: A, mode: ${mode}, policy: p, when: '${when}', because: x, then: [{ action: queue }] }`;

const rules = aRuleSet(
  rule('terms', 'event.type == "content.created" && text.terms.hits.exists(h, h.bank == "organisations")'),
  rule('young', 'event.type in ["content.created", "account.followed"] && account.ageDays < 3', 'draft'),
  rule('busy', 'event.type == "content.created" && counters.posts_1h > 3'),
);

const run = (tests: string) => testRuleSet(rules, tests, { catalogue: testCatalogue });

/** What failed, each as `line:column message`. */
const failuresOf = (tests: string) =>
  run(tests).results.flatMap(({ failures }) =>
    failures.map(({ line, column, message }) => `${line}:${column} ${message}`),
  );

describe('testRuleSet', () => {
  it('fills in what a test leaves out', () => {
    const report = run(`
- name: nothing found
  expect: { fired: [], undetermined: [], notFired: [terms, young, busy] }
- name: a hit with a bank and nothing else
  signals: { text.terms: { hits: [{ bank: organisations }] } }
  counters: { posts_1h: 4 }
  expect: { fired: [terms, busy] }
- name: a follow by a young account, judged by a draft
  event: { type: account.followed }
  account: { createdAt: '2026-01-01T00:00:00Z' }
  expect: { fired: [young], notFired: [terms] }
- name: what is unknown
  signals: { text.terms: unknown }
  expect: { undetermined: [terms], fired: [] }
`);
    expect(report).toMatchObject({ faults: [], passed: 4, failed: 0, untested: [] });
  });

  it('points at each expectation that does not hold', () => {
    expect(
      failuresOf(`- name: wrong
  counters: { posts_1h: 4 }
  expect:
    fired: [terms, busi]
    notFired: [busy]
    undetermined: [young]
- name: nothing should fire
  counters: { posts_1h: 4 }
  expect: { fired: [] }
`),
    ).toEqual([
      '4:13 terms should be fired, but is not fired',
      "4:20 there is no rule 'busi'; did you mean 'busy'?",
      '5:16 busy should be not fired, but is fired',
      '6:20 young should be undetermined, but is not fired',
      '9:20 no rule should be fired, but busy is',
    ]);
  });

  it('points at input that makes no sense, and does not pretend to have tested with it', () => {
    expect(
      failuresOf(`- name: misspelt signal
  signals: { text.trems: { count: 1 } }
  expect: { fired: [] }
- name: misspelt field
  signals: { text.terms: { cuont: 1 } }
  expect: { fired: [] }
- name: wrong type
  counters: { posts_1h: many }
  expect: { fired: [] }
- name: no such event
  event: { type: content.created, content: { colour: red } }
  expect: { fired: [] }
`),
    ).toEqual([
      "2:14 there is no signal 'text.trems'; did you mean 'text.terms'?",
      "5:28 there is no 'cuont' here; did you mean 'count'?",
      '8:25 should be int',
      '11:10 /content/colour: no such field in this event type',
    ]);
  });

  it('runs nothing while a file is faulty, and says where', () => {
    expect(run('- name: a\n  expcet: {}\n').faults).toMatchObject([
      { file: 'rules.test.yaml', line: 1, code: 'missing-field' },
      { file: 'rules.test.yaml', line: 2, column: 3, code: 'unknown-field' },
    ]);
    expect(run('').faults).toHaveLength(1);
    expect(testRuleSet('rules: 1', '', { catalogue: [] }).faults[0]?.file).toBe('rules.yaml');
  });

  it('lists the rules that no test expects to fire', () => {
    expect(run('- { name: a, expect: { notFired: [terms] } }').untested).toEqual(['terms', 'young', 'busy']);
  });
});
