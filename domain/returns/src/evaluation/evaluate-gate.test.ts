import { describe, expect, it } from 'vitest';
import { createSignUpWorld, evaluateGate, type SignUpRow } from '../index.ts';
import { calibrationError } from './calibration-error.ts';

const SIZE = { seed: 3, signUps: 300, removed: 48, existing: 300, returns: 8 };
const AT = Date.UTC(2026, 1, 1);

const keeper: SignUpRow = {
  role: 'removed',
  person: 'keeper',
  at: AT,
  email: 'ferry.keeper@example.org',
  device: 'installation-7',
  handle: 'night_ferry',
};

describe('createSignUpWorld', () => {
  it('gives the same rows at each read and for each run, and others for another seed', () => {
    const world = createSignUpWorld(SIZE);
    const first = [...world.signUps()];
    expect([...world.signUps()]).toEqual(first);
    expect([...createSignUpWorld(SIZE).removed()]).toEqual([...world.removed()]);
    expect([...createSignUpWorld({ ...SIZE, seed: 4 }).signUps()]).not.toEqual(first);
    expect(first).toHaveLength(300 + 6 * 8);
  });

  it('has returns only of those who were removed, and nobody else of their names', () => {
    const world = createSignUpWorld(SIZE);
    const removed = new Set([...world.removed()].map(({ person }) => person));
    for (const { person, tactic } of world.signUps()) expect(removed.has(person)).toBe(tactic !== undefined);
    for (const { person } of world.existing()) expect(removed.has(person)).toBe(false);
  });
});

