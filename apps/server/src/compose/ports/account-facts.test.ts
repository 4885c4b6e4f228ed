import { expect, it } from 'vitest';
import { createAccountFacts, type FactSources } from './account-facts.ts';

type Reporters = ReturnType<ReturnType<FactSources['review']>['quality']['reporters']>;

it('holds the members of confirmed networks and the records of reporters, page by page, until it is refreshed', async () => {
  let members = [{ platform: 'harbour', accountId: 'a' }];
  const page = (reporter: string, next?: string) =>
    ({
      items: [{ platform: 'harbour', reporter, accuracy: 0.75 }],
      ...(next && { next }),
    }) as unknown as Awaited<Reporters>;
  const facts = createAccountFacts({
    networks: () => ({ confirmedMembers: async () => members }),
    review: () => ({
      quality: {
        reporters: async (query) => (query?.cursor === undefined ? page('r1', 'more') : page('r2')),
      },
    }),
  });
  const isMember = (account: string) => facts.riskFacts.inConfirmedNetwork('harbour', account);
  expect(isMember('a')).toBe(false);
  await facts.refresh();
  expect([isMember('a'), isMember('b'), facts.riskFacts.inConfirmedNetwork('meadow', 'a')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await facts.reporterAccuracy('harbour', ['r1', 'r2', 'r3'])).toEqual(
    new Map([
      ['r1', 0.75],
      ['r2', 0.75],
      ['r3', undefined],
    ]),
  );
  members = [{ platform: 'harbour', accountId: 'b' }];
  await facts.refreshNetworks();
  expect([isMember('a'), isMember('b')]).toEqual([false, true]);
});
