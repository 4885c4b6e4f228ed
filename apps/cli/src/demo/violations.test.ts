import type { PlatformEvent } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { generateDemo } from './generate-stream.ts';
import { loadMaterial } from './material.ts';
import { demoTruth } from './truth.ts';

type Post = Extract<PlatformEvent, { type: 'content.created' }>;
type ReportEvent = Extract<PlatformEvent, { type: 'report.created' }>;

const MINUTE = 60_000;
const { burst, reports, copiedText, network } = loadMaterial().violations;
const events = [...generateDemo({ seed: 1, events: 3000, end: Date.parse('2026-05-04T09:30:00Z') })];
const posts = events.filter((event): event is Post => event.type === 'content.created');
const reported = events.filter((event): event is ReportEvent => event.type === 'report.created');

const truthOf = ({ account }: PlatformEvent) => demoTruth(account.id);
const showing = (behaviour: string) => posts.filter((post) => truthOf(post)?.behaviour === behaviour);
const distinct = <T>(values: readonly T[]) => [...new Set(values)];
const spread = (found: readonly Post[]) =>
  Date.parse(found.at(-1)?.at ?? '') - Date.parse(found[0]?.at ?? '');

describe('what is planted', () => {
  it('is 25 to 40 posts by single accounts, beside the burst, the waves and the network', () => {
    const passedOn = posts.filter(({ content }) => network.pages.includes(content.links?.[0] ?? ''));
    const crowded = [...['burst', 'link-wave', 'copied-text'].flatMap(showing), ...passedOn];
    const single = posts.filter((post) => truthOf(post)?.role === 'violation' && !crowded.includes(post));
    expect(single.length).toBeGreaterThanOrEqual(25);
    expect(single.length).toBeLessThanOrEqual(40);
  });

  it('is a burst of a new account within minutes, of few texts', () => {
    const found = showing('burst');
    expect(found).toHaveLength(burst.count);
    expect(spread(found)).toBeLessThanOrEqual(burst.minutes * MINUTE);
    expect(distinct(found.map(({ content }) => content.text))).toHaveLength(burst.says.length);
    const [first] = found;
    expect(Date.parse(first?.at ?? '') - Date.parse(first?.account.createdAt ?? '')).toBeLessThan(
      60 * MINUTE,
    );
  });

  it('is one link from fifteen fresh accounts, made from one address', () => {
    const found = showing('link-wave');
    expect(distinct(found.map(({ account }) => account.id))).toHaveLength(15);
    expect(distinct(found.flatMap(({ content }) => content.links))).toHaveLength(1);
    expect(distinct(found.map(({ session }) => session?.ip))).toHaveLength(1);
    expect(spread(found)).toBeLessThan(60 * MINUTE);
    const signUps = events.filter(
      (event) => event.type === 'account.created' && truthOf(event)?.behaviour === 'link-wave',
    );
    expect(signUps).toHaveLength(15);
  });

  it('is one text from twenty accounts', () => {
    const found = showing('copied-text');
    expect(distinct(found.map(({ account }) => account.id))).toHaveLength(20);
    expect(distinct(found.map(({ content }) => content.text))).toEqual([copiedText.text]);
    expect(spread(found)).toBeLessThan(120 * MINUTE);
  });

  it('is a network on two platforms, whose pages nobody else has', () => {
    const found = showing('network');
    expect(distinct(found.map(({ platform }) => platform)).sort()).toEqual(['harbour', 'lantern']);
    const sharers = posts.filter(({ content }) => network.pages.includes(content.links?.[0] ?? ''));
    expect(distinct(sharers.map((post) => truthOf(post)?.behaviour)).sort()).toEqual([
      'listed-identifier',
      'network',
    ]);
  });

  it('is one account that many distinct people report', () => {
    const against = reported.filter(({ account }) => account.id === reports.account);
    expect(distinct(against.map(({ report }) => report.reporter))).toHaveLength(reports.reporters);
  });

  it('is a profile that takes the name of an organisation and keeps it', () => {
    const handles = events
      .filter((event) => truthOf(event)?.behaviour === 'profile-change')
      .map(({ account }) => account.handle);
    expect(distinct(handles)).toEqual(['khyber_photos', 'lashkar_e_taiba_media']);
    expect(handles.lastIndexOf('khyber_photos')).toBeLessThan(handles.indexOf('lashkar_e_taiba_media'));
  });

  it('leaves ordinary accounts alone: none meets more than two reports', () => {
    const against = reported.filter((event) => truthOf(event)?.role !== 'violation');
    expect(against.length).toBeGreaterThan(0);
    const ids = against.map(({ account }) => account.id);
    for (const id of ids) expect(ids.filter((other) => other === id).length, id).toBeLessThanOrEqual(2);
  });
});