describe('evaluateGate', () => {
  it('holds or queues returns with few changes, and few others, in a small simulated world', () => {
    const world = createSignUpWorld(SIZE);
    const figures = evaluateGate({
      removed: world.removed(),
      existing: world.existing(),
      signUps: world.signUps(),
    });
    expect(figures).toMatchObject({
      removed: 48,
      signUps: 348,
      returns: { count: 48 },
      innocent: { count: 300 },
    });
    for (const tactic of ['T0', 'T1', 'T2']) {
      expect(figures.byTactic[tactic]?.heldOrQueued).toBeGreaterThanOrEqual(0.85);
    }
    expect(figures.byTactic.T5?.held).toBe(0);
    expect(figures.innocent.held).toBeLessThan(0.01);
  });

  it('gives the same figures for the same rows, so that two models can be told apart by theirs', () => {
    const world = createSignUpWorld(SIZE);
    const rows = () => ({
      removed: world.removed(),
      existing: world.existing(),
      signUps: world.signUps(),
    });
    const probabilities = () => {
      const seen: number[] = [];
      evaluateGate(rows(), { onCheck: ({ own }) => seen.push(own?.bits ?? 0) });
      return seen;
    };
    expect(probabilities()).toEqual(probabilities());
  });

  it('takes whoever has the label of a removed one for a return, and all others for innocent', () => {
    const back: SignUpRow = { ...keeper, role: 'signup', at: AT + 86_400_000, tactic: 'same' };
    const other: SignUpRow = { role: 'signup', person: 'moth', at: AT, email: 'copper.moth@example.net' };
    const looks: string[] = [];
    const figures = evaluateGate(
      { removed: [keeper], existing: [], signUps: [back, other] },
      {
        onCheck: ({ row, found, personOf }) =>
          looks.push(`${row.person} ${personOf(found[0]?.removalId ?? '')}`),
      },
    );
    expect(figures.byTactic.same).toMatchObject({ count: 1, likely: 1, held: 1 });
    expect(figures.innocent).toMatchObject({ count: 1, likely: 0 });
    // At the sign-up, after an hour, a day and a week.
    expect(looks).toEqual([...Array(4).fill('keeper keeper'), ...Array(4).fill('moth undefined')]);
  });

  it('sees of deeds what was done by the moment that it looks', () => {
    const deed = (hours: number, value: string) => ({
      at: AT + hours * 3_600_000,
      kind: 'follow' as const,
      value,
    });
    const removed: SignUpRow = {
      ...keeper,
      deeds: [deed(-2, 'ferry'), deed(-1, 'pier'), deed(1, 'after')],
    };
    const made = AT + 86_400_000;
    const back: SignUpRow = {
      ...keeper,
      role: 'signup',
      at: made,
      deeds: [deed(23, 'ferry'), deed(25, 'pier'), deed(25, 'after'), deed(100, 'late')],
    };
    const both: (string | undefined)[] = [];
    evaluateGate(
      { removed: [removed], existing: [], signUps: [back] },
      {
        onCheck: ({ found }) =>
          both.push(found[0]?.comparisons.find(({ comparison }) => comparison === 'first-follows')?.level),
      },
    );
    expect(both).toEqual(['one', 'some', 'some', 'some']);
  });

  it('counts by each look whoever came into a band by then', () => {
    const acts = ['ferry', 'pier', 'lamp', 'rope', 'tide', 'gull'];
    const deeds = (from: number) =>
      acts.map((value, n) => ({ at: from + n * 60_000, kind: 'follow' as const, value }));
    const { person, at } = keeper;
    const removed: SignUpRow = {
      role: 'removed',
      person,
      at,
      handle: 'night_ferry',
      deeds: deeds(AT - 86_400_000),
    };
    const made = AT + 3_600_000;
    const existing = Array.from(
      { length: 2_000 },
      (_, n): SignUpRow => ({
        role: 'existing',
        person: `gull ${n}`,
        at: AT,
        handle: `gull_${n}`,
      }),
    );
    // Nothing is the same but what it does, three days later.
    const back: SignUpRow = {
      role: 'signup',
      person,
      at: made,
      handle: 'copper_moth_77',
      tactic: 'habits',
      deeds: deeds(made + 3 * 86_400_000),
    };
    const { byTactic } = evaluateGate(
      { removed: [removed], existing, signUps: [back] },
      { rates: { returning: 0.5, signUpsPerDay: 1 } },
    );
    const standing = Object.values(byTactic.habits?.by ?? {}).map(
      ({ likely, possible }) => likely + possible,
    );
    expect(standing.slice(0, 3)).toEqual([0, 0, 0]);
    expect(standing[3]).toBe((byTactic.habits?.likely ?? 0) + (byTactic.habits?.possible ?? 0));
    expect(standing[3]).toBe(1);
  });

  it('knows of a row what was proven, its picture, links and invitation', () => {
    const removed: SignUpRow = {
      ...keeper,
      emailVerified: true,
      payment: 'instrument-7',
      invite: 'invite-7',
      avatar: { pdq: '5c'.repeat(16) + '3a'.repeat(16) },
      bio: 'see https://ferry.example/keeper',
      profileLinks: ['https://pier.example'],
    };
    const back: SignUpRow = { ...removed, role: 'signup', at: AT + 86_400_000 };
    const levels: Record<string, string> = {};
    evaluateGate(
      { removed: [removed], existing: [], signUps: [back] },
      {
        onCheck: ({ found }) => {
          for (const { comparison, level } of found[0]?.comparisons ?? []) levels[comparison] = level;
        },
      },
    );
    expect(levels).toMatchObject({
      email: 'verified',
      payment: 'same',
      invite: 'same',
      avatar: 'same',
      'profile-links': 'some',
    });
  });

  it('says so when there is nothing to measure', () => {
    const nothing = { removed: [], existing: [], signUps: [] };
    expect(() => evaluateGate(nothing)).toThrow(expect.objectContaining({ code: 'evaluation-empty' }));
  });
});

describe('calibrationError', () => {
  it('is none for probabilities that come true as often as they say, and their distance otherwise', () => {
    const pairs = (p: number, isSame: number) =>
      Array.from({ length: 100 }, (_, at) => ({ p, isSame: at < isSame }));
    expect(calibrationError([...pairs(0.2, 20), ...pairs(0.9, 90)])).toBeCloseTo(0, 9);
    expect(calibrationError(pairs(0.9, 50))).toBeCloseTo(0.4, 9);
    expect(calibrationError([])).toBe(0);
  });
});
