import type {
  Account,
  EventRecord,
  Identifiers,
  SealedIdentifiers,
  SealedToken,
  Session,
} from '@breakwater/contracts';
import type { IgnoredField } from '@breakwater/contracts/returns';
import { createFilters, type MakeFilter } from './bigram-filter.ts';
import { createKeyedDigest, type KeyedDigest } from './keyed-digest.ts';
import { createPictureSealer, type SealPicture } from './picture-bits.ts';
import { readAccount } from './read-account.ts';
import { readBehaviour } from './read-behaviour.ts';
import { readIdentifiers, readSession } from './read-identifiers.ts';
import { type KeyedToken, TOKEN_KINDS, type TokenType } from './token.ts';
import type { VaultKeys } from './vault-keys.ts';

/** Tokens, and what could not be made into one. */
export interface MadeTokens {
  readonly tokens: readonly KeyedToken[];
  readonly ignored: readonly IgnoredField[];
}

/** Makes keyed tokens under every live key. All functions are pure and take the time of the value in milliseconds. */
export interface Tokens {
  /** Of the keys, the current one last; empty when there is none, and then nothing can be made. */
  readonly epochs: readonly number[];
  ofIdentifiers(identifiers: Identifiers, at: number): MadeTokens;
  ofSession(session: Session, at: number): MadeTokens;
  ofAccount(account: Partial<Account>, at: number): readonly KeyedToken[];
  /** Whom it follows and what it posts. */
  ofBehaviour(record: EventRecord): readonly KeyedToken[];
}

/**
 * Values become tokens here and nowhere else. Under two live keys each value gives two tokens, so that what is stored
 * now is still comparable when the older key ends.
 *
 * @example
 * const tokens = createTokens(withNewKey([], 0));
 * const [first] = tokens.ofIdentifiers({ email: 'Amina.K@gmail.com' }, 0).tokens;
 * const [again] = tokens.ofIdentifiers({ email: 'aminak+x@googlemail.com' }, 0).tokens;
 * Buffer.compare(first.bytes, again.bytes) // => 0
 */
export function createTokens(keys: VaultKeys): Tokens {
  const digests = keys.map((key) => {
    const digest = createKeyedDigest(key);
    return { digest, filter: createFilters(digest), picture: createPictureSealer(key) };
  });
  const make = (values: readonly (readonly [TokenType, string])[], seenAt: number): readonly KeyedToken[] =>
    digests.flatMap((makers) =>
      values.map(([type, value]) => ({
        type,
        epoch: makers.digest.epoch,
        bytes: bytesOf(makers, type, value),
        seenAt,
      })),
    );
  return {
    epochs: keys.map(({ epoch }) => epoch),
    ofIdentifiers: (identifiers, at) => {
      const { values, ignored } = readIdentifiers(identifiers);
      return { tokens: make(values, at), ignored };
    },
    ofSession: (session, at) => {
      const { values, ignored } = readSession(session);
      return { tokens: make(values, at), ignored };
    },
    ofAccount: (account, at) => make(readAccount(account), at),
    ofBehaviour: (record) => make(readBehaviour(record), Date.parse(record.event.at)),
  };
}

/** What makes tokens under one key. */
interface Makers {
  readonly digest: KeyedDigest;
  readonly filter: MakeFilter;
  readonly picture: SealPicture;
}

function bytesOf({ digest, filter, picture }: Makers, type: TokenType, value: string): Uint8Array {
  if (type === 'avatar-bits') return picture(value);
  return type.endsWith('-filter') ? filter(type, value) : digest.token(type, value);
}

/** Tokens as they are stored with an event. */
export function sealTokens({ tokens, ignored }: MadeTokens): SealedIdentifiers {
  return {
    tokens: tokens.map(({ type, epoch, bytes }) => ({
      type,
      epoch,
      token: Buffer.from(bytes).toString('base64url'),
    })),
    ...(ignored.length > 0 && { missing: ignored.map(({ code }) => code) }),
  };
}

/** Tokens of a stored event; types that this version does not know are passed over. */
export function openSealed({ tokens }: SealedIdentifiers, seenAt: number): readonly KeyedToken[] {
  return tokens.flatMap((sealed) => {
    const type = typeOf(sealed);
    return type ? [{ type, epoch: sealed.epoch, bytes: Buffer.from(sealed.token, 'base64url'), seenAt }] : [];
  });
}

function typeOf({ type }: SealedToken): TokenType | undefined {
  return Object.hasOwn(TOKEN_KINDS, type) ? (type as TokenType) : undefined;
}
