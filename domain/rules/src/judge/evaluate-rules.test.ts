import { EVENT_TYPES, type EventType } from '@breakwater/contracts';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileOrRefuse } from '../activate-rule-set.ts';
import { indexRules } from '../check/compiled-rule-set.ts';
import { aRuleSet, known, signalsOf, testCatalogue } from '../testing/index.ts';
import { evaluateRules, outcomeOf } from './evaluate-rules.ts';
import { subjectOf } from './subject.ts';

const rule = (when: string, { id = 'a', mode = 'live', because = 'x', more = '' } = {}) =>
  `{ id: ${id}, title: A, mode: ${mode}, policy: p, when: '${when}', because: '${because}'${more}, then: [{ action: queue }] }`;

function evaluate(rules: readonly string[], signals = {}, post = aPost('hello')) {
  const compiled = compileOrRefuse(aRuleSet(...rules), { catalogue: testCatalogue });
  const subject = subjectOf(aRecord(post), signals, compiled);
  const [evaluation = { fired: [], undetermined: [] }] = evaluateRules(
    indexRules(compiled, ['live', 'shadow']),
    [subject],
  );
  return { ...evaluation, outcome: outcomeOf(evaluation) };
}

describe('three-valued rules', () => {
  it('tells apart fired, not fired and undetermined, and says why', () => {
    const { fired, undetermined, outcome } = evaluate(
      [
        rule('text.terms.count > 0', { id: 'unknown' }),
        rule('content.kind == "comment" && text.terms.count > 0', { id: 'false-beside-unknown' }),
        rule('content.kind == "post" || text.terms.count > 0', { id: 'true-beside-unknown' }),
        rule('account.followers > 3', { id: 'not-provided' }),
      ],
      signalsOf({ 'text.terms': 'text.terms timed out after 50 ms' }),
    );
    expect(fired.map(({ id }) => id)).toEqual(['true-beside-unknown']);
    expect(undetermined).toEqual([
      { id: 'unknown', mode: 'live', reasons: ['text.terms timed out after 50 ms'] },
      { id: 'not-provided', mode: 'live', reasons: ['account.followers was not provided'] },
    ]);
    expect(outcome).toBe('flagged');
  });

  it.each([
    [['account.followers > 3', 'live'], 'undetermined'],
    [['account.followers > 3', 'shadow'], 'nothing-found'],
    [['content.kind == "post"', 'shadow'], 'nothing-found'],
    [['content.kind == "post"', 'live'], 'flagged'],
    [['content.kind == "post"', 'draft'], 'nothing-found'],
  ])('%j comes out as %s', ([when = '', mode = ''], outcome) => {
    expect(evaluate([rule(when, { mode })]).outcome).toBe(outcome);
  });

  it('is not drowned by rules about what an event of the type never carries', () => {
    expect(
      evaluate([rule('report.reason == "spam"'), rule('target.id == "x"', { id: 'b' })]).undetermined,
    ).toEqual([]);
  });

  it('explains itself: reason with values, observations, evidence of what it read', () => {
    const term = { kind: 'term', field: '/content/text', matched: 'hello' } as const;
    const mine = { kind: 'counter', field: '/account/id', entry: 'posts_1h', value: 4 } as const;
    const other = { kind: 'counter', field: '/account/id', entry: 'follows', value: 9 } as const;
    const { fired } = evaluate(
      [
        rule('text.terms.count > 0 && counters.posts_1h > 3', {
          because: '{{ text.terms.count }} terms, {{ account.followers }} followers, {{ content.text }}',
        }),
      ],
      {
        'text.terms': known({ count: 2 }, term),
        'account.terms': known({ count: 1 }, { kind: 'term', field: '/account/bio' }),
        counters: known({ posts_1h: 4 }, mine, other),
      },
    );
    expect(fired[0]).toMatchObject({
      because: '2 terms, unknown followers, hello',
      observations: [
        { expression: 'text.terms.count > 0', value: 2 },
        { expression: 'counters.posts_1h > 3', value: 4 },
      ],
      evidence: [term, mine],
    });
  });

  it('gives the reason in every language of the rule, with values as that language writes them', () => {
    const translated = (because: string) =>
      rule('text.terms.count > 0', {
        because: '{{ text.terms.count }} {{ account.followers }} {{ content.text }} {{ ["a", "b"] }}',
        more: `, translations: { ur: { title: الف, because: '${because}' } }`,
      });
    const text = '{{ ["a", "b"] }}: {{ content.text }} {{ account.followers }} {{ text.terms.count }}';
    const [fired] = evaluate([translated(text)], { 'text.terms': known({ count: 2 }) }).fired;
    expect(fired?.because).toBe('2 unknown hello a, b');
    expect(fired?.translations).toEqual({
      ur: { title: 'الف', because: '\u2068a، b\u2069: \u2068hello\u2069 نامعلوم 2' },
    });
  });

  it('says nothing of translations where a rule has none', () => {
    expect(evaluate([rule('true')]).fired[0]).not.toHaveProperty('translations');
  });

  it('never shows a rule the language of account or content', () => {
    const post = aPost('x', {
      account: { id: 'a', language: 'ur' },
      content: { id: 'c', kind: 'post', language: 'ps' },
    });
    const compiled = compileOrRefuse(aRuleSet(rule('content.kind == "post"')), { catalogue: testCatalogue });
    expect(JSON.stringify(subjectOf(aRecord(post), {}, compiled).activation)).not.toMatch(
      /language|"ur"|"ps"/,
    );
  });

  it('counts the age of an account in whole days, never below zero', () => {
    const at = (createdAt: string) =>
      aPost('x', { account: { id: 'a', createdAt }, at: '2026-01-10T00:00:00Z' });
    const young = [rule('account.ageDays == 0')];
    expect(evaluate(young, {}, at('2026-01-09T00:00:01Z')).outcome).toBe('flagged');
    expect(evaluate(young, {}, at('2026-01-11T00:00:00Z')).outcome).toBe('flagged');
    expect(evaluate(young, {}, at('2026-01-09T00:00:00Z')).outcome).toBe('nothing-found');
  });
});

