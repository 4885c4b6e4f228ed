import { describe, expect, it } from 'vitest';
import { KINDS } from './event.ts';
import { makeSpreadWorld } from './make-spread-world.ts';
import { smallWorld } from './testing/small-world.ts';
import { COURSES, TOPICS } from './truth.ts';

const world = smallWorld();
const events = [...world.events()];
const truths = world.objects.map((id) => world.truth(id));
const cascades = [...new Set(truths.map(({ cascade }) => cascade))];
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('a spread world', () => {
  it('is the same for the same seed, and another with other parameters for another', () => {
    const make = (seed: number) => makeSpreadWorld({ seed, days: 1, accounts: 400 });
    const read = (seed: number) => {
      const one = make(seed);
      const suspicions = one.objects.map((id) => [one.suspicion(id), one.minutes(id), one.reach(id)]);
      return JSON.stringify([[...one.events()], suspicions, one.parameters]);
    };
    const first = read(7);
    expect(read(7) === first).toBe(true);
    expect(read(8) === first).toBe(false);
    const exponents = [1, 2, 3, 4].map((seed) => make(seed).parameters.audienceExponent);
    expect(new Set(exponents).size).toBe(4);
  });

  it('is in order of time, within its days, and has each kind', () => {
    const times = events.map(({ at }) => at);
    expect(times.filter((at, index) => at < (times[index - 1] ?? 0)).length).toBe(0);
    expect(times.every((at) => at >= world.start && at < world.end)).toBe(true);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(events.length).toBe(world.counts.events);
  });

  it('tells of nothing before it is there, nor of accounts before they are made', () => {
    const known = new Set<string>();
    for (const { kind, content, shareOf, replyTo, at, accountCreatedAt } of events) {
      const about = kind === 'report' || kind === 'delete' ? content : (shareOf ?? replyTo);
      if (about !== undefined) expect(known.has(about)).toBe(true);
      known.add(content);
      expect(accountCreatedAt).toBeLessThanOrEqual(at);
    }
  });

  it('shares and answers nothing that was deleted', () => {
    const gone = new Set<string>();
    for (const { kind, content, shareOf } of events) {
      if (kind === 'delete') gone.add(content);
      if (kind === 'share') expect(gone.has(shareOf ?? '')).toBe(false);
    }
    expect(gone.size).toBeGreaterThan(5);
  });

  it('makes a copy look like a post', () => {
    const fieldsOf = (wanted: string) =>
      new Set(events.filter(({ kind }) => kind === wanted).flatMap((event) => Object.keys(event)));
    expect(fieldsOf('copy')).toEqual(fieldsOf('post'));
  });

  it('rejects options out of range', () => {
    expect(() => makeSpreadWorld({ seed: 1.5 })).toThrow(RangeError);
    expect(() => makeSpreadWorld({ seed: 1, accounts: 10 })).toThrow(RangeError);
    expect(() => makeSpreadWorld({ seed: 1, violatingShare: 0 })).toThrow(RangeError);
    expect(() => world.truth('nothing')).toThrow(RangeError);
  });
});

