import { aPost } from '@breakwater/contracts/testing';
import { openTestStorage } from '@breakwater/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import type { Intake } from './create-intake.ts';
import { intakeMigrations } from './migrations.ts';
import { readUpload } from './read-upload.ts';
import { createIntakeFixture, type IntakeFixture, malformedUploads } from './testing/index.ts';
import type { MalformedUpload } from './testing/malformed-uploads.ts';
import { UploadError } from './upload-error.ts';

let fixture: IntakeFixture;
let intake: Intake;
beforeAll(async () => {
  fixture = await createIntakeFixture(await openTestStorage(intakeMigrations));
  intake = fixture.intake();
});
afterAll(() => fixture.storage.close());

describe('malformed uploads', () => {
  const uploads = malformedUploads();
  let answers: readonly unknown[];
  // All at once: they share transactions, and none may spoil another.
  beforeAll(async () => {
    answers = await Promise.all(uploads.map(answerTo));
  });

  async function answerTo(upload: MalformedUpload) {
    try {
      const { receipts } = await intake.accept('test', await readUpload(upload.body, upload));
      return { receipts: receipts.map(({ status, code = status, pointer = '' }) => ({ code, pointer })) };
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      return { error: error.code, status: error.status };
    }
  }

  it('are at least 200', () => {
    expect(uploads.filter(({ name }) => !name.startsWith('fine')).length).toBeGreaterThanOrEqual(200);
    expect(new Set(uploads.map(({ name }) => name)).size).toBe(uploads.length);
  });

  it.each(uploads.map((upload, index) => ({ ...upload, index })))('$name', ({ index, answer }) => {
    expect(answers[index]).toEqual(answer);
  });

  it('leave every good event in the database, and nothing else', async () => {
    const good = uploads.flatMap(({ answer }) =>
      'receipts' in answer ? answer.receipts.filter(({ code }) => code === 'accepted') : [],
    );
    expect((await intake.backlog()).count).toBe(good.length);
  });
});

describe('accept', () => {
  const upload = fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('good' as const), id: fc.integer({ min: 1, max: 12 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('unreadable' as const), id: fc.constant(0) }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('invalid' as const), id: fc.integer({ min: 1, max: 12 }) }),
      },
    ),
    { maxLength: 20 },
  );
  type Upload = (typeof upload extends fc.Arbitrary<infer T> ? T : never)[number];

  function candidate({ kind, id }: Upload): Candidate {
    if (kind === 'unreadable') return { fault: { code: 'bad-json', pointer: '', message: 'expected JSON' } };
    return { value: aPost('hello', { id: `e${id}`, ...(kind === 'invalid' && { at: 'never' }) }) };
  }

  let sources = 0;

  it('answers each event, in order, whatever the mix and whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 3 }), async (uploads) => {
        const source = `mix-${++sources}`;
        const first = new Map<number, string>();
        for (const events of uploads) {
          const result = await intake.accept(source, events.map(candidate));
          expect(result.receipts.map(({ index }) => index)).toEqual(events.map((_, index) => index));
          expect(result.accepted + result.duplicate + result.rejected).toBe(events.length);
          result.receipts.forEach((receipt, index) => {
            const { kind, id } = events[index] ?? { kind: 'unreadable', id: 0 };
            if (kind !== 'good') {
              expect(receipt).toMatchObject({ status: 'rejected', message: expect.any(String) });
              expect(receipt.id).toBe(kind === 'invalid' ? `e${id}` : undefined);
              return;
            }
            expect(receipt.status).toBe(first.has(id) ? 'duplicate' : 'accepted');
            expect(receipt.eventId).toBe(first.get(id) ?? receipt.eventId);
            first.set(id, receipt.eventId ?? '');
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes each event once when uploads with the same events come at the same time', async () => {
    const events = Array.from({ length: 30 }, (_, id) => candidate({ kind: 'good', id }));
    const results = await Promise.all([1, 2, 3, 4].map(() => intake.accept('twice', events)));
    expect(results.map(({ accepted }) => accepted).sort()).toEqual([0, 0, 0, 30]);
    const ids = results.map(({ receipts }) => receipts.map(({ eventId }) => eventId));
    expect(new Set(ids.map((list) => list.join())).size).toBe(1);
  });

  it('keeps the same id of another source apart', async () => {
    const events = [candidate({ kind: 'good', id: 1 })];
    const [one, two] = [await intake.accept('here', events), await intake.accept('there', events)];
    expect([one.accepted, two.accepted]).toEqual([1, 1]);
  });

  it('stores what was sent, in the order of the upload', async () => {
    const sent = ['b', 'a', 'c'].map((id) =>
      aPost(`text ${id}`, { id: `order-${id}`, at: '2025-12-31T23:00:00+02:00' }),
    );
    const { receipts } = await intake.accept(
      'order',
      sent.map((value) => ({ value })),
    );
    const stored = await intake.recentEvents({ limit: 3 });
    expect(stored.map(({ event }) => event).reverse()).toEqual(sent);
    const byId = await intake.eventById(receipts[1]?.eventId ?? '');
    expect(byId).toMatchObject({
      source: 'order',
      receivedAt: fixture.clock.now(),
      event: { id: 'order-a' },
    });
  });

  it('says pending, and nothing about a verdict, when the time is over', async () => {
    const { receipts } = await intake.accept('slow', [candidate({ kind: 'good', id: 1 })], { waitMs: 20 });
    expect(receipts[0]).toMatchObject({ status: 'accepted', pending: true });
    expect(receipts[0]).not.toHaveProperty('verdict');
  });

  it('says pending when verdicts cannot be read: the events are safe', async () => {
    const broken = fixture.intake({ verdictsOf: () => Promise.reject(new Error('away')) });
    const { receipts } = await broken.accept('blind', [candidate({ kind: 'good', id: 1 })], { waitMs: 20 });
    expect(receipts[0]).toMatchObject({ status: 'accepted', pending: true });
  });

  it('refuses with 429 when too much waits to be judged, and takes nothing', async () => {
    const { count } = await intake.backlog();
    const full = fixture.intake({ limits: { maxBacklog: count + 1 } });
    const two = [1, 2].map((id) => candidate({ kind: 'good', id }));
    const refused = full.accept('flood', two);
    await expect(refused).rejects.toMatchObject({
      code: 'overloaded',
      status: 429,
      extra: { retryAfterSeconds: 5 },
    });
    expect((await intake.backlog()).count).toBe(count);
    expect((await full.accept('flood', two.slice(1))).accepted).toBe(1);
  });
});

