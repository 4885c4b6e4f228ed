import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from '@breakwater/contracts';
import { createLogger, type Running, readConfig, start } from '@breakwater/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateDemo } from './generate-stream.ts';
import { allTruths, demoTruth } from './truth.ts';

const EVENTS = 3_000;
/** A fixed time, so that the stream is the same in every run. */
const END = Date.UTC(2026, 10, 24, 12);
const home = mkdtempSync(join(tmpdir(), 'breakwater-demo-'));
let running: Running;
/** Accounts that a live rule flagged. */
let flagged: Set<string>;

beforeAll(async () => {
  running = await start(
    readConfig({ BREAKWATER_HOME: home, LOG_LEVEL: 'silent' }),
    ['worker'],
    createLogger('silent'),
  );
  const { intake, rules } = running.breakwater;
  const events = [...generateDemo({ seed: 7, events: EVENTS, end: END })];
  for (let from = 0; from < events.length; from += 500) {
    await intake.accept(
      'demo',
      events.slice(from, from + 500).map((value) => ({ value })),
    );
  }
  await vi.waitUntil(async () => (await intake.backlog()).count === 0, { timeout: 30_000, interval: 50 });
  flagged = new Set((await rules.recentFlagged(EVENTS)).map((verdict: Verdict) => verdict.accountId));
}, 60_000);
afterAll(async () => {
  await running.stop();
  rmSync(home, { recursive: true, force: true });
});

function shareFlagged(role: string): number {
  const accounts = [...allTruths()].flatMap(([accountId, truth]) => (truth.role === role ? accountId : []));
  return accounts.filter((accountId) => flagged.has(accountId)).length / accounts.length;
}

describe('the starter pack on the demo (material written for it: it shows that the parts meet, not how well it finds)', () => {
  it('finds most planted violations', () => {
    expect(shareFlagged('violation')).toBeGreaterThan(0.8);
  });

  it('leaves news alone', () => {
    expect(shareFlagged('news')).toBe(0);
  });

  it('leaves ordinary people alone, but for mistaken reports', () => {
    const ordinary = [...flagged].filter((accountId) => demoTruth(accountId)?.role === 'benign');
    expect(ordinary.length).toBeLessThanOrEqual(4);
  });

  it('gives every event exactly one verdict', async () => {
    const { lastSeq, verdictsAfter } = running.breakwater.rules;
    await expect.poll(lastSeq).toBe(EVENTS);
    const verdicts = await verdictsAfter(0, EVENTS + 1);
    expect(new Set(verdicts.map(({ verdict }) => verdict.eventId)).size).toBe(EVENTS);
  });
});
