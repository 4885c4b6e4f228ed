import { describe, expect, it } from 'vitest';
import { type CelEnvironment, compileCel, unknown } from '../index.ts';

const environment: CelEnvironment = {
  variables: {
    event: { object: 'event', fields: { type: 'string', text: 'string' } },
    account: { object: 'account', fields: { ageDays: 'int', verified: 'bool' } },
    tags: { list: 'string' },
  },
};

const explain = (source: string, activation: Record<string, unknown>): unknown =>
  compileCel(source, environment)
    .explain(activation)
    .map(({ expression, value }) => [expression, value]);

describe('explain', () => {
  const activation = {
    event: { type: 'post', text: 'join us' },
    account: { ageDays: 3, verified: false },
    tags: ['news', 'sport'],
  };

  it('lists every leaf of a conjunction that is true, with what it saw', () => {
    expect(explain('event.type == "post" && account.ageDays < 7', activation)).toEqual([
      ['event.type == "post"', 'post'],
      ['account.ageDays < 7', 3],
    ]);
  });

  it('leaves out the branches that did not contribute', () => {
    expect(
      explain('(account.ageDays > 90 || tags.exists(t, t == "news")) && !account.verified', activation),
    ).toEqual([
      ['tags.exists(t, t == "news")', ['news', 'sport']],
      ['!account.verified', false],
    ]);
    expect(explain('account.ageDays > 90 ? event.type == "a" : event.type == "post"', activation)).toEqual([
      ['account.ageDays > 90', 3],
      ['event.type == "post"', 'post'],
    ]);
  });

  it('names the leaf that made the result false', () => {
    expect(explain('event.type == "post" && account.ageDays > 7 && tags.size() > 0', activation)).toEqual([
      ['account.ageDays > 7', 3],
    ]);
  });

  it('keeps only the unknown leaves of an unknown result', () => {
    const late = unknown('lookup was late');
    expect(explain('event.type == "post" && account.ageDays < 7', { ...activation, account: late })).toEqual([
      ['account.ageDays < 7', late],
    ]);
    expect(explain('account.ageDays < 7 && event.type == "post"', { event: { type: 'post' } })).toEqual([
      ['account.ageDays < 7', expect.objectContaining({ reasons: ['account.ageDays was not provided'] })],
    ]);
  });

  it('shows all values of a leaf that reads several, and the result of one that reads none', () => {
    expect(explain('event.text.size() + account.ageDays > 5', activation)).toEqual([
      ['event.text.size() + account.ageDays > 5', { 'event.text': 'join us', 'account.ageDays': 3 }],
    ]);
    expect(explain('1 < 2', activation)).toEqual([['1 < 2', true]]);
  });

  it.each([
    ['(account.ageDays + 1) * 2 > 3', '(account.ageDays + 1) * 2 > 3'],
    ['((account.ageDays < 9))', 'account.ageDays < 9'],
    ['has(event.text) && true', 'has(event.text)'],
    ['size(tags) > 1 && true', 'size(tags) > 1'],
    ['-account.ageDays < 3 && true', '-account.ageDays < 3'],
    ['[1, 2][0] == 1 && true', '[1, 2][0] == 1'],
    ['{"a": 1}.a == 1 && true', '{"a": 1}.a == 1'],
    ['tags[0] in ["news"] ? true : false', 'tags[0] in ["news"]'],
    ['(event.type in ["post", ") && ("])', 'event.type in ["post", ") && ("]'],
    ['event.text.contains("join") // a comment', 'event.text.contains("join")'],
    ['account.ageDays == (account.verified ? 1 : 3)', 'account.ageDays == (account.verified ? 1 : 3)'],
  ])('cuts the leaf out of %s', (source, leaf) => {
    expect(compileCel(source, environment).explain(activation)[0]?.expression).toBe(leaf);
  });
});
