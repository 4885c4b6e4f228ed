import { expect, it } from 'vitest';
import { createTokens } from '../tokens/create-tokens.ts';
import type { KeyedToken } from '../tokens/token.ts';
import { withNewKey } from '../tokens/vault-keys.ts';
import { createMatcher } from './create-matcher.ts';

const DAY = 86_400_000;
const REMOVED_AT = Date.UTC(2026, 1, 1);
const AT = REMOVED_AT + 2 * DAY;
const REMOVAL = '00000000-0000-7000-8000-000000000001';
const tokens = createTokens(withNewKey([], 0));

interface Somebody {
  readonly handle: string;
  readonly name: string;
  readonly ip: string;
  readonly mail: string;
}

const tokensOf = ({ handle, name, ip, mail }: Somebody, at: number, phone?: string): KeyedToken[] => [
  ...tokens.ofIdentifiers(
    {
      email: mail,
      emailVerified: true,
      ...(phone !== undefined && { phone, phoneVerified: true }),
    },
    at,
  ).tokens,
  ...tokens.ofAccount({ id: handle, handle, displayName: name }, at),
  ...tokens.ofSession({ ip }, at).tokens,
];

const LINE = '+923012345670';
const REMOVED: Somebody = {
  handle: 'karim_salma_4471',
  name: 'Karim Salma',
  ip: '198.51.100.20',
  mail: 'pier.lantern@mail.example',
};
/** Has the line now, and a handle with the same letters. */
const NEXT: Somebody = {
  handle: 'karim.salma.902',
  name: 'Salma K.',
  ip: '203.0.113.40',
  mail: 'harbour.gull@mail.example',
};

/** `others` accounts have a handle with the same letters. */
function found(others: number) {
  const matcher = createMatcher();
  matcher.put({ id: REMOVAL, removedAt: REMOVED_AT, tokens: tokensOf(REMOVED, REMOVED_AT, LINE) });
  for (let n = 0; n < 4_000; n++) {
    const handle = n < others ? `karim_salma_${n}9` : `plain_${n}_reed`;
    matcher.noteShared(tokensOf({ ...REMOVED, handle, name: `Reed ${n}`, mail: `m${n}@mail.example` }, AT));
  }
  const rates = { returning: 0.9, signUpsPerDay: 1, accounts: 4_000 };
  return matcher.find({ at: AT, createdAt: AT, rates, tokens: tokensOf(NEXT, AT, LINE) })[0];
}

it('a handle that hardly anybody has is a second thing that agrees', () => {
  expect(found(0)).toMatchObject({ band: 'likely' });
});

it('one that many have is none, so that the next owner of a line is shown to a person and not held', () => {
  expect(found(12)).toMatchObject({
    band: 'possible',
    because: expect.arrayContaining(['names-of-many']),
  });
});
