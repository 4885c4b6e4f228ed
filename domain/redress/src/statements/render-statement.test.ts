import { type Locale, PERSON_ACTIONS, REVERSIBLE_ACTIONS } from '@breakwater/contracts';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anId } from '../testing/an-id.ts';
import { aStatement } from '../testing/statement.ts';
import type { StatementSource } from './build-statement.ts';
import en from './messages.en.json' with { type: 'json' };
import ur from './messages.ur.json' with { type: 'json' };
import { ORDER_TEXT, renderStatement } from './render-statement.ts';

const textOf = (locale: Locale, changes: Parameters<typeof aStatement>[0] = {}) => {
  const rendered = renderStatement(aStatement(changes), locale);
  return [
    rendered.title,
    ...rendered.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  ];
};

/** What a message is filled with, and how. */
function placeholders(message: string): string[] {
  const names = (tokens: unknown): string[] =>
    Array.isArray(tokens)
      ? tokens.flatMap((token) => {
          if (!Array.isArray(token)) return [];
          const [name, kind = '', cases = {}] = token;
          return [`${name} ${kind}`, ...Object.values(cases as object).flatMap(names)];
        })
      : [];
  return [...new Set(names(compileMessage(message)))].sort();
}

const anAction = (changes: object) => ({ ...actionOf(), ...changes });
const actionOf = () => ({
  id: anId(),
  kind: 'remove-content' as const,
  platform: 'harbour',
  accountId: 'a1',
  origin: 'person' as const,
  policy: 'terrorism',
  because: 'b',
  ruleIds: [],
  createdAt: '2026-01-02T08:30:00.000Z',
});

