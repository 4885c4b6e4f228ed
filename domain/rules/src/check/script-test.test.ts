import { describe, expect, it } from 'vitest';
import { aRuleSet, testCatalogue } from '../testing/index.ts';
import { checkRuleSet } from './check-rule-set.ts';

function faultsOf(when: string, because = 'x') {
  const rule = `id: a\ntitle: A\nmode: live\npolicy: p\nwhen: |-\n  ${when}\nbecause: ${because}\nthen: [{ action: queue }]`;
  return checkRuleSet(aRuleSet(rule), { catalogue: testCatalogue }).faults;
}
const codesOf = (when: string) => faultsOf(when).map(({ code }) => code);
const matching = (literal: string) => codesOf(`content.text.matches(${literal})`);

describe('patterns of matches', () => {
  it.each([
    String.raw`"\\p{Arabic}"`,
    String.raw`r"\p{Arabic}+"`,
    String.raw`r"\P{Latin}"`,
    String.raw`r"[^\p{Latin}]"`,
    String.raw`r"\p{^Greek}{3,}"`,
    String.raw`r"\p{Script=Arabic}"`,
    String.raw`r"\p{InArabic}"`,
    String.raw`r"\p{Lo}"`,
    String.raw`"[\u0600-\u06ff]"`,
    String.raw`"[^\u0600-\u06ff]+"`,
    String.raw`r"[\x{600}-\x{6FF}]{3}"`,
    String.raw`r"x[]\x{600}-\x{6FF}]"`,
    '"[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]"',
    '"^[а-я ]+$"',
    String.raw`r"[^\x00-\x7F]"`,
    '"[ -~]+"',
    '"[[:^ascii:]]"',
  ])('may not ask for a script: %s', (literal) => {
    expect(matching(literal)).toEqual(['safeguard-identity']);
  });

  it.each([
    '"اعلان|привет|νερό"',
    '"(?i)caf[eéèê]s?"',
    String.raw`r"^[a-zA-Z0-9_.-]+\s\d{2,}$"`,
    String.raw`r"https?://[^/\s)]+"`,
    String.raw`r"\p{L}+\p{Nd}"`,
    String.raw`r"\\p\{Arabic\}"`,
    '"[😀-🙏]{5,}"',
    String.raw`r"\Q[а-я]\E"`,
    '"[]a]"',
  ])('may ask for words, digits and signs: %s', (literal) => {
    expect(matching(literal)).toEqual([]);
  });

  it.each([
    'content.text.matches(account.handle)',
    'matches(content.text, account.bio)',
    'content.text.matches("a" + "b")',
    'content.text.matches("a" + account.handle)',
    '["a"].exists(p, content.text.matches(p))',
  ])('have to be written out: %s', (when) => {
    expect(codesOf(when)).toEqual(['pattern-not-constant']);
  });

  it('are looked at in every form of the call, and in reasons', () => {
    expect(codesOf(String.raw`matches(content.text, r"\p{Han}")`)).toEqual(['safeguard-identity']);
    const because = String.raw`'{{ content.text.matches("\\p{Han}") }}'`;
    expect(faultsOf('account.ageDays < 3', because)).toMatchObject([
      { code: 'safeguard-identity', message: expect.stringMatching(/\\p\{Han\}.*which script.*any script/) },
    ]);
  });
});
