import type { PlatformEvent } from '@breakwater/contracts';
import { seededRandom } from '@breakwater/kernel';

/** A made-up stretch of two weeks on three platforms. Everything is invented, and the same for the same seed. */
export interface World {
  /** People who post by themselves: now and then a link that many share. */
  crowd(people: number, posts: number): PlatformEvent[];
  /** Accounts on all three platforms with handles and words of their own that pass the same links and files on. */
  network(size: number, objects: number, jitterMs?: number): PlatformEvent[];
  /**
   * Two newsrooms with some desks each: much of their own, and the same wire stories within minutes. `passedOn`: stories
   * of its own that each desk of a newsroom passes on.
   */
  newsrooms(desks: number, own: number, wires: number, passedOn?: number): PlatformEvent[];
}

export const PLATFORMS = ['harbour', 'lantern', 'meadow'] as const;
const START = Date.parse('2026-03-02T00:00:00Z');
const DAY_MS = 86_400_000;
const DAYS = 14;
const WORDS =
  `garden bridge lantern river market season harvest evening library ferry kitchen window ladder meadow
  station ribbon orchard basket copper violin winter pepper marble cotton saddle thunder velvet walnut`.split(
    /\s+/,
  );
const GREETINGS = [
  'Have a look at this',
  'یہ دیکھیں',
  'Посмотрите вот это',
  'انظروا إلى هذا',
  'Regardez ceci',
];

export function createWorld(seed: number): World {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join(' ');
  let made = 0;
  const post = (
    platform: string,
    account: string,
    at: number,
    content: { text?: string; links?: string[]; sha256?: string },
  ) => {
    made++;
    const { text, links, sha256 } = content;
    return {
      id: `event-${made}`,
      type: 'content.created' as const,
      at: new Date(at).toISOString(),
      platform,
      account: { id: account, handle: account.replace(/-/g, '_') },
      content: {
        id: `post-${made}`,
        kind: 'post' as const,
        ...(text !== undefined && { text }),
        ...(links && { links }),
        ...(sha256 !== undefined && { media: [{ kind: 'image' as const, sha256 }] }),
      },
    };
  };
  const anyTime = () => START + Math.floor(random() * DAYS * DAY_MS);

  return {
    crowd: (people, posts) => {
      const popular = Array.from({ length: 40 }, (_, at) => ({
        url: `https://news.example/story-${at}`,
        at: anyTime(),
      }));
      return Array.from({ length: people * posts }, (_, at) => {
        const person = at % people;
        const account = `person-${person}`;
        const platform = PLATFORMS[person % PLATFORMS.length] ?? 'harbour';
        if (random() < 0.7) return post(platform, account, anyTime(), { text: sentence(12) });
        const story = pick(popular);
        const delay = Math.floor(-Math.log(1 - random()) * 6 * 3_600_000);
        return post(platform, account, story.at + delay, { links: [story.url] });
      });
    },
    network: (size, objects, jitterMs = 1_800_000) => {
      const members = Array.from({ length: size }, (_, at) => ({
        account: `${pick(WORDS)}-${pick(WORDS)}-${at}`,
        platform: PLATFORMS[at % PLATFORMS.length] ?? 'harbour',
        greeting: GREETINGS[at % GREETINGS.length] ?? '',
      }));
      const shared = Array.from({ length: objects }, (_, at) => {
        const start = anyTime();
        return members.flatMap(({ account, platform, greeting }) => {
          if (random() < 0.35) return [];
          const content =
            at % 3 === 0
              ? { text: greeting, sha256: at.toString(16).padStart(64, 'a') }
              : { text: `${greeting} https://outlet-${at}.example/read?utm_source=${platform}` };
          return [post(platform, account, start + Math.floor(random() * jitterMs), content)];
        });
      });
      const own = members.flatMap(({ account, platform }) =>
        Array.from({ length: 8 }, () => post(platform, account, anyTime(), { text: sentence(12) })),
      );
      return [...shared.flat(), ...own];
    },
    newsrooms: (desks, own, wires, passedOn = 0) => {
      const all = ['courier', 'herald'].flatMap((room, side) =>
        Array.from({ length: desks }, (_, desk) => ({
          account: `${room}-desk-${desk}`,
          platform: PLATFORMS[side] ?? 'harbour',
          room,
        })),
      );
      const stories = Array.from({ length: wires }, (_, at) => ({
        text: sentence(20),
        at: anyTime(),
        url: `https://wire.example/${at}`,
      }));
      const houseStories = Array.from({ length: passedOn }, (_, at) => ({
        at: anyTime(),
        path: `house-${at}`,
      }));
      return all.flatMap(({ account, platform, room }) => [
        ...houseStories.map(({ at, path }, turn) =>
          post(
            platform,
            account,
            at + turn * 7_200_000 * (room === 'herald' ? 1 : 0) + Math.floor(random() * 300_000),
            {
              links: [`https://${room}.example/${path}`],
            },
          ),
        ),
        ...Array.from({ length: own }, (_, at) =>
          post(platform, account, anyTime(), {
            text: sentence(15),
            links: [`https://${room}.example/${account}/${at}`],
          }),
        ),
        ...stories.map((story) =>
          post(platform, account, story.at + Math.floor(random() * 300_000), {
            text: story.text,
            links: [story.url],
          }),
        ),
      ]);
    },
  };
}
