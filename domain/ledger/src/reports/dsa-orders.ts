import type { OrderFact } from '@breakwater/contracts/orders';
import { stringify } from 'csv-stringify/sync';
import { medianOf } from '../scorecards/intervals.ts';
import {
  DSA_CATEGORIES,
  INSTEAD_IN_STATES,
  MEMBER_STATES,
  memberStateOf,
  NOT_SPECIFIED,
  ONLY_IN_TOTAL,
  type OrderRow,
  rowOf,
} from './dsa-categories.ts';

const HOUR_MS = 3_600_000;
const OTHER = 'KEYWORD_OTHER';
const OTHER_TEXT = 'Text to detail the "Other" keyword.';
const CONTEXT_COLUMNS = 7;
const ACT: ReadonlySet<string> = new Set(['remove', 'disable', 'geo-block', 'block-livestream']);
const INFORM: ReadonlySet<string> = new Set(['disclose', 'inform']);

const MEASURES = [
  'umber of orders to act against illegal content received',
  'umber of specific items of information included in the total number of orders to act against illegal content',
  'edian time to inform the authority of the receipt of the order to act against illegal content',
  'edian time to give effect to the order to act against illegal content',
  'umber of orders to provide information',
  'edian time to inform the authority of the receipt of the order to provide information',
  'edian time to give effect to the order to provide information',
];
const INITIALS = ['N', 'N', 'M', 'M', 'N', 'M', 'M'];
/** The template writes two of its context columns with a small letter. */
const CONTEXT_INITIALS = ['n', 'n', 'M', 'M', 'N', 'M', 'M'];

/** Header of part 3. */
export const DSA_ORDERS_HEADER: readonly string[] = [
  'Applicability',
  'Service',
  'Reporting period',
  'Category of illegal content',
  'Description of the sub-category "Other"',
  'Scope',
  ...MEASURES.map((rest, place) => `${INITIALS[place]}${rest}`),
  ...MEASURES.map((rest, place) => `Contextual information on ${CONTEXT_INITIALS[place]}${rest}`),
];

/** What the report is of. */
export interface DsaOrdersOptions {
  /** First and last day, as 2026-01-01. */
  readonly from: string;
  readonly to: string;
  /** Name of the service. */
  readonly service?: string | undefined;
}

interface Row {
  readonly category: string;
  readonly keyword?: string;
  readonly whole: boolean;
}

/** Rows of one scope in the order of the template. */
function rowsOf(scope: 'TOTAL' | 'state'): Row[] {
  return [
    { category: 'TOTAL', whole: true },
    ...DSA_CATEGORIES.flatMap(({ category, keywords }) => [
      { category, whole: true },
      ...keywords
        .filter((keyword) => scope === 'TOTAL' || keyword !== ONLY_IN_TOTAL)
        .map((keyword) => ({ category, keyword, whole: false })),
    ]),
  ];
}

/**
 * Part 3 of the quantitative template of Implementing Regulation (EU) 2024/2835: orders of member states (Art. 15(1)(a)
 * of (EU) 2022/2065). Header, rows and their order are those of the template; for every state from which an order came
 * its rows follow those over all. A row that applies and to which nothing came is 0 (Annex II, A.2). Orders are counted
 * apart from the items that they name; medians are in hours from delivery. A median of orders of which none was confirmed
 * or given effect yet is blank, and the context column says so. RFC 4180, UTF-8.
 */
export function dsaOrdersCsv(facts: readonly OrderFact[], options: DsaOrdersOptions): string {
  const orders = facts.flatMap((fact) => {
    const state = memberStateOf(fact.country);
    return state === undefined ? [] : [{ fact, state, row: rowOf(groundOf(fact)) }];
  });
  const states = MEMBER_STATES.filter((state) => orders.some((order) => order.state === state));
  const records = [
    ...rowsOf('TOTAL').map((row) => record(row, 'TOTAL', orders, options)),
    ...states.flatMap((state) =>
      rowsOf('state').map((row) =>
        record(
          row,
          state,
          orders.filter((order) => order.state === state),
          options,
        ),
      ),
    ),
  ];
  return stringify([DSA_ORDERS_HEADER, ...records], { record_delimiter: '\n' });
}

/** An order under the regulation on terrorist content is about that, whatever else it says. */
function groundOf({ category, instrument }: OrderFact): string | undefined {
  return instrument?.startsWith('eu-tco') ? 'terrorism' : category;
}

interface Counted {
  readonly fact: OrderFact;
  readonly state: string;
  readonly row: OrderRow;
}

function record(
  row: Row,
  scope: string,
  orders: readonly Counted[],
  { from, to, service = '' }: DsaOrdersOptions,
): (string | number)[] {
  const counted = orders.filter((order) => isIn(order, row, scope));
  const own = counted.map(({ fact }) => fact);
  const unknown = row.category === NOT_SPECIFIED ? counted.filter((order) => order.row.unknown).length : 0;
  const act = own.filter(({ kind }) => kind !== undefined && ACT.has(kind));
  const inform = own.filter(({ kind }) => kind !== undefined && INFORM.has(kind));
  const values = [
    act.length,
    act.reduce((sum, { items }) => sum + items, 0),
    ...medians(act),
    inform.length,
    ...medians(inform),
  ];
  const notes = values.map((value): string =>
    value === undefined ? 'None of these orders was confirmed or given effect in the period.' : '',
  );
  if (unknown > 0) notes[0] = `${unknown} of these orders name a ground for which no category is known.`;
  const label = row.whole ? row.category : (row.keyword ?? '');
  const detail = row.keyword === OTHER ? OTHER_TEXT : '';
  const head = ['All', service, `${from}/${to}`, label, detail, scope];
  return [...head, ...values.map((value) => value ?? ''), ...notes.slice(0, CONTEXT_COLUMNS)];
}

function isIn({ row: its }: Counted, { category, keyword, whole }: Row, scope: string): boolean {
  if (category === 'TOTAL') return true;
  if (its.category !== category) return false;
  if (whole) return true;
  const counted = scope !== 'TOTAL' && its.keyword === ONLY_IN_TOTAL ? INSTEAD_IN_STATES : its.keyword;
  return counted === keyword;
}

/** Hours to the receipt that was confirmed, and to effect; 0 where there is no order, undefined where none is known. */
function medians(orders: readonly OrderFact[]): (number | undefined)[] {
  if (orders.length === 0) return [0, 0];
  return (['acknowledgedAt', 'effectAt'] as const).map((name) => {
    const hours = orders.flatMap((order) => {
      const done = order[name];
      return done === undefined ? [] : (Date.parse(done) - Date.parse(order.receivedAt)) / HOUR_MS;
    });
    const median = medianOf(hours)?.value;
    return median === undefined ? undefined : Number(median.toFixed(2));
  });
}
