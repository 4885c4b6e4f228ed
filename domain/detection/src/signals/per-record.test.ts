import type { SignalValue } from '@breakwater/contracts/detection';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { expect, it } from 'vitest';
import type { SignalContext } from '../signal-definition.ts';
import { perRecord } from './per-record.ts';

const records = ['a', 'b', 'c'].map((text) => aRecord(aPost(text)));
// perRecord itself looks at nothing but the deadline.
const contextUntil = (deadline: number) => ({ deadline }) as SignalContext;
const known: SignalValue = { known: true, value: 1, evidence: [] };

it('keeps a failure to the record that failed', async () => {
  const evaluate = perRecord((record) => {
    if (record === records[1]) throw new Error('cannot read it');
    return known;
  });
  expect(await evaluate(records, contextUntil(Number.POSITIVE_INFINITY))).toEqual([
    known,
    { known: false, reason: 'failed: cannot read it' },
    known,
  ]);
});

it('says unknown of the records that it had no time for', async () => {
  const deadline = performance.now() + 5;
  const evaluate = perRecord(() => {
    while (performance.now() <= deadline);
    return known;
  });
  const late = { known: false, reason: 'failed: the time for the batch ran out' };
  expect(await evaluate(records, contextUntil(deadline))).toEqual([known, late, late]);
});