describe('the words of a statement', () => {
  it('are there in both languages, with the same placeholders', () => {
    expect(Object.keys(ur)).toEqual(Object.keys(en));
    for (const id of Object.keys(en) as (keyof typeof en)[]) {
      expect([id, placeholders(ur[id])]).toEqual([id, placeholders(en[id])]);
    }
  });

  it('cover Article 17(3), (a) to (f)', () => {
    const text = textOf('en').join('\n');
    expect(text).toMatch(/We removed your content \u2068c1\u2069/);
    expect(text).toContain('This applies everywhere.');
    expect(text).toContain('It applies since January 2, 2026, 08:30 UTC and has no end date.');
    expect(text).toContain('on our own initiative');
    expect(text).toContain('The post asks readers to join.');
    expect(text).toContain('Automated means drew our attention to this. People took the decision.');
    expect(text).toMatch(/Our rules do not allow this.*Terrorism/);
    expect(text).toContain('Nobody may recruit here.');
    expect(text).toContain('You can appeal until July 2, 2026, 08:30 UTC, free of charge');
    expect(text).toMatch(/dispute settlement body/);
    expect(text).toMatch(/court at any time/);
  });

  it('give the facts in the language of the reader where they are translated', () => {
    const translations = { ur: { facts: 'پوسٹ شامل ہونے کی دعوت دیتی ہے' } };
    expect(textOf('ur', { translations })).toContain(translations.ur.facts);
    expect(textOf('ur', { translations }).join()).not.toContain('The post asks');
    expect(textOf('en', { translations })).toContain('The post asks readers to join.');
    expect(textOf('ur')).toContain('The post asks readers to join.');
  });

  it('count in each language', () => {
    const lasting = (until: string) => ({ actions: [anAction({ kind: 'limit-account', expiresAt: until })] });
    expect(textOf('en', lasting('2026-01-03T08:30:00.000Z')).join()).toContain('after one day, on');
    expect(textOf('en', lasting('2026-01-09T08:30:00.000Z')).join()).toContain('after 7 days, on');
    expect(textOf('ur', lasting('2026-01-03T08:30:00.000Z')).join()).toContain('ایک دن بعد، ');
    expect(textOf('ur', lasting('2026-01-09T08:30:00.000Z')).join()).toContain('7 دن بعد، ');
    const blocked = {
      actions: [anAction({ kind: 'geo-restrict', contentId: 'c1', territories: ['PK', 'DE'] })],
    };
    expect(textOf('en', blocked).join()).toContain('in 2 countries: Germany and Pakistan.');
    expect(textOf('ur', blocked).join()).toContain('2 ممالک میں لاگو ہے: جرمنی اور پاکستان۔');
  });

  it('say that a person was wrong, and nothing of an appeal any more, once it is withdrawn', () => {
    const statement = {
      ...aStatement(),
      state: 'withdrawn' as const,
      withdrawnAt: '2026-02-01T00:00:00.000Z',
      withdrawnBecause: 'appeal' as const,
    };
    const english = renderStatement(statement, 'en');
    expect(english.title).toBe('This decision no longer stands');
    expect(english.sections[0]?.paragraphs[0]).toMatch(/We are sorry/);
    expect(JSON.stringify(english)).not.toContain('You can appeal');
    expect(renderStatement(statement, 'ur').sections[0]?.paragraphs[0]).toMatch(/معذرت/);
  });

  it('are whole for every record, in the direction of their language', () => {
    const kinds = [...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS];
    const action = fc.record({
      kind: fc.constantFrom(...kinds),
      contentId: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      territories: fc.subarray(['PK', 'DE', 'AF', 'XX']),
      days: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
    });
    const source = fc.record({
      actions: fc.array(action, { maxLength: 4 }),
      origin: fc.constantFrom('own-initiative' as const, 'notice' as const, 'report' as const),
      detection: fc.boolean(),
      facts: fc.string({ unit: 'grapheme', minLength: 1 }),
      locale: fc.constantFrom<Locale>('en', 'ur'),
    });
    fc.assert(
      fc.property(source, ({ actions, locale, facts, ...rest }) => {
        const made = actions.map(({ days, contentId, ...one }) =>
          anAction({
            ...one,
            ...(contentId !== undefined && { contentId }),
            ...(days !== undefined && {
              expiresAt: new Date(Date.parse('2026-01-02T08:30:00Z') + days * 86_400_000).toISOString(),
            }),
          }),
        );
        const rendered = renderStatement(aStatement({ ...rest, facts, actions: made }), locale);
        expect(rendered.direction).toBe(locale === 'ur' ? 'rtl' : 'ltr');
        expect(rendered.sections.every(({ paragraphs }) => paragraphs.every((one) => one !== ''))).toBe(true);
        const ours = rendered.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
        for (const text of ours.filter((one) => one !== facts)) {
          // What others named stands apart in its direction, and may be anything.
          const said = text.replaceAll(/\u2068[^\u2069]*\u2069/g, '');
          expect(said).not.toMatch(/undefined|[{}#]|\bNaN\b|Invalid Date/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a statement about what an order asked for', () => {
  const order = {
    orderId: anId(),
    number: 7,
    instrument: 'eu-dsa-2022-2065',
    law: { en: 'Digital Services Act', ur: 'ڈیجیٹل سروسز ایکٹ' },
    authority: 'Court of Lyon',
    country: 'FR',
  };
  const changes: Partial<StatementSource> = {
    origin: 'order',
    order,
    detection: false,
    dsa: { category: 'RISK_FOR_PUBLIC_SECURITY', keywords: ['TERRORIST_CONTENT'] },
    ground: {
      policy: 'order/eu-dsa-2022-2065',
      policyVersion: 0,
      kind: 'order',
      title: order.law,
      text: ORDER_TEXT,
      reference: 'Article 9',
    },
  };

  it('names law, provision and authority, and where the order itself is challenged', () => {
    const text = textOf('en', changes).join('\n');
    expect(text).toContain('An authority ordered this. We did not look into it on our own initiative.');
    expect(text).toContain('The order rests on this law: “\u2068Digital Services Act\u2069”.');
    expect(text).toContain('It comes from \u2068Court of Lyon\u2069 (France).');
    expect(text).toContain('It is found in: \u2068Article 9\u2069.');
    expect(text).toContain('no strike follows from it');
    expect(text).toContain('before the authority that issued it and before the courts of its state');
    expect(text).toContain('to look at how we carried it out');
    expect(text).not.toMatch(/Article 21|the rule is broken|go to court at any time/);
    const named = textOf('en', { ...changes, order: { ...order, redress: 'Court of appeal, one month' } });
    expect(named.join('\n')).toContain('About that it says: \u2068Court of appeal, one month\u2069');
    expect(textOf('ur', changes).join('\n')).toContain('فرانس');
  });

  it('is filed nowhere, whatever somebody says of its category', () => {
    const statement = aStatement(changes);
    expect(statement).not.toHaveProperty('dsa');
    expect(statement.redress).toMatchObject({ internal: true, outOfCourt: false, court: true });
  });
});
