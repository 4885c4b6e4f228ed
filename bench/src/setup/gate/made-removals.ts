import { randomFillSync } from 'node:crypto';
import type { KeyedToken, RemovedAccount, Tokens, TokenType } from '@breakwater/returns';

const POOL_BYTES = 2 ** 20;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 3, 1);

/** Values that many accounts have, by how many different ones there are; the first the most frequent. */
const COMMON = {
  agent: 40,
  canvas: 2_000,
  fonts: 5_000,
  range: 20_000,
};

type Common = Record<keyof typeof COMMON, readonly (readonly KeyedToken[])[]>;

/** Removed accounts as large platforms would have them, and sign-ups that share some of their values. */
export interface MadeRemovals {
  removal(number: number): RemovedAccount;
  /** Makes the tokens of a sign-up from values, as the gate does: every fourth is a return. */
  signUp(number: number): readonly KeyedToken[];
  readonly now: number;
}

/**
 * What many share has real tokens, so that sign-ups meet it; what only one has are random bytes in its place, which are
 * spread as those of an HMAC are and take no time to make. Some thousand removals are real throughout: who returns is one
 * of them.
 */
export function makeRemovals(tokens: Tokens, returning: number): MadeRemovals {
  const common: Common = {
    agent: made(
      COMMON.agent,
      (at) => tokens.ofSession({ ip: '192.0.2.1', userAgent: agentOf(at) }, NOW).tokens,
    ).map((list) => list.filter(({ type }) => type === 'agent')),
    canvas: made(COMMON.canvas, (at) => part(tokens, 'canvas', at)),
    fonts: made(COMMON.fonts, (at) => part(tokens, 'fonts', at)),
    range: made(COMMON.range, (at) =>
      tokens.ofSession({ ip: addressOf(at, 1) }, NOW).tokens.filter(({ type }) => type === 'range'),
    ),
  };
  let pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;

  function random(bytes: number): Uint8Array {
    if (used + bytes > pool.length) {
      pool = randomFillSync(new Uint8Array(POOL_BYTES));
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  }

  const unique = (type: TokenType, bytes = 16): KeyedToken => ({
    type,
    epoch: 1,
    bytes: random(bytes),
    seenAt: NOW,
  });
  const shared = (number: number): KeyedToken[] => [
    ...pick(common.agent, number, 1),
    ...pick(common.canvas, number, 4),
    ...pick(common.fonts, number, 5),
  ];

  return {
    now: NOW,
    removal: (number) => ({
      id: `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      removedAt: NOW - (number % 80) * DAY_MS,
      tokens: [
        ...shared(number),
        ...(number < returning
          ? own(tokens, number, 'before')
          : [
              ...(
                ['email', 'email-letters', 'phone', 'phone-digits', 'device', 'address', 'handle'] as const
              ).map((type) => unique(type)),
              unique('handle-letters'),
              unique('name'),
              unique('handle-filter', 32),
              unique('name-filter', 32),
              ...pick(common.range, number, 9),
            ]),
      ],
    }),
    signUp: (number) => {
      const of = number % 4 === 0 ? number % returning : number + 10_000_000;
      return [...tokens.ofIdentifiers({ device: partsOf(of) }, NOW).tokens, ...own(tokens, of, 'now')];
    },
  };
}

/** What a person has alone; whoever returns has another mailbox. */
function own(tokens: Tokens, number: number, when: string): readonly KeyedToken[] {
  return [
    ...tokens.ofIdentifiers(
      { email: `person.${number}.${when}@example.org`, phone: `+9230${10_000_000 + (number % 80_000_000)}` },
      NOW,
    ).tokens,
    ...tokens.ofSession(
      {
        ip: addressOf(rank(number, 9, COMMON.range), 1 + (number % 250)),
        deviceId: `device-${number}`,
        userAgent: agentOf(rank(number, 1, COMMON.agent)),
      },
      NOW,
    ).tokens,
    ...tokens.ofAccount(
      { handle: `ferry_${word(number)}_${number % 1000}`, displayName: `Keeper ${word(number)}` },
      NOW,
    ),
  ];
}

function made<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function partsOf(number: number): Record<string, string> {
  return {
    canvas: value(number, 4, COMMON.canvas),
    fonts: value(number, 5, COMMON.fonts),
  };
}

function part(tokens: Tokens, name: string, at: number): readonly KeyedToken[] {
  return tokens.ofIdentifiers({ device: { [name]: `${at}` } }, NOW).tokens;
}

function pick(list: readonly (readonly KeyedToken[])[], number: number, salt: number): readonly KeyedToken[] {
  return list[rank(number, salt, list.length)] ?? [];
}

function value(number: number, salt: number, count: number): string {
  return `${rank(number, salt, count)}`;
}

/** A rank among `count`, the first the most frequent, the same for the same number and salt. */
function rank(number: number, salt: number, count: number): number {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  const share = ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  return Math.min(count - 1, Math.floor((count + 1) ** share) - 1);
}

function addressOf(range: number, last: number): string {
  return `${20 + (range >> 16)}.${(range >> 8) & 0xff}.${range & 0xff}.${last}`;
}

function agentOf(at: number): string {
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + at}.0.0.0 Safari/537.36`;
}

function word(number: number): string {
  const syllables = ['ta', 'ri', 'mo', 'ke', 'lu', 'sa', 'ne', 'vo', 'pi', 'da'];
  return [...`${number}`].map((digit) => syllables[Number(digit)] ?? '').join('');
}
