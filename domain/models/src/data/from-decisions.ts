import type { DataSetFromDecisions, ModelDataSet } from '@breakwater/contracts/models';
import { accountName, type DataRow } from '../data-row.ts';
import type { DecidedText, ModelsContext } from '../ports.ts';
import { keepSome } from './keep-some.ts';
import { storeDataSet } from './store-data-set.ts';

const SEED = 13;

/**
 * Makes a data set of what people decided: a violation has the label of its policy, "no violation" and what an appeal
 * overturned count against, and what was undone counts for nothing.
 *
 * @throws ModelsError 422 `data-set-empty`
 */
export async function dataSetFromDecisions(
  context: ModelsContext,
  { title, from, to, labels = {} }: DataSetFromDecisions,
  by: string,
): Promise<ModelDataSet> {
  const sample = keepSome<DataRow>(context.settings.mostRows, SEED);
  let [number, undone, overturned, withoutText] = [0, 0, 0, 0];
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  for await (const decided of context.decisions.read(period)) {
    if (decided.overturned) overturned++;
    else if (decided.undone) {
      undone++;
      continue;
    }
    if (decided.texts.length === 0) withoutText++;
    for (const row of dataRowsOf(decided, labels)) sample.add({ ...row, number: ++number });
  }
  const counts = { undone, overturned, withoutText };
  const notes = {
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    ...(sample.seen > sample.kept.length && { sampledFrom: sample.seen }),
  };
  return storeDataSet(context, { title, source: 'decisions', rows: sample.kept, notes }, by);
}

function dataRowsOf(decided: DecidedText, labels: Readonly<Record<string, string>>): DataRow[] {
  const { decisionId, reviewer, at, violation, overturned, policy } = decided;
  const isPositive = violation && !overturned && policy !== undefined;
  return decided.texts.map(({ text, eventId }) => ({
    text,
    labels: isPositive ? [labels[policy] ?? policy] : [],
    source: 'decisions',
    account: accountName(decided.platform, decided.accountId),
    // What an appeal overturned is the word of the appeal, and no mistake of whoever decided first to be counted twice.
    ...(!overturned && { reviewer }),
    decisionId,
    eventId,
    at,
    ...(overturned && { overturned }),
  }));
}
