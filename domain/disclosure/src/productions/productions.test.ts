import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
beforeAll(async () => {
  fixture = await openDisclosure();
  const key = await makeAuthorityKey();
  identity = key.identity;
  fixture.recipients.set(AUTHORITY, { recipient: key.recipient });
  fixture.subscribers.set('harbour/noor', { handle: '=noor', displayName: 'Noor' });
  await fixture.note([
    { accountId: 'noor', type: 'account.created', session: { ip: '203.0.113.7', port: 40_001 } },
    { accountId: 'noor', session: { ip: '2001:db8::7', userAgent: 'Firefox' } },
    { accountId: 'noor', type: 'account.updated', session: { ip: '203.0.113.8' } },
  ]);
});
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
  const { sealed } = await storage.transaction((trx) => disclosure.downloads.byOfficer(id, 'officer:o', trx));
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
      ...['subscriber.json', 'subscriber.csv', 'sign-ins.json', 'sign-ins.csv', 'manifest.json'],
      ...['manifest.sig', 'public-key.pem', 'how-to-check.txt', 'SHA256SUMS'],
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
    expect(reads.map(({ actor, detail }) => [actor, detail.purpose])).toEqual([
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
    const known = recipients.get(AUTHORITY) ?? {};
    const { id } = await disclosure.productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    for (const [key, code] of [
      [{}, 'recipient-missing'],
      [{ ...known, until: new Date(fixture.clock.now()).toISOString() }, 'recipient-expired'],
      [{ recipient: 'age1xyz' }, 'recipient-invalid'],
    ] as const) {
      recipients.set(AUTHORITY, key);
      await expect(disclosure.productions.approve(id, approver)).rejects.toMatchObject({ code });
    }
    recipients.set(AUTHORITY, known);
    expect((await disclosure.productions.approve(id, approver)).state).toBe('released');
  });

  it('is not approved when what is stored has changed since, and says so', async () => {
    const { productions } = fixture.disclosure;
    const { id } = await productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    await fixture.note([{ accountId: 'noor', session: { ip: '203.0.113.99' } }]);
    expect((await productions.values(id, 'staff:b')).changed).toBe(true);
    await expect(productions.approve(id, approver)).rejects.toMatchObject({ code: 'production-changed' });
    expect((await productions.reject(id, { by: 'staff:b', because: 'prepare it again' })).state).toBe(
      'rejected',
    );
  });

  it('goes with its grant: what was not downloaded is taken back when the order is withdrawn', async () => {
    const { disclosure, storage, ids } = fixture;
    const orderId = ids();
    const id = await release({ orderId });
    const end = { orderId, because: 'withdrawn by the authority', by: 'staff:lena' };
    await storage.transaction((trx) => disclosure.grants.end(trx, end));
    expect(await disclosure.productions.get(id)).toMatchObject({ state: 'withdrawn' });
    const { grants } = await disclosure.grants.list({ orderId });
    await expect(
      disclosure.productions.prepare({ grantId: grants[0]?.id ?? '' }, 'staff:a'),
    ).rejects.toMatchObject({ code: 'grant-ended' });
    expect((await disclosure.notices.list({ orderId })).notices).toMatchObject([{ state: 'void' }]);
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
});
