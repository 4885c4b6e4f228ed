import type { EventRecord } from '@breakwater/contracts';
import type { Tokens } from '../tokens/create-tokens.ts';
import { type KeyedToken, TOKEN_KINDS } from '../tokens/token.ts';
import type { SignUpDeed, SignUpRow } from './sign-up-row.ts';

/** Tokens of a row: what is known at the sign-up, and what the account does after it. */
export interface SealedRow {
  readonly profile: readonly KeyedToken[];
  /** What it did within the first day, without its deeds. */
  readonly behaviour: readonly KeyedToken[];
  /** Of the deeds up to a moment the first, as many as the gate keeps. */
  deedsUntil(moment: number): readonly KeyedToken[];
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
    const { at, device, parts = {}, agent, handle, name, bio, profileLinks, sessions = [] } = row;
    const made = [
      ...tokens.ofIdentifiers(identifiersOf(row), at).tokens,
      ...tokens.ofAccount(
        {
          ...(handle && { handle }),
          ...(name && { displayName: name }),
          ...(bio && { bio }),
          ...(profileLinks && { links: [...profileLinks] }),
        },
        at,
      ),
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

  function ofDeed({ at, kind, value }: SignUpDeed): readonly KeyedToken[] {
    return once(`${kind}|${value}`, at, () => tokens.ofBehaviour(RECORD_OF[kind](value)));
  }

  function behaviourOf({ at, follows = [], links = [], media = [], texts = [] }: SignUpRow): KeyedToken[] {
    const acts: readonly (readonly [SignUpDeed['kind'], readonly string[]])[] = [
      ['follow', follows],
      ['link', links],
      ['media', media],
      ['text', texts],
    ];
    return acts.flatMap(([kind, values]) => values.flatMap((value) => ofDeed({ at, kind, value })));
  }

  function deedsUntil({ deeds = [] }: SignUpRow, moment: number): KeyedToken[] {
    const done = deeds.filter(({ at }) => at <= moment).sort((one, other) => one.at - other.at);
    const counts = new Map<string, number>();
    return done.flatMap(ofDeed).filter(({ type, epoch }) => {
      const count = (counts.get(`${type}|${epoch}`) ?? 0) + 1;
      counts.set(`${type}|${epoch}`, count);
      return count <= TOKEN_KINDS[type].keep;
    });
  }

  return (row) => ({
    profile: profileOf(row),
    behaviour: behaviourOf(row),
    deedsUntil: (moment) => deedsUntil(row, moment),
  });
}

function identifiersOf(row: SignUpRow): Parameters<Tokens['ofIdentifiers']>[0] {
  const {
    email,
    emailVerified = false,
    phone,
    phoneRegion,
    phoneVerified = false,
    payment,
    invite,
    avatar,
  } = row;
  return {
    ...(email && { email, emailVerified }),
    ...(phone && { phone, phoneVerified, ...(phoneRegion && { phoneRegion }) }),
    ...(payment && { payment }),
    ...(invite && { invite }),
    ...(avatar && { avatar: { pdq: avatar.pdq } }),
  };
}

const EVENT = { id: 'row', at: '2026-01-01T00:00:00Z', platform: 'rows', account: { id: 'row' } } as const;
const RECORD = { id: 'row', seq: 0, lane: 0, source: 'rows', receivedAt: 0, account: { id: 'row' } } as const;

/** The event that an act comes with. */
const RECORD_OF: Readonly<Record<SignUpDeed['kind'], (value: string) => EventRecord>> = {
  follow: (id) => ({ ...RECORD, event: { ...EVENT, type: 'account.followed', target: { id } } }),
  link: (link) => posted({ links: [link] }),
  media: (sha256) => posted({ media: [{ kind: 'image', sha256 }] }),
  text: (text) => posted({ text }),
};

type Posted = Extract<EventRecord['event'], { type: 'content.created' }>['content'];

function posted(content: Omit<Posted, 'id' | 'kind'>): EventRecord {
  return {
    ...RECORD,
    event: { ...EVENT, type: 'content.created', content: { id: 'content', kind: 'post', ...content } },
  };
}
