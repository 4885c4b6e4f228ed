import { describe, expect, it } from 'vitest';
import { aRuleSet, testCatalogue } from '../testing/index.ts';
import { findBankNames } from './bank-names.ts';
import { checkRuleSet } from './check-rule-set.ts';
import { needsOf } from './compiled-rule-set.ts';

const rule = (id: string, when: string, mode = 'live') =>
  `id: ${id}\ntitle: A\nmode: ${mode}\npolicy: p\nwhen: ${when}\nbecause: x\nthen: [{ action: queue }]`;
const banks = [
  { id: 'organisations', kind: 'terms' },
  { id: 'invite-links', kind: 'links' },
] as const;

describe('findBankNames', () => {
  it.each([
    ['h.bank == "a"', 'a'],
    ['"a" != h.bank', 'a'],
    ["(h.bank) == 'a'", 'a'],
    ['text.terms.hits[0].bank == r"a" && h.label == "b"', 'a'],
    ['h.bank in ["a", "b"]', 'a', 'b'],
    ['!("a" in text.terms.banks) && x in ["b"]', 'a'],
    ['text.terms.banks == ["a"]', 'a'],
    ['text.terms.banks.exists(b, b == "a" || b in ["c"]) && e == "b"', 'a', 'c'],
    ['"a" in text.terms.hits.filter(h, h.count > (1)).map(h, h.bank)', 'a'],
    ['"b" in text.terms.hits.map(h, h.label)'],
    ['event.type == "bank" && "x" in content.links'],
  ])('sees in %s', (expression, ...expected) => {
    expect(findBankNames(expression).map(({ bank }) => bank)).toEqual(expected);
  });
});

describe('a rule set that names banks', () => {
  const misspelt = aRuleSet(rule('a', 'text.terms.hits.exists(h, h.bank == "organizations")'));

  it('is refused with the place and the likely name when there is no such bank', () => {
    expect(checkRuleSet(misspelt, { catalogue: testCatalogue, banks }).faults).toMatchObject([
      { code: 'unknown-bank', line: 10, column: 47, message: expect.stringMatching(/mean 'organisations'/) },
    ]);
  });

  it('is refused for a reason that names none, too', () => {
    const text = aRuleSet(
      rule('a', 'text.terms.count > 1').replace(
        'because: x',
        `because: '{{ text.terms.hits.filter(h, h.bank == "nope").size() }}'`,
      ),
    );
    const faults = checkRuleSet(text, { catalogue: testCatalogue, banks }).faults;
    expect(faults.map(({ code }) => code)).toEqual(['unknown-bank']);
  });

  it('is not refused where the banks are not known', () => {
    expect(checkRuleSet(misspelt, { catalogue: testCatalogue }).faults).toEqual([]);
  });

  it('says in which signals which banks are looked for', () => {
    const { compiled } = checkRuleSet(
      aRuleSet(
        rule('a', 'text.terms.hits.exists(h, h.bank == "organisations") && reports.count > 1'),
        rule('b', 'text.links.hits.exists(h, h.bank == "invite-links")'),
        rule('c', '("organisations" in account.terms.banks)', 'draft'),
      ),
      { catalogue: testCatalogue, banks },
    );
    expect(compiled && needsOf(compiled, ['live']).banks).toEqual({
      'text.terms': ['organisations'],
      'text.links': ['invite-links'],
    });
  });
});