describe('stored events', () => {
  const at = (minute: number) => `2025-12-31T12:0${minute}:00Z`;
  const scan = async (fromSeq: number, limit: number, filter = {}) =>
    (await intake.scanEvents(fromSeq, limit, { source: 'history', ...filter })).map(({ event }) => event.id);

  beforeAll(async () => {
    const accounts = ['h1', 'h2', 'h1', 'h3'];
    const events = accounts.map((id, n) =>
      aPost('x', { id: `h-${n}`, at: at(n), account: { id }, platform: n === 3 ? 'quay' : 'harbour' }),
    );
    await intake.accept(
      'history',
      events.map((value) => ({ value })),
    );
  });

  it('are scanned in order of acceptance, page after page, through filters', async () => {
    expect(await scan(0, 10)).toEqual(['h-0', 'h-1', 'h-2', 'h-3']);
    const [first] = await intake.scanEvents(0, 1, { source: 'history' });
    expect(await scan((first?.seq ?? 0) + 1, 2)).toEqual(['h-1', 'h-2']);
    expect(await scan(0, 10, { platform: 'quay' })).toEqual(['h-3']);
    expect(await scan(0, 10, { types: ['report.created'] })).toEqual([]);
    expect(await scan(0, 10, { types: ['content.created', 'report.created'] })).toHaveLength(4);
    expect(await scan(0, 10, { since: Date.parse(at(1)), until: Date.parse(at(3)) })).toEqual(['h-1', 'h-2']);
  });

  it('are found by account, newest first', async () => {
    const found = await intake.eventsOfAccount('harbour', 'h1', { limit: 10 });
    expect(found.map(({ event }) => event.id)).toEqual(['h-2', 'h-0']);
    const older = await intake.eventsOfAccount('harbour', 'h1', { limit: 10, before: found[0]?.seq });
    expect(older.map(({ event }) => event.id)).toEqual(['h-0']);
    expect(await intake.eventsOfAccount('quay', 'h1', { limit: 10 })).toEqual([]);
  });

  it('tell how long the oldest of them waits', async () => {
    fixture.clock.advance(5_000);
    expect((await intake.backlog()).oldestAgeMs).toBe(5_000);
    expect(await intake.eventById('00000000-0000-7000-8000-000000000000')).toBeUndefined();
  });
});
