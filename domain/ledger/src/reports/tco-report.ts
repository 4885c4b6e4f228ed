import type { LocalText } from '@breakwater/contracts';
import type { TcoFigure, TcoReport, TcoTexts } from '@breakwater/contracts/ledger';
import type { OrderFact } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import { medianOf } from '../scorecards/intervals.ts';

export const TCO_PACK = 'eu-tco-2021-784';
const HOUR_MS = 3_600_000;
const REMOVALS: ReadonlySet<string> = new Set(['remove', 'disable', 'geo-block', 'block-livestream']);

/**
 * The report that Art. 7(2) and (3) of Regulation (EU) 2021/784 asks for, over a calendar year: measures, items removed
 * after orders, orders not executed with their grounds, complaints and what was reinstated. What the ledger does not
 * hold is marked as missing and never filled with a guess.
 */
export function tcoReport(
  year: number,
  facts: readonly OrderFact[],
  texts: TcoTexts,
  now: number,
): TcoReport {
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const orders = facts.filter(
    ({ instrument, kind, receivedAt }) =>
      instrument === TCO_PACK &&
      kind !== undefined &&
      REMOVALS.has(kind) &&
      Date.parse(receivedAt) >= from &&
      Date.parse(receivedAt) < to,
  );
  const unmet = orders.filter(({ outcome }) => outcome === 'refused' || outcome === 'partial');
  const back = orders.filter(({ reversed }) => reversed);
  const byComplaint = back.filter(({ complaint }) => complaint === 'reversed');
  const complaints = orders.filter(({ complaint }) => complaint !== undefined);
  return {
    year,
    from: toInstant(from),
    to: toInstant(to),
    publishBefore: `${year + 1}-03-01`,
    final: now >= to,
    sections: [
      written('identify', '7(3)(a)', TITLES.identify, texts.identify),
      written('reappearance', '7(3)(b)', TITLES.reappearance, texts.reappearance),
      { id: 'items', art: '7(3)(c)', title: TITLES.items, figures: itemFigures(orders) },
      written('specific', '7(3)(c)', TITLES.specific, texts.specific),
      {
        id: 'not-executed',
        art: '7(3)(c)',
        title: TITLES.notExecuted,
        figures: [
          count(
            'orders-refused',
            LABELS.refused,
            orders.filter(({ outcome }) => outcome === 'refused').length,
          ),
          count(
            'orders-partial',
            LABELS.partial,
            orders.filter(({ outcome }) => outcome === 'partial').length,
          ),
          count(
            'items-not-removed',
            LABELS.itemsLeft,
            sum(unmet, ({ items, itemsDone }) => items - itemsDone),
          ),
        ],
      },
      {
        id: 'complaints',
        art: '7(3)(d)',
        title: TITLES.complaints,
        figures: [
          count('complaints', LABELS.complaints, complaints.length),
          ...(['open', 'upheld', 'reversed'] as const).map((state) =>
            count(
              `complaints-${state}`,
              LABELS[state],
              complaints.filter(({ complaint }) => complaint === state).length,
            ),
          ),
        ],
      },
      written('proceedings', '7(3)(e)', TITLES.proceedings, texts.proceedings),
      {
        id: 'reinstated',
        art: '7(3)(f)–(g)',
        title: TITLES.reinstated,
        figures: [
          count('reinstated-proceedings', LABELS.byProceedings, back.length - byComplaint.length),
          count('reinstated-complaint', LABELS.byComplaint, byComplaint.length),
        ],
      },
    ],
    refusals: groundsOf(unmet),
  };
}

