import type { SignalValue } from '@breakwater/contracts/detection';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import { createConfirmedTexts } from '../../confirmed/confirmed-texts.ts';
import { noTextModels } from '../../models/text-models.ts';
import { PRIOR_BITS } from '../../risk/weigh-risk.ts';
import { type SignalContext, unknown } from '../../signal-definition.ts';
import type { KeptRisk } from '../../signal-stores.ts';
import { createAccountRiskSignal, noRiskFacts } from './account-risk.ts';

const LIKELY: SignalValue = {
  known: true,
  value: { labels: [{ label: 'support', probability: 0.9, band: 'likely', model: 'm', mode: 'live' }] },
  evidence: [],
};

/** What an account with so many likely posts comes to. */
async function afterPosts(count: number): Promise<SignalValue | undefined> {
  const kept: KeptRisk[] = [];
  const context = {
    models: noTextModels.current(),
    banks: { entityBanks: new Set<string>() },
    stores: {
      risk: { read: async () => kept, write: async (rows: readonly KeptRisk[]) => void kept.push(...rows) },
    },
    valueOf: (id: string) => (id === 'text.model' ? LIKELY : unknown('not now')),
  } as unknown as SignalContext;
  const signal = createAccountRiskSignal(createConfirmedTexts(), noRiskFacts);
  const records = Array.from({ length: count }, (_, at) => {
    const post = aPost(`post ${at}`);
    return aRecord({ ...post, content: { ...post.content, id: `p-${at}` } });
  });
  return (await signal.evaluate(records, context)).at(-1);
}

describe('the evidence of the risk of an account', () => {
  it('leads from what is expected of any account to the sum, with the posts that carried it', async () => {
    const value = await afterPosts(4);
    if (!value?.known) return expect.fail('it is known');
    const lines = value.evidence.map(({ entry, value: bits }) => [entry, bits] as const);
    expect(lines[0]).toEqual(['prior', PRIOR_BITS]);
    const parts = lines.filter(([entry]) => entry !== 'sum' && entry !== 'post');
    const sum = value.evidence.find(({ entry }) => entry === 'sum');
    expect(sum?.value).toBeCloseTo(
      parts.reduce((total, [, bits = 0]) => total + bits, 0),
      6,
    );
    expect(sum).toMatchObject({
      label: 'some',
      probability: (value.value as { probability: number }).probability,
    });
    expect(value.evidence.filter(({ entry }) => entry === 'post').map(({ content }) => content)).toEqual([
      'p-0',
      'p-1',
      'p-2',
    ]);
  });

  it('says on how much it rests', async () => {
    for (const [posts, sure] of [
      [1, 'little'],
      [3, 'some'],
      [10, 'much'],
    ] as const)
      expect(await afterPosts(posts)).toMatchObject({ value: { sure } });
  });
});
