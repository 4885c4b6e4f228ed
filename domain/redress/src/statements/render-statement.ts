import { DEFAULT_LOCALE, type Locale } from '@breakwater/contracts';
import type { RenderedStatement, StatedAction, StatementOfReasons } from '@breakwater/contracts/redress';
import en from './messages.en.json' with { type: 'json' };
import ur from './messages.ur.json' with { type: 'json' };
import { createPhrases, dateText, directionOf, isolate, type Say, territoriesText } from './phrases.ts';

type Id = keyof typeof en;
type Section = RenderedStatement['sections'][number];

const PHRASES = createPhrases<Id>({ en, ur });
const DAY_MS = 86_400_000;

/** Rule text for a policy that is not among those kept. */
export const UNKNOWN_POLICY_TEXT = { en: PHRASES.en('policy.unknown'), ur: PHRASES.ur('policy.unknown') };

/** What is said of an order in the place of the text of a rule. */
export const ORDER_TEXT = { en: PHRASES.en('order.text'), ur: PHRASES.ur('order.text') };

/** What users are told when an appeal was right. */
export const APOLOGIES = {
  overturned: { en: PHRASES.en('apology.overturned'), ur: PHRASES.ur('apology.overturned') },
  partly: { en: PHRASES.en('apology.partly'), ur: PHRASES.ur('apology.partly') },
};

/**
 * A statement of reasons in words of a language: what, since when, where and for how long; what it rests on; whether
 * automated means were used; the rule; and what one can do. Art. 17(3) and (4) DSA: clear and easy to understand, as
 * precise as can be. What people wrote themselves stands as they wrote it.
 */
export function renderStatement(statement: StatementOfReasons, locale: Locale): RenderedStatement {
  const say = PHRASES[locale];
  const withdrawn = statement.state === 'withdrawn';
  const sections: Section[] = [
    { heading: say('heading.what'), paragraphs: whatWeDid(statement, locale, say) },
    {
      heading: say('heading.facts'),
      paragraphs: [
        say(`origin.${statement.origin}`),
        ...labelOf(statement, locale, say),
        factsIn(statement, locale),
      ],
    },
    {
      heading: say('heading.automation'),
      paragraphs: [say(statement.order ? 'automation.order' : automationOf(statement.automation))],
    },
    {
      heading: say(statement.order ? 'heading.order' : 'heading.ground'),
      paragraphs: groundOf(statement, locale, say),
    },
    { heading: say('heading.redress'), paragraphs: redressOf(statement, locale, say) },
  ];
  return {
    locale,
    direction: directionOf(locale),
    title: say(titleOf(statement)),
    // What was withdrawn cannot be appealed against: the last section is left out.
    sections: withdrawn ? [withdrawalOf(statement, locale, say), ...sections.slice(0, -1)] : sections,
  };
}

/** Which kind of violation it is, in the words of the taxonomy. */
function labelOf({ label }: StatementOfReasons, locale: Locale, say: Say<Id>): string[] {
  if (!label) return [];
  return [say('facts.label', { title: isolate(label.title[locale]), text: label.text[locale] })];
}

function factsIn({ facts, translations }: StatementOfReasons, locale: Locale): string {
  return (locale === DEFAULT_LOCALE ? undefined : translations?.[locale]?.facts) ?? facts;
}

function titleOf({ state, restriction }: StatementOfReasons): Id {
  if (state === 'withdrawn') return 'title.withdrawn';
  return restriction.parts.length === 0 ? 'title.none' : `title.${restriction.target}`;
}

/** Both languages. */
export function renderBoth(statement: StatementOfReasons) {
  return { en: renderStatement(statement, 'en'), ur: renderStatement(statement, 'ur') };
}

function withdrawalOf(statement: StatementOfReasons, locale: Locale, say: Say<Id>): Section {
  const at = dateText(statement.withdrawnAt ?? statement.issuedAt, locale);
  return {
    heading: say('heading.withdrawn'),
    paragraphs: [
      say(`withdrawn.${statement.withdrawnBecause ?? 'undone'}`, { at }),
      say('withdrawn.history'),
    ],
  };
}

