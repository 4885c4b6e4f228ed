import { createMatcher, createTokens, withNewKey } from '@breakwater/returns';
import { expect, it } from 'vitest';
import { removedAccount, signUps } from './stage-returns.ts';

const NOW = Date.parse('2026-05-04T09:30:00Z');
const tokens = createTokens(withNewKey([], 0));

it('shows somebody who likely comes back, somebody who possibly does, and somebody of the household who does not', () => {
  const matcher = createMatcher();
  const { account, removedAt, identifiers = {}, sessions = [] } = removedAccount(NOW);
  const at = Date.parse(removedAt);
  matcher.put({
    id: '00000000-0000-7000-8000-000000000001',
    removedAt: at,
    tokens: [
      ...tokens.ofAccount(account, at),
      ...tokens.ofIdentifiers(identifiers, at).tokens,
      ...sessions.flatMap(({ session }) => tokens.ofSession(session, at).tokens),
    ],
  });
  const bands = signUps(NOW).map((event) => {
    if (event.type !== 'account.created') return event.type;
    const { session, identifiers: given = {} } = event;
    const made = [
      ...tokens.ofAccount(event.account, NOW),
      ...tokens.ofIdentifiers(given, NOW).tokens,
      ...(session ? tokens.ofSession(session, NOW).tokens : []),
    ];
    matcher.noteShared(made);
    return matcher.find({ at: NOW, createdAt: NOW, tokens: made })[0]?.band;
  });
  expect(bands).toEqual(['likely', 'possible', 'nothing']);
});
