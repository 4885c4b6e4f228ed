import type { LocalText } from '@breakwater/contracts';
import type { MatterEntry, Representative } from '@breakwater/contracts/ledger';
import type { OrderFact } from '@breakwater/contracts/orders';
import { type CountedFact, type CountedFacts, describeOrder, type Mark } from './counted-fact.ts';

const HOUR_MS = 3_600_000;

/** What counts of a matter, with the sides that it is between. */
export interface MatterFacts {
  readonly platform: string;
  readonly authorityName: string;
  readonly authorityId?: string;
  readonly entries: readonly MatterEntry[];
}

/** What is counted of platforms: answers to orders, what matters say of them, and legal representatives. */
export function platformFacts(
  orders: readonly OrderFact[],
  matters: readonly MatterFacts[],
  representatives: readonly Representative[] = [],
): CountedFacts {
  const named = orders.flatMap((order) => {
    const marks = orderMarks(order);
    if (order.platform === undefined || marks.length === 0) return [];
    return [factOf(order.orderId, order.platform, order.receivedAt, describeOrder(order), marks)];
  });
  const told = matters.flatMap(({ platform, entries }) =>
    entries.flatMap((entry) => {
      const said = SAID[entry.type];
      return said ? [factOf(entry.id, platform, entry.at, said.what, [said.mark])] : [];
    }),
  );
  const stood = representatives
    .filter(({ role }) => role === 'legal-representative')
    .flatMap(({ id, platform, from, until }) => [
      factOf(`${id}:from`, platform, from, APPOINTED.what, [APPOINTED.mark]),
      ...(until === undefined ? [] : [factOf(`${id}:until`, platform, until, ENDED.what, [ENDED.mark])]),
    ]);
  const subjects = [
    ...representatives.map(({ platform }) => platform),
    ...orders.flatMap(({ platform }) => platform ?? []),
    ...matters.map(({ platform }) => platform),
  ];
  return {
    facts: [...named, ...told, ...stood].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
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
  'office-closed': {
    what: { en: 'Office closed.', ur: 'دفتر بند کیا گیا۔' },
    mark: { measure: 'representative', counts: false },
  },
  'order-appoint-representative': {
    what: { en: 'Ordered to appoint a representative.', ur: 'نمائندہ مقرر کرنے کا حکم دیا گیا۔' },
    mark: { measure: 'representative', counts: false },
  },
};

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