const types = fc.constantFrom<EventType>(...EVENT_TYPES);
const leaf = fc.oneof(
  types.map((type) => `event.type == "${type}"`),
  types.map((type) => `event.type != "${type}"`),
  fc.tuple(types, types).map((pair) => `event.type in ${JSON.stringify(pair)}`),
  fc.nat(5).map((days) => `account.ageDays < ${days}`),
  fc.nat(5).map((posts) => `counters.posts_1h > ${posts}`),
  fc.constantFrom('account.followers > 3', 'has(account.followers)', 'event.type.startsWith("content.")'),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `${left} && ${right}`),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `(${left} || ${right})`),
    tie('condition').map((inner) => `!(${inner})`),
  ),
}));

describe('the index by event type', () => {
  it('changes nothing but the time it takes', () => {
    const events = fc.array(
      fc.record({ type: types, age: fc.option(fc.nat(6)), posts: fc.option(fc.nat(6)) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 6 }), events, (conditions, given) => {
        const texts = conditions.map((when, number) => rule(when, { id: `r${number}` }));
        // A condition that is false for every type is refused; beside it stands one that is not.
        const whole = conditions.map((when, number) =>
          rule(`${when} || account.ageDays == 99`, { id: `r${number}` }),
        );
        const compiled = tryCompile(texts) ?? tryCompile(whole);
        if (compiled === undefined) throw new Error('the example does not compile');
        const subjects = given.map(({ type, age, posts }) => ({
          type,
          signals: {},
          activation: {
            event: { id: 'e', type, source: 's', platform: 'p', at: new Date(0) },
            account: { id: 'a', ...(age === null ? {} : { ageDays: age }) },
            counters: posts === null ? {} : { posts_1h: posts },
          },
        }));
        const evaluations = evaluateRules(indexRules(compiled, ['live']), subjects);
        subjects.forEach(({ activation }, position) => {
          const decided = compiled.rules.map(({ rule: { id }, condition: { test } }) => ({
            id,
            is: test(activation),
          }));
          const { fired, undetermined } = evaluations[position] ?? {};
          expect(fired?.map(({ id }) => id)).toEqual(
            decided.filter(({ is }) => is === true).map(({ id }) => id),
          );
          expect(undetermined?.map(({ id }) => id)).toEqual(
            decided.filter(({ is }) => typeof is !== 'boolean').map(({ id }) => id),
          );
        });
      }),
      { numRuns: 100 },
    );
  });
});

function tryCompile(rules: readonly string[]) {
  try {
    return compileOrRefuse(aRuleSet(...rules), { catalogue: testCatalogue });
  } catch {
    return undefined;
  }
}
