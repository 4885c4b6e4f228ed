import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRuleSet, testCatalogue } from '../testing/index.ts';
import { type CheckOptions, checkRuleSet } from './check-rule-set.ts';
import { identityWordIn } from './identity-literals.ts';
import { IDENTITY_TERMS, NOT_IDENTITY } from './identity-words.ts';

const INSTALLED = {
  catalogue: testCatalogue,
  banks: [
    { id: 'organisations', kind: 'terms' },
    { id: 'invite-links', kind: 'links' },
  ],
  policies: ['terrorism', 'platform/spam'],
  queues: ['default', 'networks'],
} as const satisfies CheckOptions;

const rule = (when: string, { policy = 'terrorism', actions = '[{ action: queue }]' } = {}) =>
  `id: a\ntitle: A\nmode: live\npolicy: ${policy}\nwhen: ${when}\nbecause: x\nthen: ${actions}`;

/** Each fault as its code and the text of the file that begins at its place. */
function placesOf(text: string, options: CheckOptions = INSTALLED): string[] {
  const rows = text.split('\n');
  return checkRuleSet(text, options).faults.map(
    ({ line, column, code }) => `${code} ${rows[line - 1]?.slice(column - 1)}`,
  );
}
const inCondition = (when: string) => placesOf(aRuleSet(rule(`'${when.replaceAll("'", "''")}'`)));

describe('names of what an installation has', () => {
  it.each([
    [rule('account.ageDays < 3', { policy: 'terorism' }), 'unknown-policy terorism'],
    [
      rule('account.ageDays < 3', { actions: '[{ action: queue, queue: netwroks }]' }),
      'unknown-queue netwroks }]',
    ],
    [rule(`'text.terms.hits.exists(h, h.bank == "invite-links")'`), `bank-kind "invite-links")'`],
    [
      rule(`'"organisations" in text.links.hits.map(h, h.bank)'`),
      `bank-kind "organisations" in text.links.hits.map(h, h.bank)'`,
    ],
    [rule(`'text.links.hits.exists(h, h.bank in ["organisations"])'`), `bank-kind "organisations"])'`],
  ])('refuses %s', (text, ...places) => {
    expect(placesOf(aRuleSet(text))).toEqual(places);
    // Away from an installation nobody knows; and what is stored goes on.
    expect(placesOf(aRuleSet(text), { catalogue: testCatalogue })).toEqual([]);
  });

  it.each(['random', 'copies'])('refuses the queue %s, also away from an installation', (queue) => {
    const text = aRuleSet(rule('account.ageDays < 3', { actions: `[{ action: queue, queue: ${queue} }]` }));
    const installed = { ...INSTALLED, queues: [...INSTALLED.queues, queue] };
    for (const options of [installed, { catalogue: testCatalogue }])
      expect(placesOf(text, options)).toEqual([`reserved-queue ${queue} }]`]);
    expect(placesOf(text, { catalogue: testCatalogue, stored: true })).toEqual([]);
  });

  it('says which name was meant', () => {
    const [fault] = checkRuleSet(
      aRuleSet(rule('account.ageDays < 3', { policy: 'terorism' })),
      INSTALLED,
    ).faults;
    expect(fault?.message).toContain("did you mean 'terrorism'?");
  });

  it('takes names that there are, each in its place', () => {
    const when = `'text.links.hits.exists(h, h.bank == "invite-links") && text.terms.hits.exists(h, h.bank == "organisations")'`;
    const good = rule(when, { actions: '[{ action: queue, queue: networks }, { action: slow, for: P7D }]' });
    expect(placesOf(aRuleSet(good))).toEqual([]);
  });
});

