import type { LocalText } from '@breakwater/contracts';
import type { MatterEntry, Representative } from '@breakwater/contracts/ledger';
import type { OrderFact } from '@breakwater/contracts/orders';
import { EU_STATES } from '@breakwater/law';
import { dayOf } from '../matters/zone-days.ts';
import { type AskedFact, platformOf } from '../overview/asked-fact.ts';
import { type CountedFact, type CountedFacts, describeOrder, type Mark } from './counted-fact.ts';

const HOUR_MS = 3_600_000;

/** What counts of a matter, with the sides that it is between. */
export interface MatterFacts {
  readonly platform: string;
  readonly authorityName: string;
  readonly authorityId?: string;
  /** Zone and jurisdiction of its law. */
  readonly timezone: string;
  readonly jurisdiction: string;
  readonly entries: readonly MatterEntry[];
}

/** What is counted of platforms: answers to orders, what matters say of them, and legal representatives. */
export function platformFacts(
  orders: readonly OrderFact[],
  matters: readonly MatterFacts[],
  representatives: readonly Representative[] = [],
  asked: readonly AskedFact[] = [],
): CountedFacts {
  const named = orders.flatMap((order) => {
    const marks = orderMarks(order);
    if (order.platform === undefined || marks.length === 0) return [];
    return [factOf(order.orderId, order.platform, order.receivedAt, describeOrder(order), marks)];
  });
  const told = matters.flatMap(({ platform, timezone, jurisdiction, entries }) =>
    entries.flatMap((entry) => {
      const said = SAID[entry.type];
      if (!said) return [];
      const fact = factOf(entry.id, platform, entry.at, said.what, [{ ...said.mark, jurisdiction }]);
      return [{ ...fact, day: dayOf(Date.parse(entry.at), timezone) }];
    }),
  );
  const stood = representatives
    .filter(({ role }) => role === 'legal-representative')
    .flatMap(({ id, platform, country, from, until }) => {
      const where = { jurisdiction: jurisdictionOf(country) };
      return [
        factOf(`${id}:from`, platform, from, APPOINTED.what, [{ ...APPOINTED.mark, ...where }]),
        ...(until === undefined
          ? []
          : [factOf(`${id}:until`, platform, until, ENDED.what, [{ ...ENDED.mark, ...where }])]),
      ];
    });
  const known = [...new Set([...matters, ...representatives].map(({ platform }) => platform))];
  const cases = asked.flatMap((fact) => {
    const marks = askedMarks(fact);
    return marks.length === 0 ? [] : [factOf(fact.id, platformOf(fact, known), fact.at, fact.what, marks)];
  });
  const subjects = [
    ...asked.map((fact) => platformOf(fact, known)),
    ...representatives.map(({ platform }) => platform),
    ...orders.flatMap(({ platform }) => platform ?? []),
    ...matters.map(({ platform }) => platform),
  ];
  return {
    facts: [...named, ...told, ...stood, ...cases].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    subjects: new Map(subjects.map((subject) => [subject, undefined])),
    unattributed: orders.filter(({ platform }) => platform === undefined).length,
  };
}

function factOf(
  of: string,
  subject: string,
  at: string,
  what: LocalText,
  marks: readonly Mark[],
): CountedFact {
  return { id: `p:${of}`, side: 'platform', subject, at, what, marks };
}

/** One representative in a Member State stands for all of the Union (Art. 13 (EU) 2022/2065, Art. 17 (EU) 2021/784). */
const jurisdictionOf = (country: string) => (EU_STATES.includes(country) ? 'EU' : country);

interface Said {
  readonly what: LocalText;
  readonly mark: Mark;
}

const APPOINTED: Said = {
  what: { en: 'Representative appointed.', ur: 'نمائندہ مقرر کیا گیا۔' },
  mark: { measure: 'representative', counts: true },
};
const ENDED: Said = {
  what: { en: 'Representative ended.', ur: 'نمائندگی ختم ہوئی۔' },
  mark: { measure: 'representative', counts: false },
};

const SAID: Readonly<Partial<Record<MatterEntry['type'], Said>>> = {
  'assessed-sufficient': {
    what: { en: 'Answer judged sufficient.', ur: 'جواب کافی سمجھا گیا۔' },
    mark: { measure: 'answers-sufficient', counts: true },
  },
  'assessed-insufficient': {
    what: { en: 'Answer judged insufficient.', ur: 'جواب ناکافی سمجھا گیا۔' },
    mark: { measure: 'answers-sufficient', counts: false },
  },
  'representative-appointed': APPOINTED,
  'documents-filed': {
    what: { en: 'Documents of a representative filed.', ur: 'نمائندے کی دستاویزات جمع کرائی گئیں۔' },
    mark: { measure: 'representative', counts: true },
  },
  'office-closed': {
    what: { en: 'Office closed.', ur: 'دفتر بند کیا گیا۔' },
    mark: { measure: 'representative', counts: false },
  },
  'order-appoint-representative': {
    what: { en: 'Ordered to appoint a representative.', ur: 'نمائندہ مقرر کرنے کا حکم دیا گیا۔' },
    mark: { measure: 'representative', counts: false },
  },
};

/**
 * In which samples something is that was asked for from here, by what people found: nothing is concluded of what nobody looked at.
 */
function askedMarks({ answered, onTime, items }: AskedFact): Mark[] {
  const { asked, gone, stillThere, refused, withGround } = items;
  const isSeen = asked > 0 && gone + stillThere + refused >= asked;
  return [
    ...(answered || onTime === false ? [{ measure: 'answered' as const, counts: answered }] : []),
    ...(onTime === undefined ? [] : [{ measure: 'in-time' as const, counts: onTime }]),
    ...(isSeen
      ? [
          { measure: 'effect' as const, counts: gone === asked },
          { measure: 'partial' as const, counts: gone > 0 && gone < asked },
        ]
      : []),
    ...(isSeen && refused === asked
      ? [{ measure: 'refused-with-ground' as const, counts: withGround === refused }]
      : []),
  ];
}

/** In which samples an order is, and where it counts. Nothing is concluded of what is still open and in time. */
function orderMarks({ outcome, inTime, receivedAt, answeredAt, grounds }: OrderFact): Mark[] {
  if (outcome === 'withdrawn') return [];
  const timed: Mark[] = inTime === undefined ? [] : [{ measure: 'in-time', counts: inTime }];
  if (outcome === 'open') return inTime === false ? [{ measure: 'answered', counts: false }, ...timed] : [];
  const hours =
    answeredAt === undefined ? undefined : (Date.parse(answeredAt) - Date.parse(receivedAt)) / HOUR_MS;
  return [
    { measure: 'answered', counts: true },
    ...timed,
    { measure: 'effect', counts: outcome === 'full' },
    { measure: 'partial', counts: outcome === 'partial' },
    ...(outcome === 'refused'
      ? [{ measure: 'refused-with-ground' as const, counts: grounds.length > 0 }]
      : []),
    ...(hours === undefined ? [] : [{ measure: 'median-hours' as const, counts: true, value: hours }]),
  ];
}
