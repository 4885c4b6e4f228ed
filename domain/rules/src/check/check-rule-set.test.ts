import { describe, expect, it } from 'vitest';
import { aRuleSet, testCatalogue } from '../testing/index.ts';
import { checkRuleSet } from './check-rule-set.ts';

/** Each fault as `line:column code`. */
function faultsOf(text: string): string[] {
  return checkRuleSet(text, { catalogue: testCatalogue }).faults.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );
}

/** Each fault as its code and the text of the file that begins at its place. */
function placesOf(text: string): string[] {
  const lines = text.split('\n');
  return checkRuleSet(text, { catalogue: testCatalogue }).faults.map(
    ({ line, column, code }) => `${code} ${lines[line - 1]?.slice(column - 1)}`,
  );
}

function messageOf(text: string): string | undefined {
  return checkRuleSet(text, { catalogue: testCatalogue }).faults[0]?.message;
}

const ends = "because: 'x'\nthen: [{ action: queue }]";
const rule = (when: string, more = ends) => `id: a\ntitle: A\nmode: live\npolicy: p\nwhen: ${when}\n${more}`;

describe('checkRuleSet', () => {
  it('compiles a good file', () => {
    const text = aRuleSet(
      rule('event.type == "content.created" && counters.posts_1h > 3 && text.terms.count > 0'),
    );
    const { faults, compiled } = checkRuleSet(text, { catalogue: testCatalogue });
    expect(faults).toEqual([]);
    expect(compiled?.rules[0]).toMatchObject({
      eventTypes: ['content.created'],
      signals: ['text.terms', 'counters'],
      counters: ['posts_1h'],
    });
    expect(compiled?.version).toMatch(/^test@1\+[0-9a-f]{12}$/);
  });

  it.each([
    ['plain', 'account.agedays < 3', 'cel-type .agedays < 3'],
    ['plain, behind good parts', 'event.type == "x" && account.ageDays < "3"', 'cel-type < "3"'],
    ['single quotes', '\'"it\'\'s" == account.handle && account.nme == ""\'', 'cel-type .nme == ""\''],
    ['double quotes', '"\\"a\\" == account.handle && account.nme == \\"\\""', 'cel-type .nme == \\"\\""'],
    ['a literal block', '|\n  account.ageDays < 3\n  && account.nme == ""', 'cel-type .nme == ""'],
    ['a folded block', '>-\n  account.ageDays < 3 &&\n  account.nme == ""', 'cel-type .nme == ""'],
    [
      'a block with its own indentation',
      '|2\n    account.ageDays < 3\n      && account.nme == ""',
      'cel-type .nme == ""',
    ],
    ['plain over two lines', 'account.ageDays < 3\n  && account.nme == ""', 'cel-type .nme == ""'],
    ['an unclosed bracket', '(account.ageDays < 3', 'cel-syntax '],
    ['a value that is no condition', 'account.ageDays', 'not-a-condition account.ageDays'],
    ['an unknown signal', 'text.trems.count > 1', 'cel-type .trems.count > 1'],
    ['an undeclared counter', 'counters.posts_1hr > 3', 'unknown-counter posts_1hr > 3'],
    [
      'two of them',
      'counters.a > 3 || counters.b > 3',
      'unknown-counter a > 3 || counters.b > 3',
      'unknown-counter b > 3',
    ],
    ['no event type left', 'event.type == "made"', 'never-decided event.type == "made"'],
    [
      'what a sign-up lacks',
      'event.type == "account.created" && content.kind == "post"',
      'never-decided event.type == "account.created" && content.kind == "post"',
    ],
  ])('finds the place in a condition written as %s', (_, when, ...places) => {
    expect(placesOf(aRuleSet(rule(when)))).toEqual(places);
  });

  it('counts lines and columns from one', () => {
    expect(faultsOf(aRuleSet(rule('|\n  account.ageDays < 3\n  && account.nme == ""')))).toEqual([
      '12:17 cel-type',
    ]);
  });

  it.each([
    ['account.language == "ur"', '10:19'],
    ['content.language in ["ps"]', '10:19'],
    ['account.terms.hits.exists(h, h.script == "Arab")', '10:42'],
    ['detectLanguage(content.text) == "ar"', '10:11'],
    ['account.nationality == "x"', '10:19'],
  ])('refuses to look at who a person is: %s', (when, place) => {
    const text = aRuleSet(rule(when));
    expect(faultsOf(text)).toEqual([`${place} safeguard-identity`]);
    expect(messageOf(text)).toMatch(/what an account does, never at who a person is/);
  });

  it('leaves what a text says alone', () => {
    expect(faultsOf(aRuleSet(rule('content.text.contains("language script religion")')))).toEqual([]);
  });

  it('does not offer a signal about who a person is, whatever the catalogue says', () => {
    const reads = ['content.created'] as const;
    const catalogue = [
      { id: 'text.language', title: 'x', cost: 'free', reads, type: 'string' },
      {
        id: 'text.style',
        title: 'x',
        cost: 'free',
        reads,
        type: { object: 's', fields: { script: 'string', caps: 'int' } },
      },
    ] as const;
    const offered = checkRuleSet(aRuleSet(rule('text.style.caps > 3')), { catalogue }).compiled?.environment;
    expect(JSON.stringify(offered?.variables)).not.toMatch(/language|script/);
  });

  it.each([
    ['because: "{{ account.handle }} {{ account.nme }}"', 'cel-type .nme }}"'],
    ["because: '{{ counters.nope }}'", "unknown-counter nope }}'"],
    ["because: 'a {{ account.language }}'", "safeguard-identity language }}'"],
    ["because: 'a {{session.ip}}'", "safeguard-private session.ip}}'"],
    ["because: 'a {{report.reporter}}'", "safeguard-private report.reporter}}'"],
    ["because: 'a {{ account.handle '", "template-braces {{ account.handle '"],
  ])('checks inserted values: %s', (because, place) => {
    const text = aRuleSet(rule('account.ageDays < 3', `${because}\nthen: [{ action: queue }]`));
    expect(placesOf(text)).toEqual([place]);
  });

  it.each([
    ['ur: { title: T, because: "x {{ account.handle }} {{ account.nme }}" }', 'cel-type .nme }}" }'],
    [
      'ur: { title: T, because: "{{ account.handle }} {{ session.ip }}" }',
      'safeguard-private  session.ip }}" }',
    ],
    ['ur: { title: T, because: "{{ account.handle " }', 'template-braces {{ account.handle " }'],
    ['ur: { title: T, because: "x" }', 'translation-differs x" }'],
    [
      'ur: { title: T, because: "{{ account.handle }} {{ account.bio }}" }',
      'translation-differs {{ account.handle',
    ],
    ['ur: { title: "", because: "{{ account.handle }}" }', 'wrong-value "", because'],
    ['ur: { title: T }', 'missing-field { title: T }'],
    ['fr: { title: T, because: "{{ account.handle }}" }', 'unknown-field fr:'],
  ])('checks translations like the text: %s', (translation, place) => {
    const more = `because: '{{ account.handle }}'\ntranslations:\n  ${translation}\nthen: [{ action: queue }]`;
    const places = placesOf(aRuleSet(rule('account.ageDays < 3', more)));
    expect(places).toEqual([expect.stringContaining(place)]);
  });

  it('needs nothing more for a translation, which says what it has added or lost', () => {
    const translated = (because: string) =>
      aRuleSet(
        rule(
          'account.ageDays < 3',
          [
            `because: '{{ text.terms.hits.filter(h, h.bank == "organisations").map(h, h.label) }}'`,
            `translations: { ur: { title: T, because: '${because}' } }`,
            'then: [{ action: queue }]',
          ].join('\n'),
        ),
      );
    const same = translated('x {{ text.terms.hits.filter(h, h.bank == "organisations").map(h, h.label) }} y');
    expect(checkRuleSet(same, { catalogue: testCatalogue }).compiled?.rules[0]).toMatchObject({
      reasonSignals: ['text.terms'],
      banks: ['organisations'],
    });
    const other = translated('{{ text.terms.hits.filter(h, h.bank == "media-wings").map(h, h.label) }}');
    expect(messageOf(other)).toBe(
      "this translation reads 'media-wings', which because does not; leaves out 'organisations', which because reads",
    );
  });

  it.each([
    ['[{ action: hide-until-review }]', '12:22 hides-account', '12:22 missing-duration'],
    ['[{ action: hide-until-review, scope: content, for: PT1H }]'],
    ['[{ action: hide-until-review, for: PT1M }]', '12:22 hides-account', '12:46 bad-duration'],
    ['[{ action: hide-until-review, scope: account, for: PT1H }]', '12:48 hides-account'],
    ['[{ action: slow }]', '12:22 missing-duration'],
    ['[{ action: hold-recommendation, scope: account }]', '12:22 missing-duration'],
    ['[{ action: verify }]', '12:22 missing-duration'],
    ['[{ action: pause-sharing, scope: content, for: PT3H }]'],
    ['[{ action: pause-sharing, scope: content }]', '12:22 missing-duration'],
    ['[{ action: pause-sharing, for: PT3H }]', '12:22 pauses-account'],
    ['[{ action: pause-sharing, scope: account, for: PT3H }]', '12:44 pauses-account'],
    ['[{ action: pause-sharing, scope: content, for: P2D }]', '12:58 pauses-too-long'],
    ['[{ action: slow, for: 1 day }]', '12:33 bad-duration'],
    ['[{ action: slow, for: P31D }]', '12:33 bad-duration'],
    ['[{ action: label }]', '12:22 missing-label'],
    ['[{ action: ban }]', '12:22 wrong-value'],
    ['[{ actoin: slow }]', '12:12 missing-field', '12:14 unknown-field'],
  ])('checks actions: %s', (then, ...faults) => {
    expect(faultsOf(aRuleSet(rule('account.ageDays < 3', `because: x\nthen: ${then}`)))).toEqual(faults);
  });

  it('lets a rule propose what only a person may do', () => {
    const more = 'because: x\nthen: [{ action: suspend-account }]';
    expect(faultsOf(aRuleSet(rule('account.ageDays < 3', more)))).toEqual([]);
  });

  it.each([
    ['{ name: a, measure: distinct, on: [content.created], by: ip, window: PT1H }', 'counter-of'],
    ['{ name: a, measure: distinct, of: ip, on: [content.created], by: ip, window: PT1H }', 'counter-of'],
    ['{ name: a, measure: count, of: ip, on: [content.created], by: account, window: PT1H }', 'counter-of'],
    ['{ name: a, measure: count, on: [content.maed], by: account, window: PT1H }', 'unknown-event-type'],
    ['{ name: a, measure: count, on: [account.created], by: text, window: PT1H }', 'counter-never-counts'],
    ['{ name: a, measure: count, on: [content.created], by: account, window: PT30S }', 'bad-duration'],
    [
      '{ name: by_language, measure: count, on: [content.created], by: account, window: PT1H }',
      'safeguard-identity',
    ],
    [
      '{ name: posts_1h, measure: count, on: [content.created], by: account, window: PT1H }',
      'duplicate-counter',
    ],
  ])('checks counters: %s', (counter, code) => {
    const text = aRuleSet(rule('counters.posts_1h > 3')).replace('rules:', `  - ${counter}\nrules:`);
    expect(checkRuleSet(text, { catalogue: testCatalogue }).faults.map((fault) => fault.code)).toEqual([
      code,
    ]);
  });

  it('reports everything at once, in the order of the file, with the rule', () => {
    const text = aRuleSet(
      rule('account.ageDays < "x"', "becuase: 'x'\nthen: []"),
      rule('account.ageDays < "x"'),
      rule('counters.b > 1').replace('id: a', 'id: c'),
    );
    const { faults } = checkRuleSet(text, { catalogue: testCatalogue, file: 'pack.yaml' });
    expect(faults.map(({ file, rule: id, code, line }) => [file, id, code, line])).toEqual([
      ['pack.yaml', 'a', 'missing-field', 6],
      ['pack.yaml', 'a', 'unknown-field', 11],
      ['pack.yaml', 'a', 'wrong-value', 12],
      ['pack.yaml', 'a', 'duplicate-rule', 13],
      ['pack.yaml', 'a', 'cel-type', 17],
      ['pack.yaml', 'c', 'unknown-counter', 24],
    ]);
    expect(faults[1]?.message).toMatch(/did you mean 'because'\?/);
  });

  it.each([
    ['', '1:1 yaml-syntax'],
    ['- a\n- b\n', '1:1 wrong-value'],
    ['ruleset: a\nruleset: b\n', '2:1 yaml-syntax'],
    ['ruleset: &x a\nversion: 1\nrules: *x\n', '3:8 yaml-alias'],
    ['ruleset: "a\n', '2:1 yaml-syntax'],
  ])('refuses what is no rule file: %j', (text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });
});
