import { ASSESSMENT_ADVICE, type Assessment } from '@breakwater/contracts/orders';
import { createLaw, type Law, readLawFolder } from '@breakwater/law';
import type { CommonOptions } from '../../command.ts';
import { LAW_FOLDER } from '../../law/law-folder.ts';
import { clip, printResult, table } from '../../output.ts';
import { readJson } from '../../read-json.ts';
import { factsOf } from './facts-of.ts';
import { type LabelledOrder, readLabelledOrders } from './labelled-order.ts';

export interface OrdersOptions extends CommonOptions {
  readonly data: string;
  readonly folder?: string;
  readonly show?: string;
}

type Advice = Assessment['advice'];
/** What the desk made of an order. */
interface Judged {
  readonly id: string;
  readonly label: string;
  readonly advice: Advice;
  /** Tests that did not pass, and elements that are missing or spoilt. */
  readonly because: readonly string[];
  readonly quotes: readonly string[];
}

/** Reads labelled orders as the desk would, without a server, and counts by label what it would advise. */
export async function evaluateOrders({
  data,
  folder = LAW_FOLDER,
  show,
  ...options
}: OrdersOptions): Promise<undefined> {
  const orders = readLabelledOrders(await readJson(data));
  const law = createLaw({ ...(await readLawFolder(folder)), now: Date.now });
  const judged = orders.map((order, index) => judge(law, order, index));
  const labels = [...new Set(judged.map(({ label }) => label))].sort();
  const counts = labels.map((label) => {
    const own = judged.filter((one) => one.label === label);
    const of = (advice: Advice) => own.filter((one) => one.advice === advice).length;
    return {
      label,
      orders: own.length,
      ...Object.fromEntries(ASSESSMENT_ADVICE.map((one) => [one, of(one)])),
    };
  });
  const shown = judged.filter(({ label }) => show === 'all' || label === show);
  printResult({ counts, orders: shown }, options, () =>
    [
      table(
        ['label', 'orders', ...ASSESSMENT_ADVICE],
        counts.map((row) => Object.values(row).map(String)),
      ),
      ...shown.map(
        ({ id, label, advice, because, quotes }) =>
          `\n${id} ${label}: ${advice}${because.length > 0 ? ` (${because.join(', ')})` : ''}${quotes.map((quote) => `\n  “${clip(quote, 300)}”`).join('')}`,
      ),
    ].join('\n'),
  );
  return undefined;
}

function judge(law: Law, order: LabelledOrder, index: number): Judged {
  const { advice, defects, tests } = law.assess(factsOf(order));
  const failing = tests.filter(({ result }) => result !== 'passed');
  return {
    id: order.id ?? order.order.reference ?? String(index + 1),
    label: order.label,
    advice,
    because: [
      ...defects.map(({ element, problem }) => `${element} ${problem}`),
      ...failing.map(({ test, result }) => (result === 'unknown' ? `${test}?` : test)),
    ],
    quotes: [...new Set(failing.flatMap(({ passages = [] }) => passages.map(({ quote }) => quote)))],
  };
}