function whatWeDid({ restriction }: StatementOfReasons, locale: Locale, say: Say<Id>): string[] {
  if (restriction.parts.length === 0) return [say('kind.none')];
  return restriction.parts.map((part) =>
    [
      say(`kind.${part.kind}.${part.target}` as Id, { content: isolate(part.contentId ?? '') }),
      whereOf(part, locale, say),
      whenOf(part, restriction.from, locale, say),
    ].join(' '),
  );
}

function whereOf({ territories, endedAt }: StatedAction, locale: Locale, say: Say<Id>): string {
  const then = endedAt === undefined ? '' : '-then';
  if (territories.length === 0) return say(`where.everywhere${then}`);
  return say(`where.territories${then}`, {
    count: territories.length,
    territories: territoriesText(territories, locale),
  });
}

function whenOf({ until, endedAt }: StatedAction, from: string, locale: Locale, say: Say<Id>): string {
  const since = dateText(from, locale);
  if (endedAt !== undefined) return say('when.ended', { from: since, ended: dateText(endedAt, locale) });
  if (until === undefined) return say('when.open', { from: since });
  const days = Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);
  return say('when.until', { from: since, until: dateText(until, locale), days });
}

function automationOf({ detection, decision }: StatementOfReasons['automation']): Id {
  if (detection) return decision ? 'automation.found-and-decided' : 'automation.found';
  return decision ? 'automation.decided' : 'automation.none';
}

function groundOf(statement: StatementOfReasons, locale: Locale, say: Say<Id>): string[] {
  const { ground, facts, order } = statement;
  if (order) return orderOf(statement, locale, say);
  return [
    say(`ground.${ground.kind}`, { title: isolate(ground.title[locale]) }),
    ground.text[locale],
    ...(ground.reference === undefined
      ? []
      : [say('ground.reference', { reference: isolate(ground.reference) })]),
    ground.why === facts ? say('ground.why-above') : say('ground.why', { why: isolate(ground.why) }),
  ];
}

/** The law, the provision and the authority of an order, and that it counts for nothing against the user. */
function orderOf({ ground, order }: StatementOfReasons, locale: Locale, say: Say<Id>): string[] {
  return [
    say('ground.order', { title: isolate(ground.title[locale]) }),
    ...(order?.authority === undefined ? [] : [authorityOf(order.authority, order.country, locale, say)]),
    ...(ground.reference === undefined
      ? []
      : [say('ground.reference', { reference: isolate(ground.reference) })]),
    ground.text[locale],
  ];
}

function authorityOf(name: string, country: string | undefined, locale: Locale, say: Say<Id>): string {
  const authority = isolate(name);
  return country === undefined
    ? say('order.authority', { authority })
    : say('order.authority-of', { authority, country: territoriesText([country], locale) });
}

/** The order itself is challenged before its authority or a court; how we carried it out is reviewed here. */
function redressOfOrder({ redress, order }: StatementOfReasons, locale: Locale, say: Say<Id>): string[] {
  const named = order?.redress;
  return [
    named === undefined ? say('redress.order-court') : say('redress.order', { redress: isolate(named) }),
    ...(redress.internal ? [say('redress.execution', { until: dateText(redress.appealUntil, locale) })] : []),
  ];
}

function redressOf(statement: StatementOfReasons, locale: Locale, say: Say<Id>): string[] {
  const { redress, order } = statement;
  if (order) return redressOfOrder(statement, locale, say);
  return [
    ...(redress.internal ? [say('redress.internal', { until: dateText(redress.appealUntil, locale) })] : []),
    ...(redress.outOfCourt ? [say('redress.out-of-court')] : []),
    ...(redress.court ? [say('redress.court')] : []),
  ];
}
