import type { EventRecord, Session } from '@breakwater/contracts';
import type { AddressClass } from '@breakwater/contracts/returns';
import { openSealed, type Tokens } from '../tokens/create-tokens.ts';
import type { KeyedToken } from '../tokens/token.ts';

/** What kind of address one is, where an operator's list says so. */
export type ClassOf = (address: string) => AddressClass | undefined;

/** When an event was so: not later than it came, whatever the clock of its sender says. Milliseconds since the epoch. */
export function timeOf({ event, receivedAt }: EventRecord): number {
  return Math.min(Date.parse(event.at), receivedAt);
}

/** The session of an event, where it has one. */
export function sessionOf({ event }: EventRecord): Session | undefined {
  return 'session' in event ? event.session : undefined;
}

/** Tokens in the place of identifiers, of keys that are live. */
export function sealedTokens(tokens: Tokens, record: EventRecord): readonly KeyedToken[] {
  if (!record.sealed) return [];
  return openSealed(record.sealed, timeOf(record)).filter(({ epoch }) => tokens.epochs.includes(epoch));
}

/** Tokens of a session, with the kind of its address. */
export function sessionTokens(
  tokens: Tokens,
  session: Session,
  at: number,
  classOf: ClassOf,
): readonly KeyedToken[] {
  const addressClass = classOf(session.ip);
  const made = tokens.ofSession(session, at).tokens;
  if (addressClass === undefined) return made;
  return made.map((token) =>
    token.type === 'address' || token.type === 'range' ? { ...token, addressClass } : token,
  );
}

/** What an event says of an account's owner and profile: for a comparison at once. */
export function tokensOfRecord(tokens: Tokens, record: EventRecord, classOf: ClassOf): readonly KeyedToken[] {
  const at = timeOf(record);
  const session = sessionOf(record);
  return [
    ...sealedTokens(tokens, record),
    ...(session ? sessionTokens(tokens, session, at, classOf) : []),
    ...tokens.ofAccount(record.account, at),
  ];
}

/** Each value once, as it was seen last. */
export function mergeTokens(...lists: readonly (readonly KeyedToken[])[]): KeyedToken[] {
  const merged = new Map<string, KeyedToken>();
  for (const token of lists.flat()) {
    const key = `${token.type}|${token.epoch}|${Buffer.from(token.bytes).toString('base64')}`;
    const before = merged.get(key);
    if (!before || before.seenAt < token.seenAt) merged.set(key, token);
  }
  return [...merged.values()];
}
