import { expect, it } from 'vitest';
import { createTokens } from '../tokens/create-tokens.ts';
import type { KeyedToken } from '../tokens/token.ts';
import { withNewKey } from '../tokens/vault-keys.ts';
import { createMatcher } from './create-matcher.ts';

const DAY = 86_400_000;
const REMOVED_AT = Date.UTC(2026, 1, 1);
const AT = REMOVED_AT + 80 * DAY;
/** So late that what many could have says nothing by itself. */
const LATER = REMOVED_AT + 200 * DAY;
const tokens = createTokens(withNewKey([], 0));
const REMOVAL = '00000000-0000-7000-8000-000000000001';

type Given = Parameters<typeof tokens.ofIdentifiers>[0];
const removed = {
  email: 'wren.lantern@mail.example',
  emailVerified: true,
  phone: '+923012345670',
  phoneVerified: true,
  payment: 'instrument-5521',
  invite: 'https://harbour.example/i/only-for-wren',
} as const satisfies Given;
const account = (n: number) => ({ id: `a${n}`, handle: `quiet_${n}_meadow`, displayName: `Meadow ${n}` });

function matcherWith(given: Given) {
  const matcher = createMatcher();
  matcher.put({
    id: REMOVAL,
    removedAt: REMOVED_AT,
    tokens: [...tokens.ofIdentifiers(given, REMOVED_AT).tokens, ...tokens.ofAccount(account(1), REMOVED_AT)],
  });
  return matcher;
}

const signUp = (given: Given, n = 2, at = AT): readonly KeyedToken[] => [
  ...tokens.ofIdentifiers(given, at).tokens,
  ...tokens.ofAccount({ id: `s${n}`, handle: `harbour_tern_${n}`, displayName: `Tern ${n}` }, at),
  ...tokens.ofSession({ ip: '203.0.113.9', deviceId: `device-${n}` }, at).tokens,
];
const bandOf = (given: Given, matcher = matcherWith(removed), at = AT) =>
  matcher.find({ at, createdAt: at, tokens: signUp(given, 2, at) })[0]?.band ?? 'nothing';

const other: Given = { email: 'tern@mail.example', phone: '+923214445566' };

it.each([
  ['mailbox', { ...other, email: removed.email, emailVerified: true }],
  ['phone', { ...other, phone: removed.phone, phoneVerified: true }],
  ['payment', { ...other, payment: removed.payment }],
] as [string, Given][])(
  'a %s that nobody else has is for a person to look at, all else being another',
  (_, given) => {
    expect(bandOf(given)).toBe('possible');
  },
);

it('a phone is for a person to look at while its line cannot be somebody else’s, the others for good', () => {
  const bandLater = (given: Given) => bandOf({ ...other, ...given }, matcherWith(removed), LATER);
  expect(bandLater({ phone: removed.phone, phoneVerified: true })).toBe('nothing');
  expect(bandLater({ email: removed.email, emailVerified: true })).toBe('possible');
  expect(bandLater({ payment: removed.payment })).toBe('possible');
});

it('a mailbox or phone that only one of both verified is not', () => {
  for (const given of [{ email: removed.email }, { phone: removed.phone }])
    expect(bandOf({ ...other, ...given }, matcherWith(removed), LATER)).toBe('nothing');
});

it('neither is a payment instrument that others have', () => {
  const matcher = matcherWith(removed);
  matcher.noteShared(tokens.ofIdentifiers({ payment: removed.payment }, AT).tokens);
  expect(bandOf({ ...other, payment: removed.payment }, matcher)).toBe('nothing');
});

it('neither is an invitation alone, even if nobody else came by it; beside others it weighs', () => {
  expect(bandOf({ ...other, invite: removed.invite })).toBe('nothing');
  const weightOf = (given: Given) =>
    matcherWith(removed).find({ at: AT, createdAt: AT, tokens: signUp(given) })[0]?.probability ?? 0;
  expect(weightOf({ ...other, invite: removed.invite })).toBeGreaterThan(weightOf(other));
});

it('a link that many show makes no more of names and handles', () => {
  const matcher = createMatcher();
  const shown = { ...account(1), links: ['https://bulletin.example/pier'] };
  const all = tokens.ofAccount(shown, REMOVED_AT);
  matcher.put({ id: REMOVAL, removedAt: REMOVED_AT, tokens: all });
  const bandNow = () => matcher.find({ at: AT, createdAt: AT, tokens: tokens.ofAccount(shown, AT) })[0]?.band;
  expect(bandNow()).toBe('possible');
  const links = all.filter(({ type }) => type === 'link');
  for (let n = 0; n < 20; n += 1) matcher.noteShared(links);
  expect(bandNow()).toBe('nothing');
});

it('names and handles alone are nothing, however alike', () => {
  const matcher = matcherWith({});
  const tokensOf = tokens.ofAccount({ ...account(1), id: 's1' }, AT);
  expect(matcher.find({ at: AT, createdAt: AT, tokens: tokensOf })[0]).toMatchObject({ band: 'nothing' });
});
