import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AUTHORITY,
  DAY,
  type DisclosureFixture,
  makeAuthorityKey,
  openDisclosure,
} from '../testing/index.ts';

let fixture: DisclosureFixture;
beforeAll(async () => {
  fixture = await openDisclosure();
  fixture.recipients.set(AUTHORITY, { recipient: (await makeAuthorityKey()).recipient });
  await fixture.note([{ accountId: 'noor' }]);
});
afterAll(() => fixture.close());

async function release(): Promise<string> {
  const { productions } = fixture.disclosure;
  const { id } = await productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
  await productions.approve(id, { by: 'staff:b', lawyer: false });
  return id;
}

async function link(id: string, because?: string): Promise<string> {
  return (await fixture.disclosure.downloads.link(id, { by: 'staff:a', because })).token;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a link', () => {
  it('is good for one download, also when two come at once', async () => {
    const { downloads, productions } = fixture.disclosure;
    const id = await release();
    const token = await link(id);
    const both = await Promise.allSettled([downloads.byLink(token), downloads.byLink(token)]);
    const won = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(won).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'download-busy' },
    });
    await won[0]?.done();
    await expect(downloads.byLink(token)).rejects.toMatchObject({ code: 'download-gone', status: 410 });
    expect(await productions.get(id)).toMatchObject({ state: 'delivered', downloadedBy: 'link' });
  });

  it('and the portal together are good for one download', async () => {
    const { disclosure, storage } = fixture;
    const id = await release();
    const token = await link(id);
    const attempts = await Promise.allSettled([
      disclosure.downloads.byLink(token).then((download) => download.done()),
      storage.work((work) => disclosure.downloads.byOfficer(work, id, 'officer:o')),
    ]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('can be begun again for ten minutes after it was cut off', async () => {
    const { downloads } = fixture.disclosure;
    const token = await link(await release());
    await (await downloads.byLink(token)).cutOff();
    const again = await downloads.byLink(token);
    await again.cutOff();
    fixture.clock.advance(11 * 60_000);
    await expect(downloads.byLink(token)).rejects.toMatchObject({ code: 'download-gone' });
  });

  it('ends after three days, and when a newer one is made', async () => {
    const { downloads } = fixture.disclosure;
    const id = await release();
    const first = await link(id);
    const second = await link(id);
    await expect(downloads.byLink(first)).rejects.toMatchObject({ code: 'download-gone' });
    fixture.clock.advance(3 * DAY);
    await expect(downloads.byLink(second)).rejects.toMatchObject({ code: 'download-gone' });
    await expect(downloads.byLink('guessed')).rejects.toMatchObject({ code: 'download-gone' });
    fixture.clock.advance(12 * DAY);
    await fixture.disclosure.productions.work();
    expect((await fixture.disclosure.productions.get(id)).state).toBe('expired');
  });
});

describe('a receipt', () => {
  it('names the file that was sent; what was sealed is deleted then, and no link is made any more', async () => {
    const { downloads, productions } = fixture.disclosure;
    const id = await release();
    const token = await link(id);
    const download = await downloads.byLink(token);
    await expect(downloads.receiptByLink(token, sha256(download.sealed))).rejects.toMatchObject({
      code: 'download-gone',
    });
    await download.done();
    await expect(downloads.receiptByLink(token, '0'.repeat(64))).rejects.toMatchObject({
      code: 'receipt-mismatch',
    });
    expect(download.sha256).toBe(sha256(download.sealed));
    const received = await downloads.receiptByLink(token, download.sha256);
    expect(received.receipt).toMatchObject({ by: 'link', sha256: download.sha256 });
    await downloads.receiptByLink(token, download.sha256);
    expect(fixture.recorded.filter(({ action }) => action === 'disclosure.received')).toHaveLength(1);
    await expect(link(id, 'again')).rejects.toMatchObject({ code: 'production-state' });
    expect((await productions.get(id)).state).toBe('delivered');
  });

  it('that never came lets staff open it once more, with a reason', async () => {
    const id = await release();
    await (await fixture.disclosure.downloads.byLink(await link(id))).done();
    await expect(link(id)).rejects.toMatchObject({ code: 'reason-missing' });
    const token = await link(id, 'the file was damaged on its way');
    await (await fixture.disclosure.downloads.byLink(token)).done();
  });
});
