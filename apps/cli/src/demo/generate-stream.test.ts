import { isIP } from 'node:net';
import { EVENT_TYPES, type PlatformEvent } from '@breakwater/contracts';
import { checkEvent } from '@breakwater/contracts/intake';
import { describe, expect, it } from 'vitest';
import { generateDemo, StreamOptionsError } from './generate-stream.ts';
import { demoTruth } from './truth.ts';

const END = Date.parse('2026-05-04T09:30:00Z');
const DAY = 86_400_000;
const make = (seed: number, events = 3000) => [...generateDemo({ seed, events, end: END })];
const SEEDS = [1, 2, 20_261_125];
const streams = SEEDS.map((seed) => ({ seed, events: make(seed) }));

const share = (events: readonly PlatformEvent[], fits: (event: PlatformEvent) => boolean) =>
  events.filter(fits).length / events.length;
const roleOf = (event: PlatformEvent) => demoTruth(event.account.id)?.role;
const textOf = (event: PlatformEvent) =>
  'content' in event && event.content && 'text' in event.content ? event.content.text : undefined;

describe('generateDemo', () => {
  it('gives the same events for the same seed, others for another', () => {
    expect(make(7)).toEqual(make(7));
    expect(make(7)).not.toEqual(make(8));
  });

  it('gives as many events as asked for', () => {
    for (const count of [1000, 3000, 12_000]) expect(make(1, count)).toHaveLength(count);
  });

  it('refuses what cannot be made', () => {
    expect(() => make(1, 999)).toThrow(StreamOptionsError);
    expect(() => make(0.5)).toThrow(StreamOptionsError);
    expect(() => [...generateDemo({ seed: 1, events: 3000, end: Number.NaN })]).toThrow(StreamOptionsError);
  });
});

describe.each(streams)('the stream of seed $seed', ({ events }) => {
  it('keeps the contract', () => {
    expect(events.map((event) => checkEvent(event)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is numbered and ordered over the three days before its end', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events[0]?.id).toBe('demo-000001');
    const times = events.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBe(END);
    expect(times[0]).toBeGreaterThanOrEqual(END - 3 * DAY);
  });

  it('has all event types in believable shares', () => {
    const shareOf = (type: string) => share(events, (event) => event.type === type);
    for (const type of EVENT_TYPES) expect(shareOf(type), type).toBeGreaterThan(0.005);
    expect(shareOf('content.created')).toBeGreaterThan(0.6);
    expect(shareOf('content.created')).toBeLessThan(0.8);
    expect(shareOf('report.created')).toBeLessThan(0.03);
  });

  it('is ordinary for the most part', () => {
    const shareOf = (role: string) => share(events, (event) => roleOf(event) === role);
    expect(shareOf('benign')).toBeGreaterThan(0.85);
    expect(shareOf('news')).toBeGreaterThan(0.025);
    expect(shareOf('counter-speech')).toBeGreaterThan(0.015);
    expect(shareOf('violation')).toBeLessThan(0.06);
  });

  it('speaks several languages on two platforms', () => {
    expect(new Set(events.map(({ platform }) => platform))).toEqual(new Set(['harbour', 'lantern']));
    for (const language of ['en', 'ur', 'ur-Latn', 'ar', 'ps', 'fa', 'fr']) {
      const posts = events.filter(
        (event) => event.type === 'content.created' && event.content.language === language,
      );
      expect(posts.length, language).toBeGreaterThan(25);
    }
  });

  it('knows the truth of every account, and has about 400', () => {
    const ids = new Set(events.map(({ account }) => account.id));
    expect(ids.size).toBeGreaterThan(380);
    expect([...ids].filter((id) => demoTruth(id) === undefined)).toEqual([]);
  });

  it('introduces an account with its whole profile and keeps each on one platform', () => {
    const platforms = new Map<string, string>();
    for (const { account, platform } of events) {
      if (!platforms.has(account.id)) expect(account.bio, account.id).toBeTruthy();
      expect(platforms.get(account.id) ?? platform, account.id).toBe(platform);
      platforms.set(account.id, platform);
    }
  });

  it('lets nobody act before signing up', () => {
    const early = events.filter(
      ({ account, at }) => !(Date.parse(account.createdAt ?? '') <= Date.parse(at)),
    );
    expect(early).toEqual([]);
    const seen = new Set<string>();
    for (const { account, type } of events) {
      if (type === 'account.created') expect(seen.has(account.id), account.id).toBe(false);
      seen.add(account.id);
    }
  });

  it('answers, shares, edits, deletes and reports only what is there', () => {
    const there = new Set<string>();
    const absent: unknown[] = [];
    const lookUp = (id: string | undefined) => {
      if (id === undefined || !there.has(id)) absent.push(id);
    };
    for (const event of events) {
      if (event.type === 'content.created') {
        if (event.content.replyTo) lookUp(event.content.replyTo);
        there.add(event.content.id);
      } else if (event.type === 'content.shared') lookUp(event.content.shareOf);
      else if ('content' in event && event.content) lookUp(event.content.id);
    }
    expect(there.size).toBeGreaterThan(1000);
    expect(absent).toEqual([]);
  });

  it('uses addresses that are reserved for documentation', () => {
    const addresses = events.flatMap((event) => ('session' in event ? (event.session?.ip ?? []) : []));
    const reserved = /^(192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/;
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((ip) => isIP(ip) === 0 || !reserved.test(ip))).toEqual([]);
  });

  it('has well-formed text without open gaps, and links that lead nowhere', () => {
    const texts = events.flatMap((event) => {
      const { handle = '', displayName = '', bio = '' } = event.account;
      return [handle, displayName, bio, textOf(event) ?? ''];
    });
    expect(texts.filter((text) => !text.isWellFormed() || /[{}\ufffd]|undefined/.test(text))).toEqual([]);
    const links = texts.flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []);
    const leadsNowhere = /^https?:\/\/([a-z-]+\.example\/|t\.me\/\+Example)/;
    expect(links.filter((link) => !leadsNowhere.test(link))).toEqual([]);
  });

  it('does not look copied: no ordinary text comes from more than three accounts', () => {
    const posts = events.filter((event) => event.type === 'content.created' && roleOf(event) !== 'violation');
    const authors = new Map<string | undefined, Set<string>>();
    for (const event of posts) {
      const text = textOf(event);
      authors.set(text, (authors.get(text) ?? new Set()).add(event.account.id));
    }
    expect(Math.max(...[...authors.values()].map(({ size }) => size))).toBeLessThanOrEqual(3);
    expect(authors.size / posts.length).toBeGreaterThan(0.9);
  });
});
