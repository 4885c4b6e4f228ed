import type { Account, Session } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { DAY, type DemoContext } from './context.ts';
import type { CastAccount } from './material-schema.ts';

export type Platform = CastAccount['platform'];

/** Somebody who takes part. `account` is replaced when the profile changes. */
export interface DemoPerson {
  readonly id: string;
  readonly platform: Platform;
  readonly language: string;
  /** Topics of the crowd that the person talks about. */
  readonly topics: readonly string[];
  /** When the account was made, in milliseconds; within the demo it signs up before our eyes. */
  readonly born: number;
  readonly session: Session;
  account: Account;
}

/** What sets a person of the crowd apart from the rest. */
export interface Circumstances {
  readonly born: number;
  readonly language?: string;
  readonly ip?: string;
  readonly deviceId?: string;
}

/** Makes the people of one run; no two share a handle or, unless told so, an address or a device. */
export interface Casting {
  /** A person of the crowd, with a name, a language and topics by chance. */
  ordinary(id: string, circumstances: Circumstances): DemoPerson;
  /** A person who is written down in the material; `born` overrides the age that is written there. */
  written(id: string, cast: CastAccount, born?: number): DemoPerson;
}

const OLDEST_DAYS = 2000;
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;

/**
 * Address number `index` out of the ranges reserved for documentation (RFC 5737 and RFC 3849), unique below 750.
 *
 * @example
 * ```ts
 * documentationAddress(1) // => '198.51.100.1'
 * documentationAddress(3) // => '2001:db8:3::1'
 * ```
 */
export function documentationAddress(index: number): string {
  if (index % 4 === 3) return `2001:db8:${index.toString(16)}::1`;
  return `${NETWORKS[index % 3]}.${1 + (Math.floor(index / 3) % 250)}`;
}

/** The moment at which an account was made that is some weeks to some years old; most are young. */
export function longAgo({ random, start }: DemoContext): number {
  return Math.floor(start - (40 + random.next() ** 2 * OLDEST_DAYS) * DAY);
}

export function createCasting(context: DemoContext): Casting {
  const { material, random } = context;
  const languages = random.shuffle(
    Object.entries(material.people.languages).flatMap(([language, { share }]) =>
      Array.from({ length: share }, () => language),
    ),
  );
  const handles = new Set<string>();
  let made = 0;

  function sessionOf({ ip, deviceId }: Partial<Circumstances>): Session {
    const index = made++;
    return {
      ip: ip ?? documentationAddress(index),
      userAgent: random.pick(material.people.userAgents),
      deviceId: deviceId ?? `device-${index.toString(16).padStart(4, '0')}`,
    };
  }

  function unusedHandle(propose: () => string): string {
    let handle = propose();
    while (handles.has(handle)) handle = `${propose()}${random.below(90) + 10}`;
    handles.add(handle);
    return handle;
  }

  /** A name in the script of the language or in Latin letters, and a handle that goes with it. */
  function nameIn(language: string): { handle: string; displayName: string } {
    const names = material.people.languages[language];
    if (names === undefined) throw new RangeError(`people.yaml has no names for ${language}.`);
    const [given, givenLatin] = random.pick(Object.entries(names.given));
    const [family, familyLatin] = random.pick(Object.entries(names.family));
    const handle = unusedHandle(() => {
      if (names.nativeHandles.length > 0 && random.chance(0.12)) return random.pick(names.nativeHandles);
      const second = random.chance(0.5) ? familyLatin : random.pick(material.people.handleWords);
      return random.chance(0.3)
        ? `${givenLatin}${random.below(900) + 100}`
        : `${givenLatin}${random.pick(['_', '.', ''])}${second}`;
    });
    const latin = [givenLatin, familyLatin].map((name) => name[0]?.toUpperCase() + name.slice(1)).join(' ');
    return { handle, displayName: random.chance(0.3) ? latin : `${given} ${family}` };
  }

  return {
    ordinary(id, circumstances) {
      const language = circumstances.language ?? languages[made % languages.length] ?? 'en';
      const posts = material.posts.get(language);
      if (posts === undefined) throw new RangeError(`packs/demo/posts has no file for ${language}.`);
      const topics = random.shuffle(Object.keys(posts.topics)).slice(0, 3);
      const bios = topics.flatMap((topic) => posts.topics[topic]?.bios ?? []);
      return {
        id,
        platform: random.chance(0.6) ? 'harbour' : 'lantern',
        language,
        topics,
        born: circumstances.born,
        session: sessionOf(circumstances),
        account: {
          id,
          ...nameIn(language),
          bio: context.fill(language, bios),
          language,
          createdAt: toInstant(circumstances.born),
          followers: circumstances.born >= context.start ? 0 : Math.floor(random.next() ** 3 * 1500),
        },
      };
    },

    written(id, { platform, language, handle, name, bio, links, ageDays, followers }, at) {
      const born = at ?? context.start - ageDays * DAY;
      return {
        id,
        platform,
        language,
        topics: [],
        born,
        session: sessionOf({}),
        account: {
          id,
          handle: unusedHandle(() => handle),
          displayName: name,
          bio: context.fill(language, [bio]),
          ...(links && { links }),
          language,
          createdAt: toInstant(born),
          followers,
        },
      };
    },
  };
}
