import type { EventRecord } from '@breakwater/contracts';
import type { Tokens } from '../tokens/create-tokens.ts';
import type { KeyedToken } from '../tokens/token.ts';
import type { SignUpRow } from './sign-up-row.ts';

/** Tokens of a row: what is known at the sign-up, and what the account does after it. */
export interface SealedRow {
  readonly profile: readonly KeyedToken[];
  readonly behaviour: readonly KeyedToken[];
}

/** So many values are remembered: most that repeat are models of devices, ranges and popular accounts. */
const REMEMBERED = 200_000;

/**
 * Makes tokens of rows as the gate makes them of events. Values that many rows have (parts of devices, user agents, whom
 * people follow) are made once.
 */
export function createRowSealer(tokens: Tokens): (row: SignUpRow) => SealedRow {
  const known = new Map<string, readonly KeyedToken[]>();

  function once(key: string, seenAt: number, make: () => readonly KeyedToken[]): readonly KeyedToken[] {
    let made = known.get(key);
    if (made === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      made = make();
      known.set(key, made);
    }
    return made.map((token) => ({ ...token, seenAt }));
  }

  function profileOf(row: SignUpRow): KeyedToken[] {
    const { at, email, phone, device, parts = {}, agent, handle, name, sessions = [] } = row;
    const made = [
      ...tokens.ofIdentifiers({ ...(email && { email }), ...(phone && { phone }) }, at).tokens,
      ...tokens.ofAccount({ ...(handle && { handle }), ...(name && { displayName: name }) }, at),
    ];
    for (const [property, value] of Object.entries(parts)) {
      const part = () => tokens.ofIdentifiers({ device: { [property]: value } }, at).tokens;
      made.push(...once(`part|${property}|${value}`, at, part));
    }
    for (const { ip, at: seenAt, addressClass } of sessions) {
      const session = once(`ip|${ip}`, seenAt, () => tokens.ofSession({ ip }, seenAt).tokens);
      made.push(...(addressClass ? session.map((token) => ({ ...token, addressClass })) : session));
    }
    // The address is made above; what else a session has needs one to be valid and is taken from it by type.
    const [ip = '192.0.2.1'] = sessions.map((session) => session.ip);
    if (agent) {
      made.push(
        ...once(`agent|${agent}`, at, () =>
          tokens.ofSession({ ip, userAgent: agent }, at).tokens.filter(({ type }) => type === 'agent'),
        ),
      );
    }
    if (device) {
      made.push(
        ...tokens.ofSession({ ip, deviceId: device }, at).tokens.filter(({ type }) => type === 'device'),
      );
    }
    return made;
  }

  function behaviourOf({ at, follows = [], links = [], media = [], texts = [] }: SignUpRow): KeyedToken[] {
    return [
      ...follows.flatMap((id) => once(`follow|${id}`, at, () => tokens.ofBehaviour(followed(id)))),
      ...links.flatMap((link) =>
        once(`link|${link}`, at, () => tokens.ofBehaviour(posted({ links: [link] }))),
      ),
      ...media.flatMap((sha256) =>
        once(`media|${sha256}`, at, () => tokens.ofBehaviour(posted({ media: [{ kind: 'image', sha256 }] }))),
      ),
      ...texts.flatMap((text) => once(`text|${text}`, at, () => tokens.ofBehaviour(posted({ text })))),
    ];
  }

  return (row) => ({ profile: profileOf(row), behaviour: behaviourOf(row) });
}

const EVENT = { id: 'row', at: '2026-01-01T00:00:00Z', platform: 'rows', account: { id: 'row' } } as const;
const RECORD = { id: 'row', seq: 0, lane: 0, source: 'rows', receivedAt: 0, account: { id: 'row' } } as const;

function followed(id: string): EventRecord {
  return { ...RECORD, event: { ...EVENT, type: 'account.followed', target: { id } } };
}

type Posted = Extract<EventRecord['event'], { type: 'content.created' }>['content'];

function posted(content: Omit<Posted, 'id' | 'kind'>): EventRecord {
  return {
    ...RECORD,
    event: { ...EVENT, type: 'content.created', content: { id: 'content', kind: 'post', ...content } },
  };
}
