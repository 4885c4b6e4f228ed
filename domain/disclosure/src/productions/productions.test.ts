import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AUTHORITY,
  DAY,
  type DisclosureFixture,
  makeAuthorityKey,
  openDisclosure,
  openPackage,
} from '../testing/index.ts';

let fixture: DisclosureFixture;
let identity: string;
let known: { recipient: string };
beforeAll(async () => {
  fixture = await openDisclosure();
  const key = await makeAuthorityKey();
  identity = key.identity;
  known = { recipient: key.recipient };
  fixture.subscribers.set('harbour/noor', { handle: '=noor', displayName: 'Noor' });
  await fixture.note([
    { accountId: 'noor', type: 'account.created', session: { ip: '203.0.113.7', port: 40_001 } },
    { accountId: 'noor', session: { ip: '2001:db8::7', userAgent: 'Firefox' } },
    { accountId: 'noor', type: 'account.updated', session: { ip: '203.0.113.8' } },
  ]);
});
beforeEach(() => fixture.recipients.set(AUTHORITY, known));
afterAll(() => fixture.close());

const approver = { by: 'staff:b', lawyer: true };

async function release(given: object = {}, note?: string): Promise<string> {
  const grantId = await fixture.grant(given);
  const { id } = await fixture.disclosure.productions.prepare({ grantId, note }, 'staff:a');
  await fixture.disclosure.productions.approve(id, approver);
  return id;
}

async function fetchFiles(id: string): Promise<Map<string, Buffer>> {
  const { storage, disclosure } = fixture;
  const { sealed } = await storage.work((work) => disclosure.downloads.byOfficer(work, id, 'officer:o'));
  return openPackage(sealed, identity);
}