describe('the truth of a spread world', () => {
  it('is that of the object for what passes it on, answers or reports it', () => {
    for (const { kind, content, shareOf } of events) {
      const { object } = world.truth(content);
      if (kind === 'post' || kind === 'copy') expect(object).toBe(content);
      if (kind === 'share') expect(object).toBe(shareOf);
    }
  });

  it('holds for a whole cascade', () => {
    for (const { objects, number } of cascades) {
      const own = objects.map((id) => world.truth(id));
      expect(new Set(own.map(({ violating, topic, course }) => `${violating}${topic}${course}`)).size).toBe(
        1,
      );
      expect(own.every(({ cascade }) => cascade.number === number)).toBe(true);
    }
    expect(new Set(truths.map(({ topic }) => topic))).toEqual(new Set(TOPICS));
    expect(new Set(truths.map(({ course }) => course))).toEqual(new Set(COURSES));
    expect(truths.every(({ violating, topic }) => violating === (topic === 'violating'))).toBe(true);
    expect(truths.every(({ violating, severity }) => violating === severity > 0)).toBe(true);
  });

  it('lists exposures in order of time, after the first sight, and none of what is deleted', () => {
    const bornAt = new Map(events.map(({ content, at, kind }) => [kind === 'report' ? '' : content, at]));
    for (const { kind, content, at } of events)
      if (kind === 'post' || kind === 'copy') bornAt.set(content, at);
    for (const { objects, exposures } of cascades) {
      for (const [index, at] of exposures.at.entries()) {
        const id = objects[exposures.object[index] ?? -1] ?? '';
        expect(at).toBeGreaterThanOrEqual(exposures.at[index - 1] ?? world.start);
        expect(at).toBeGreaterThanOrEqual(bornAt.get(id) ?? Number.NaN);
        expect(at).toBeLessThan(Math.min(world.end, world.truth(id).deletedAt));
      }
    }
  });

  it('says the same of exposures by cascade, by object and by family', () => {
    const inCascades = sum(cascades.map(({ exposures }) => sum(exposures.people)));
    expect(sum(world.objects.map((id) => world.reach(id)))).toBeCloseTo(inCascades, 3);
    const families = new Map(world.objects.map((id) => [world.truth(id).family, id]));
    expect(families.size).toBe(world.counts.families);
    expect(sum([...families.values()].map((id) => world.exposureAfter(id, 0)))).toBeCloseTo(inCascades, 3);
    const [id = ''] = world.objects.toSorted((left, right) => world.reach(right) - world.reach(left));
    const left = [0, 6, 12, 24, 48].map((hours) => world.exposureAfter(id, world.start + hours * 3_600_000));
    expect(left).toEqual(left.toSorted((one, other) => other - one));
    expect(left.at(-1)).toBe(0);
  });
});

describe('spread', () => {
  it('has heavy tails: a few audiences and cascades hold most', () => {
    const heaviest = (values: number[]) => {
      const sorted = values.toSorted((left, right) => right - left);
      return sum(sorted.slice(0, Math.ceil(sorted.length / 100))) / sum(sorted);
    };
    const followers = new Map(events.map(({ account, followers: count }) => [account, count]));
    expect(heaviest([...followers.values()])).toBeGreaterThan(0.15);
    expect(heaviest(cascades.map(({ exposures }) => sum(exposures.people)))).toBeGreaterThan(0.25);
    const silent = cascades.filter(
      ({ objects, exposures }) => objects.length === 1 && sum(exposures.people) < 50,
    );
    expect(silent.length / cascades.length).toBeGreaterThan(0.3);
  });

  it('is least at night', () => {
    const community = world.truth(world.objects[0] ?? '').language;
    const hours = Array.from({ length: 24 }, () => 0);
    for (const { at, kind, language } of events) {
      if (kind === 'post' && language === community) {
        const hour = Math.floor(at / 3_600_000) % 24;
        hours[hour] = (hours[hour] ?? 0) + 1;
      }
    }
    expect(Math.min(...hours)).toBeLessThan(Math.max(...hours) / 2);
  });

  it('is pushed by accounts made lately', () => {
    const isPushed = (id: string) => world.truth(id).course === 'pushed' && world.truth(id).violating;
    const agesOf = (pushed: boolean) =>
      events
        .filter(({ kind, content }) => kind === 'share' && isPushed(content) === pushed)
        .map(({ at, accountCreatedAt }) => (at - accountCreatedAt < 14 * 86_400_000 ? 1 : 0));
    const [young, others] = [agesOf(true), agesOf(false)];
    expect(sum(young) / young.length).toBeGreaterThan((2 * sum(others)) / others.length);
  });

  it('is reported more where it violates, late, and wrongly too', () => {
    const reports = events.filter(({ kind }) => kind === 'report');
    const right = reports.filter(({ content }) => world.truth(content).violating);
    const exposureOf = (violating: boolean) =>
      sum(world.objects.filter((id) => world.truth(id).violating === violating).map(world.reach));
    const wrong = reports.length - right.length;
    expect(wrong).toBeGreaterThan(0);
    expect(right.length / exposureOf(true)).toBeGreaterThan((2 * wrong) / exposureOf(false));
  });
});
