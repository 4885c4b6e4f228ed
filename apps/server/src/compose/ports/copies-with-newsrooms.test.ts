import { expect, it } from 'vitest';
import { copiesWithNewsrooms } from './copies-with-newsrooms.ts';

const copy = (accountId: string) => ({
  platform: 'harbour',
  accountId,
  contentId: `of-${accountId}`,
  how: 'near-copy' as const,
  likeness: 0.95,
  at: Date.parse('2026-01-01T12:00:00Z'),
  eventId: accountId,
  said: 'none' as const,
  ownText: false,
});
const content = { platform: 'harbour', contentId: 'first' };

it('marks the copies of newsrooms, and passes on that nothing is known', async () => {
  const asked: number[] = [];
  const incidents = () => ({
    awareness: {
      newsrooms: async (accounts: readonly { platform: string; accountId: string }[]) => {
        asked.push(accounts.length);
        return [{ platform: 'harbour', accountId: 'paper' }];
      },
    },
  });
  const port = copiesWithNewsrooms({ copiesOf: async () => [copy('paper'), copy('reader')] }, incidents);
  const found = await port.copiesOf(content, { limit: 10 });
  expect(found?.map(({ accountId, newsroom }) => [accountId, newsroom])).toEqual([
    ['paper', true],
    ['reader', false],
  ]);
  const unread = copiesWithNewsrooms({ copiesOf: async () => undefined }, incidents);
  expect(await unread.copiesOf(content, { limit: 10 })).toBeUndefined();
  expect(asked).toEqual([2]);
});
