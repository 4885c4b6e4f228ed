import { candidatePairs } from '../blocking/candidate-pairs.ts';
import { type ComparedPairs, comparePairs } from '../fields/compare-pairs.ts';
import type { Field, LinkRecord } from '../fields/field.ts';
import { type FilledField, readFields } from '../fields/read-fields.ts';
import { LinkageError } from '../model/linkage-error.ts';
import type { LinkageModel } from '../model/linkage-model.ts';
import { alignFields } from './align-fields.ts';

/** Records ready to be weighed: in an order that only their content decides, candidates compared. */
export interface PreparedRecords {
  readonly fields: readonly FilledField[];
  /** Place in the input of each row here. */
  readonly order: Int32Array;
  readonly pairs: ComparedPairs;
}

/** What goes on, for who shows progress: the step, and how much of it is done. */
export type OnStep = (step: LinkStep, done: number, total: number) => void;
export type LinkStep = 'read' | 'block' | 'compare' | 'train' | 'weigh' | 'cluster' | 'evaluate';

/**
 * Reads, blocks and compares. Rows are put in the order of their content first, so that nothing that follows depends on
 * the order of the input. With a model its fields are compared, without one all that were found.
 *
 * @throws LinkageError `linkage-columns-missing` where nothing can be compared, `linkage-records-too-few`
 */
export function prepareRecords(
  records: readonly LinkRecord[],
  fields: readonly Field[],
  blocking: LinkageModel['blocking'],
  { model, onStep = () => {} }: { readonly model?: LinkageModel | undefined; readonly onStep?: OnStep } = {},
): PreparedRecords {
  if (records.length < 2) {
    throw new LinkageError('linkage-records-too-few', 'There is nothing to link: give at least two records.');
  }
  if (fields.length === 0) {
    throw new LinkageError(
      'linkage-columns-missing',
      'No column can be compared. Give a header line with names such as first_name, surname, date_of_birth, email or phone.',
    );
  }
  onStep('read', 0, records.length);
  const found = readFields(records, fields);
  const read = model ? alignFields(found, model.fields, records.length) : found;
  const order = orderByContent(read, records.length);
  const sorted = read.map((field) => ({
    ...field,
    column: { ...field.column, ids: Int32Array.from(order, (row) => field.column.ids[row] ?? -1) },
  }));
  onStep('block', 0, records.length);
  const candidates = candidatePairs(sorted, records.length, blocking);
  onStep('compare', 0, candidates.left.length);
  const pairs = comparePairs(sorted, candidates, (done) => onStep('compare', done, candidates.left.length));
  return { fields: sorted, order, pairs };
}

function orderByContent(fields: readonly FilledField[], rows: number): Int32Array {
  const columns = fields.map(({ column }) => column.ids);
  return Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => {
    for (const ids of columns) {
      const difference = (ids[a] ?? -1) - (ids[b] ?? -1);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}