describe('a package', () => {
  it('holds the fields of its category, says what it leaves out, and shows who prepares it no value', async () => {
    const { productions } = fixture.disclosure;
    const grantId = await fixture.grant({ categories: ['subscriber', 'user-identification'] });
    const prepared = await productions.prepare({ grantId }, 'staff:a');
    expect(JSON.stringify(prepared)).not.toContain('203.0.113');
    const of = (category: string) => prepared.preview.find((one) => one.category === category);
    expect(of('user-identification')).toMatchObject({
      fields: [
        { field: 'at', records: 2 },
        { field: 'type', records: 2 },
        { field: 'ip', records: 2 },
        { field: 'port', records: 1 },
      ],
      leftOut: [
        { field: 'userAgent', records: 1, because: 'not-allowed' },
        { field: 'record', records: 1, because: 'not-allowed' },
      ],
    });
    expect(of('subscriber')?.leftOut).toContainEqual({ field: 'email', records: 0, because: 'not-stored' });
    expect(of('content')?.leftOut[0]).toEqual({ field: 'id', records: 0, because: 'category-not-granted' });
    const values = await productions.values(prepared.id, 'staff:b');
    expect(values).toMatchObject({ changed: false, accounts: [{ signIns: [{ ip: '203.0.113.7' }, {}] }] });
    await productions.approve(prepared.id, approver);
    const files = await fetchFiles(prepared.id);
    expect([...files.keys()]).toEqual([
      'subscriber.json',
      'subscriber.csv',
      'sign-ins.json',
      'sign-ins.csv',
      'manifest.json',
      'manifest.sig',
      'public-key.pem',
      'how-to-check.txt',
      'SHA256SUMS',
    ]);
    expect(files.get('sign-ins.csv')?.toString()).toBe(
      'platform,accountId,category,at,type,ip,port\r\n' +
        'harbour,noor,user-identification,2026-06-01T00:00:00.000Z,sign-up,203.0.113.7,40001\r\n' +
        'harbour,noor,user-identification,2026-06-01T00:00:00.000Z,sign-in,2001:db8::7,\r\n',
    );
    expect(files.get('subscriber.csv')?.toString()).toContain("'=noor");
    expect(JSON.parse(String(files.get('subscriber.json')))).toMatchObject([{ handle: '=noor' }]);
    const reads = fixture.recorded.filter(
      ({ action, subject }) => action === 'disclosure.log-read' && subject === grantId,
    );
    expect(reads.map(({ actor, detail }) => [actor, detail?.purpose])).toEqual([
      ['staff:a', 'prepare'],
      ['staff:b', 'values'],
      ['staff:b', 'package'],
    ]);
  });

  it('of traffic has what was done as well, and nothing of a law that is not in the table', async () => {
    const { grants } = fixture.disclosure;
    const { preview } = await grants.preview(await fixture.grant({ categories: ['traffic'] }), 'staff:a');
    expect(preview.find(({ category }) => category === 'traffic')?.fields).toContainEqual({
      field: 'ip',
      records: 3,
    });
    const other = await fixture.grant({
      instrument: 'some-law',
      categories: ['traffic', 'content', 'subscriber'],
    });
    fixture.asked.length = 0;
    const { preview: nothing } = await grants.preview(other, 'staff:a');
    expect(nothing.flatMap(({ fields }) => fields)).toEqual([]);
    expect(fixture.asked).toEqual([]);
  });

  it('is blocked until the window of the law is over, then released', async () => {
    const { productions } = fixture.disclosure;
    const id = await release({ notBefore: new Date(fixture.clock.now() + 10 * DAY).toISOString() });
    expect(await productions.get(id)).toMatchObject({ state: 'blocked' });
    await expect(fixture.disclosure.downloads.link(id, { by: 'staff:a' })).rejects.toMatchObject({
      code: 'production-state',
    });
    await expect(fetchFiles(id)).rejects.toMatchObject({ code: 'download-gone' });
    await productions.work();
    expect((await productions.get(id)).state).toBe('blocked');
    fixture.clock.advance(10 * DAY);
    await productions.work();
    expect((await productions.get(id)).state).toBe('released');
  });

  it('is refused without a key of the authority, or with one that has expired or is none', async () => {
    const { recipients, disclosure } = fixture;
    const { id } = await disclosure.productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    const grantId = await fixture.grant({});
    for (const [key, code] of [
      [{}, 'recipient-missing'],
      [{ ...known, until: new Date(fixture.clock.now()).toISOString() }, 'recipient-expired'],
    ] as const) {
      recipients.set(AUTHORITY, key);
      const preparing = disclosure.productions.prepare({ grantId }, 'staff:a');
      await expect(preparing).rejects.toMatchObject({ code });
    }
    recipients.set(AUTHORITY, { recipient: 'age1xyz' });
    const wrong = await disclosure.productions.prepare({ grantId }, 'staff:a');
    await expect(disclosure.productions.approve(wrong.id, approver)).rejects.toMatchObject({
      code: 'recipient-invalid',
    });
    recipients.set(AUTHORITY, known);
    expect((await disclosure.productions.approve(id, approver)).state).toBe('released');
  });

  it('is not approved when what is stored has changed since, and says so', async () => {
    const { productions } = fixture.disclosure;
    const { id } = await productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    await fixture.note([{ accountId: 'noor', session: { ip: '203.0.113.99' } }]);
    expect((await productions.values(id, 'staff:b')).changed).toBe(true);
    await expect(productions.approve(id, approver)).rejects.toMatchObject({ code: 'approval-void' });
    expect(await productions.get(id)).toMatchObject({
      state: 'void',
      voided: { changed: ['fields', 'data'] },
    });
    await expect(productions.approve(id, approver)).rejects.toMatchObject({ code: 'production-state' });
  });

  it.each([
    ['another key', () => ({ recipient: 'age1another' }), ['recipient']],
    ['no key any more', () => ({}), ['recipient']],
    ['another mailbox', (known) => ({ ...known, email: 'new@police.example' }), ['contact']],
    ['an end of its key', (known) => ({ ...known, until: '2026-12-01T00:00:00Z' }), ['recipient']],
  ] as readonly [string, (known: object) => object, readonly string[]][])(
    'is void for both people when its authority has %s',
    async (_what, change, changed) => {
      const { recipients, disclosure, recorded } = fixture;
      const { productions } = disclosure;
      const prepare = async () =>
        (await productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a')).id;
      const [tried, left] = [await prepare(), await prepare()];
      recipients.set(AUTHORITY, change(known));
      const approving = productions.approve(tried, approver);
      await expect(approving).rejects.toMatchObject({ code: 'approval-void', extra: { changed } });
      await productions.work();
      for (const id of [tried, left])
        expect(await productions.get(id)).toMatchObject({ state: 'void', voided: { changed } });
      const onRecord = (id: string) =>
        recorded.find(({ action, subject }) => action === 'disclosure.approval-void' && subject === id);
      expect(onRecord(tried)).toMatchObject({
        actor: approver.by,
        detail: { changed, preparedBy: 'staff:a' },
      });
      expect(onRecord(left)).toMatchObject({ actor: 'breakwater', detail: { changed } });
      recipients.set(AUTHORITY, known);
      await productions.work();
      expect((await productions.get(tried)).state).toBe('void');
    },
  );

  it('is void where who is told changed before it was approved, and not when it is sealed already', async () => {
    const { disclosure, tellings, ids, clock } = fixture;
    const orderId = ids();
    const notBefore = new Date(clock.now() + 10 * DAY).toISOString();
    const sealed = await release({ orderId, notBefore });
    const { id } = await disclosure.productions.prepare(
      { grantId: await fixture.grant({ orderId, notBefore }) },
      'staff:a',
    );
    const until = new Date(clock.now() + 30 * DAY).toISOString();
    tellings.set(orderId, { state: 'secret', until, decision: 'decision 7', art: 'Art. 1' });
    await disclosure.productions.work();
    expect(await disclosure.productions.get(id)).toMatchObject({ voided: { changed: ['told'] } });
    expect(await disclosure.productions.get(sealed)).toMatchObject({ state: 'blocked' });
  });

  it('is void while it waits for the window of the law, when its authority has another key', async () => {
    const { recipients, disclosure, clock } = fixture;
    const notBefore = new Date(clock.now() + DAY).toISOString();
    const id = await release({ notBefore });
    recipients.set(AUTHORITY, { recipient: 'age1another' });
    await disclosure.productions.work();
    expect(await disclosure.productions.get(id)).toMatchObject({ state: 'void' });
    recipients.set(AUTHORITY, known);
    clock.advance(2 * DAY);
    await disclosure.productions.work();
    expect(await disclosure.productions.get(id)).toMatchObject({ state: 'void' });
    await expect(fetchFiles(id)).rejects.toMatchObject({ code: 'download-gone' });
  });

  it('that was prepared before anything was bound is prepared again', async () => {
    const { disclosure, storage } = fixture;
    const { id } = await disclosure.productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    const { db } = storage;
    await sql`alter table disclosure_productions disable trigger disclosure_productions_bound`.execute(db);
    await sql`update disclosure_productions set binds = null, shown = null where id = ${id}`.execute(db);
    await sql`alter table disclosure_productions enable trigger disclosure_productions_bound`.execute(db);
    await expect(disclosure.productions.approve(id, approver)).rejects.toMatchObject({
      code: 'approval-void',
      extra: { changed: ['from-before'] },
    });
  });

  it('binds what was shown, whoever writes to the table', async () => {
    const { disclosure, storage } = fixture;
    const { id } = await disclosure.productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    const { db } = storage;
    for (const set of [`binds = '{}'`, `shown = '{}'`, `state = 'void'`, `state = 'void', void_at = now()`])
      await expect(
        sql`update disclosure_productions set ${sql.raw(set)} where id = ${id}`.execute(db),
      ).rejects.toThrow();
    await disclosure.productions.reject(id, { by: 'staff:b', because: 'x' });
    const back = sql`update disclosure_productions set state = 'void', void_at = now(), void_changed = '[]'
      where id = ${id}`;
    await expect(back.execute(db)).rejects.toThrow(/was not sent/);
  });

  it('goes with its grant: what was not downloaded is taken back when the order is withdrawn', async () => {
    const { disclosure, storage, ids } = fixture;
    const orderId = ids();
    const id = await release({ orderId });
    const end = { orderId, because: 'withdrawn by the authority', by: 'staff:lena' };
    await storage.work((work) => disclosure.grants.end(work, end));
    expect(await disclosure.productions.get(id)).toMatchObject({ state: 'withdrawn' });
    const { items: grants } = await disclosure.grants.list({ orderId });
    await expect(
      disclosure.productions.prepare({ grantId: grants[0]?.id ?? '' }, 'staff:a'),
    ).rejects.toMatchObject({ code: 'grant-ended' });
    expect((await disclosure.notices.list({ orderId })).items).toMatchObject([{ state: 'void' }]);
  });
});

describe('what cannot be read', () => {
  it('is unknown while a key is missing, and never taken for nothing', async () => {
    const { keyFile, disclosure } = fixture;
    const grantId = await fixture.grant({});
    const kept = keyFile.keys;
    await disclosure.log.rotate('staff:lena');
    const both = keyFile.keys ?? [];
    keyFile.keys = both.slice(1);
    await disclosure.follow();
    await expect(disclosure.productions.prepare({ grantId }, 'staff:a')).rejects.toMatchObject({
      code: 'log-key-missing',
    });
    expect(await disclosure.log.state()).toMatchObject({
      fault: 'log-key-missing',
      keys: [
        { epoch: 1, current: false, present: false },
        { epoch: 2, current: true, present: true },
      ],
    });
    keyFile.keys = both;
    await disclosure.follow();
    expect(kept).toHaveLength(1);
    const { preview } = await disclosure.grants.preview(grantId, 'staff:a');
    expect(preview.find(({ category }) => category === 'user-identification')?.fields[0]?.records).toBe(3);
  });

  it('is said in a note, or nothing is prepared', async () => {
    const { keyFile, disclosure, note, clock } = fixture;
    const kept = keyFile.keys;
    keyFile.keys = [];
    await disclosure.follow();
    await note([{ accountId: 'amir' }]);
    keyFile.keys = kept;
    await disclosure.follow();
    const [from, to] = [clock.now() - 1, clock.now() + 1].map((at) => new Date(at).toISOString());
    const grantId = await fixture.grant({
      accounts: [{ platform: 'harbour', accountId: 'amir', from: from ?? '', to: to ?? '' }],
    });
    await expect(disclosure.productions.prepare({ grantId }, 'staff:a')).rejects.toMatchObject({
      code: 'log-incomplete',
      extra: { damaged: 0, missed: 1 },
    });
    const wish = { grantId, note: 'Sign-ins of that minute were not stored.' };
    const { note: said, preview } = await disclosure.productions.prepare(wish, 'staff:a');
    expect(said).toBe(wish.note);
    expect(preview.find(({ category }) => category === 'user-identification')?.leftOut).toContainEqual({
      field: 'never written',
      records: 1,
      because: 'unreadable',
    });
  });

  it('that comes after it was prepared makes void what nobody was shown as partial', async () => {
    const { keyFile, disclosure, note, clock } = fixture;
    clock.advance(3_600_000);
    const [from, to] = [clock.now() - 1, clock.now() + 1].map((at) => new Date(at).toISOString());
    const accounts = [{ platform: 'harbour', accountId: 'late', from: from ?? '', to: to ?? '' }];
    const { id } = await disclosure.productions.prepare(
      { grantId: await fixture.grant({ accounts }) },
      'staff:a',
    );
    const kept = keyFile.keys;
    keyFile.keys = [];
    await disclosure.follow();
    await note([{ accountId: 'late' }]);
    keyFile.keys = kept;
    await disclosure.follow();
    await expect(disclosure.productions.approve(id, { by: 'staff:b', lawyer: true })).rejects.toMatchObject({
      code: 'approval-void',
      extra: { changed: expect.arrayContaining(['data']) },
    });
  });
});
