import { lastToken } from '@breakwater/redress/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRedress, decisionMigrations, type RedressFixture } from '../testing/redress-fixture.ts';
import { publicPages } from './public-pages.ts';

const DAY = 86_400_000;
const AMINA = 'staff:amina';
const NOOR = 'staff:noor';

describe('public pages, later', () => {
  let storage: Storage;
  let fixture: RedressFixture;
  let app: FastifyInstance;
  beforeAll(async () => {
    storage = await openTestStorage(decisionMigrations);
    fixture = aRedress(storage);
    app = fastify();
    const { installation: settings, redress, clock } = fixture;
    const ledger = {
      scorecards: { published: async () => ({ cards: [], ranks: [] }) },
      matters: { published: async () => undefined },
    };
    publicPages(app, { settings, redress, ledger, clock });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await storage.close();
  });
  beforeEach(() => fixture.reset());

  async function issued(): Promise<string> {
    await fixture.fire([{ action: 'queue', severity: 'high' }]);
    const job = await fixture.review.jobs.claim({ by: AMINA, leaseMs: DAY });
    await fixture.review.jobs.resolve(job?.id ?? '', AMINA, {
      decision: 'violation',
      actions: [
        { action: 'remove-content', contentId: 'c1' },
        { action: 'limit-account', for: 'P30D' },
      ],
      reason: 'The post asks readers to join a listed organisation.',
    });
    return `/s/${lastToken(fixture)}`;
  }
  async function get(url: string) {
    const { statusCode, body } = await app.inject({ url });
    return { status: statusCode, body };
  }
  const post = (url: string, text: string) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text, submission: 's' }).toString(),
    });
  async function appealed(path: string, outcome: 'upheld' | 'overturned' | 'partly') {
    await post(path, 'It is a poem.');
    const { appeals, statements } = fixture.redress;
    const appeal = await appeals.claim({ by: NOOR, leaseMs: DAY });
    const { statement } = await statements.open(path.slice(3));
    await appeals.decide(appeal?.id ?? '', NOOR, {
      outcome,
      reason: 'As the text shows.',
      ...(outcome === 'partly' && { reverse: statement.actionIds.slice(1) }),
    });
  }

  it('close six months after the decision, say what one can still do, and give the text back', async () => {
    const path = await issued();
    fixture.clock.advance(182 * DAY);
    const late = await post(path, 'My late words.');
    expect(late.statusCode).toBe(410);
    for (const said of ['The time to appeal is over', 'July 1, 2026', 'to a court', 'My late words.'])
      expect(late.body).toContain(said);
    expect((await get(`${path}?lang=ur`)).body).toContain('اپیل کا وقت ختم ہو چکا ہے');
  });

  it('stay open until an appeal is decided, and long enough to read the outcome', async () => {
    const path = await issued();
    fixture.clock.advance(180 * DAY);
    expect((await post(path, 'Just in time.')).statusCode).toBe(303);
    fixture.clock.advance(15 * DAY);
    const { status, body } = await get(path);
    expect([status, body]).toEqual([200, expect.stringContaining('have not yet: we are sorry')]);
    const appeal = await fixture.redress.appeals.claim({ by: NOOR, leaseMs: DAY });
    await fixture.redress.appeals.decide(appeal?.id ?? '', NOOR, {
      outcome: 'upheld',
      reason: 'It recruits.',
    });
    fixture.clock.advance(180 * DAY);
    expect((await get(path)).body).toContain('The decision stands');
    fixture.clock.advance(10 * DAY);
    expect((await get(path)).status).toBe(410);
  });

  it.each([
    ['upheld', 'The decision stands', 'فیصلہ برقرار ہے'],
    ['partly', 'Your appeal was partly right', 'آپ کی اپیل جزوی طور پر درست تھی'],
    ['overturned', 'Your appeal was right', 'آپ کی اپیل درست تھی'],
  ] as const)('say that an appeal was %s, and why', async (outcome, english, urdu) => {
    const path = await issued();
    await appealed(path, outcome);
    const { body } = await get(path);
    for (const said of [english, 'As the text shows.', 'It is a poem.']) expect(body).toContain(said);
    expect(body.includes('We are sorry')).toBe(outcome === 'overturned');
    expect(body).not.toContain('<form');
    expect((await get(`${path}?lang=ur`)).body).toContain(urdu);
  });

  it('say that a decision was withdrawn, with an apology', async () => {
    const path = await issued();
    const { statement } = await fixture.redress.statements.open(path.slice(3));
    const undoing = { by: AMINA, reason: 'Wrong post.', mayUndoOthers: false };
    await fixture.review.decisions.undo(statement.decisionId ?? '', undoing);
    const { body } = await get(path);
    expect(body).toContain('This decision no longer stands');
    expect(body).toContain('We apologise');
    expect(body).not.toContain('<form');
    const late = await post(path, 'Still my words.');
    expect([late.statusCode, late.body]).toEqual([409, expect.stringContaining('Still my words.')]);
  });
});