describe('what can never be evaluated', () => {
  it.each([
    ['event.at > timestamp("2026-13-45T00:00:00Z")', 'timestamp("2026'],
    ['event.at.getHours("Mars/Phobos") < 6', 'getHours("Mars'],
    ['account.ageDays > 1 / 0', '/ 0'],
  ])('%s', (when, place) => {
    const [found, ...others] = inCondition(when);
    expect(others).toEqual([]);
    expect(found).toMatch(/^never-evaluates /);
    expect(found).toContain(place);
  });

  it('a duration that is none, in a condition and in a counter', () => {
    expect(inCondition('duration("P1D") > duration("1h")')[0]).toMatch(/^never-evaluates .*"P1D"/);
    const weekly = '{ name: a, measure: count, on: [content.created], by: account, window: P1W }';
    const text = aRuleSet(rule('account.ageDays < 3')).replace('rules:', `  - ${weekly}\nrules:`);
    expect(placesOf(text)).toEqual(['bad-duration P1W }']);
    expect(placesOf(text, { catalogue: testCatalogue, stored: true })).toEqual([]);
  });
});

describe('words of who people are', () => {
  it.each([
    'content.text.contains("Muslims")',
    'content.text.matches("(?i)\\\\bhindus?\\\\b")',
    'account.bio.contains("پاکستانی")',
    'account.bio.contains("والمسلمين")',
    'content.text.contains("Musl" + "ims")',
    'account.handle in ["x", "pashtun_pride"]',
    'content.text.contains("мусульмане")',
  ])('are refused: %s', (when) => {
    const [found, ...others] = inCondition(when);
    expect(others).toEqual([]);
    expect(found).toMatch(/^safeguard-identity /);
  });

  it.each([
    'content.text.matches("kurdish( freedom falcons)?")',
    'content.text.matches("all.the.hindus")',
    'account.bio.matches("(x|sikh|youth|federation)")',
  ])('are seen in patterns that only look like a name or an address: %s', (when) => {
    expect(inCondition(when).join()).toMatch(/^safeguard-identity /);
  });

  it.each([
    'content.text.matches("baloch liberation +army")',
    'content.text.contains("Islamic State")',
    'content.text.contains("polish the lantern, سنی ہوئی بات")',
    'content.text.contains("christian-charity.example")',
    'text.terms.hits.exists(h, h.label == "Muslim Youth Front")',
    'text.terms.hits.exists(h, h.bank == "organisations")',
  ])('are not seen where there are none: %s', (when) => {
    expect(inCondition(when)).toEqual([]);
  });

  const word = fc.constantFrom(...Object.values(IDENTITY_TERMS).flat());
  const filler = fc.stringMatching(/^[bcdfg]{3,8}$/);

  it('are found whatever stands around them, and however they are written', () => {
    fc.assert(
      fc.property(fc.array(filler), word, fc.array(filler), fc.boolean(), (before, one, after, upper) => {
        const text = [...before, upper ? one.toUpperCase() : one, ...after].join(' ');
        expect(identityWordIn(text)).toBeDefined();
        expect(identityWordIn(`(${text.normalize('NFD')}), "`)).toBeDefined();
      }),
    );
  });

  const named = NOT_IDENTITY.filter((name) => identityWordIn(name.split(' ').join(' x ')) !== undefined);

  it('are found in a pattern that asks for part of an excepted name, or looks like an address', () => {
    const part = fc.constantFrom('|', '( ', ')?(', ' .*', '.', ' ?(?:', '{0,1} (', '[^x]');
    fc.assert(
      fc.property(fc.constantFrom(...named), part, (name, between) => {
        expect(identityWordIn(name.split(' ').join(between), { pattern: true })).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(filler, word, (letters, one) => {
        fc.pre(/^[a-z]+$/.test(one));
        for (const text of [`${letters}.${one}`, `${letters}.cd/|${one}`, `${one}.${letters}`])
          expect(identityWordIn(text, { pattern: true })).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.constantFrom(' ', ' +', '[ _-]?', '_'), (name, gap) => {
        expect(identityWordIn(name.split(' ').join(gap), { pattern: true })).toBeUndefined();
      }),
    );
  });

  it('are not found in texts without them, in names that are excepted, or within other words', () => {
    fc.assert(
      fc.property(fc.array(filler), fc.constantFrom(...NOT_IDENTITY), (words, name) => {
        expect(identityWordIn([...words, name, ...words].join(' '))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(filler, word, (letters, one) => {
        fc.pre(/^[a-z]+$/.test(one));
        expect(identityWordIn(letters + one + letters)).toBeUndefined();
      }),
    );
  });
});