const TITLES = {
  identify: {
    en: 'Measures to identify and remove terrorist content',
    ur: 'دہشت گرد مواد کی شناخت اور اسے ہٹانے کے اقدامات',
  },
  reappearance: {
    en: 'Measures against the reappearance of removed content',
    ur: 'ہٹائے گئے مواد کے دوبارہ ظاہر ہونے کے خلاف اقدامات',
  },
  items: { en: 'Items removed after orders', ur: 'احکامات کے بعد ہٹایا گیا مواد' },
  specific: { en: 'Items removed under specific measures', ur: 'مخصوص اقدامات کے تحت ہٹایا گیا مواد' },
  notExecuted: { en: 'Orders not executed, with grounds', ur: 'وہ احکامات جن پر عمل نہیں ہوا، وجوہ کے ساتھ' },
  complaints: { en: 'Complaints of users, with outcome', ur: 'صارفین کی شکایات، نتائج کے ساتھ' },
  proceedings: {
    en: 'Administrative and judicial review proceedings, with outcome',
    ur: 'انتظامی اور عدالتی نظرِ ثانی کی کارروائیاں، نتائج کے ساتھ',
  },
  reinstated: { en: 'Content reinstated', ur: 'بحال کیا گیا مواد' },
} as const satisfies Record<string, LocalText>;

const LABELS = {
  received: { en: 'Removal orders received', ur: 'موصول شدہ ہٹانے کے احکامات' },
  named: { en: 'Items that they name', ur: 'ان میں نامزد اشیا' },
  removed: { en: 'Items removed or disabled', ur: 'ہٹائی یا بند کی گئی اشیا' },
  hours: { en: 'Hours to effect (median)', ur: 'عمل درآمد تک گھنٹے (وسطانیہ)' },
  refused: { en: 'Orders refused', ur: 'وہ احکامات جن سے انکار کیا گیا' },
  partial: { en: 'Orders executed in part', ur: 'وہ احکامات جن پر جزوی عمل ہوا' },
  itemsLeft: { en: 'Items not removed', ur: 'اشیا جو نہیں ہٹائی گئیں' },
  complaints: { en: 'Complaints', ur: 'شکایات' },
  open: { en: 'not decided yet', ur: 'ابھی فیصلہ نہیں ہوا' },
  upheld: { en: 'removal upheld', ur: 'ہٹانا برقرار رہا' },
  reversed: { en: 'removal reversed', ur: 'ہٹانا کالعدم ہوا' },
  byProceedings: {
    en: 'Orders undone by scrutiny or a court',
    ur: 'جانچ یا عدالت سے کالعدم ہونے والے احکامات',
  },
  byComplaint: { en: 'Orders undone after a complaint', ur: 'شکایت کے بعد کالعدم ہونے والے احکامات' },
} as const satisfies Record<string, LocalText>;

function itemFigures(orders: readonly OrderFact[]): TcoFigure[] {
  const hours = orders.flatMap(({ receivedAt, effectAt }) =>
    effectAt === undefined ? [] : (Date.parse(effectAt) - Date.parse(receivedAt)) / HOUR_MS,
  );
  const median = medianOf(hours)?.value;
  return [
    count('orders', LABELS.received, orders.length),
    count(
      'items',
      LABELS.named,
      sum(orders, ({ items }) => items),
    ),
    count(
      'items-removed',
      LABELS.removed,
      sum(orders, ({ itemsDone }) => itemsDone),
    ),
    {
      id: 'hours-to-effect',
      label: LABELS.hours,
      unit: 'hours',
      ...(median !== undefined && { value: median }),
    },
  ];
}

function written(id: string, art: string, title: LocalText, text: LocalText | undefined) {
  return { id, art: `${art}`, title, figures: [], ...(text ? { text } : { missing: true }) };
}

function count(id: string, label: LocalText, value: number): TcoFigure {
  return { id, label, value, unit: 'count' };
}

function sum(orders: readonly OrderFact[], of: (order: OrderFact) => number): number {
  return orders.reduce((total, order) => total + of(order), 0);
}

function groundsOf(orders: readonly OrderFact[]): TcoReport['refusals'] {
  const counts = new Map<string, number>();
  for (const { grounds } of orders) {
    for (const ground of grounds.length === 0 ? ['none-stated'] : grounds)
      counts.set(ground, (counts.get(ground) ?? 0) + 1);
  }
  return [...counts]
    .map(([ground, number]) => ({ ground, orders: number }))
    .sort((a, b) => b.orders - a.orders || (a.ground < b.ground ? -1 : 1));
}
