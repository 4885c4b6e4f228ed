import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSigningKey } from '@breakwater/audit';
import { CAPTURE_PART_BYTES } from '@breakwater/contracts/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCasework } from '../casework.ts';
import { AMINA, type CaseworkFixture, itemIds, OMAR, openCasework } from '../testing/index.ts';

const DAY_MS = 86_400_000;
let fixture: CaseworkFixture;
let caseId: string;
beforeAll(async () => {
  fixture = await openCasework();
  caseId = (await fixture.draft({}, ['https://lantern.example/x/1', 'https://lantern.example/x/2'])).id;
});
afterAll(() => fixture.close());

const now = () => new Date(fixture.clock.now()).toISOString();
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const about = (bytes: Uint8Array, name = 'page.png') => ({
  name,
  mediaType: 'image/png',
  bytes: bytes.length,
  capturedAt: now(),
  capturedBy: 'Amina',
  how: 'Firefox 140, full page',
  address: 'https://lantern.example/x/1',
});

async function upload(
  bytes: Uint8Array,
  more: Partial<ReturnType<typeof about>> & { keepUntil?: string } = {},
) {
  const { captures } = fixture.casework;
  const { id } = await captures.begin(caseId, { ...about(bytes), ...more }, AMINA);
  for (let part = 1; (part - 1) * CAPTURE_PART_BYTES < bytes.length; part++)
    await captures.putPart(
      id,
      part,
      bytes.subarray((part - 1) * CAPTURE_PART_BYTES, part * CAPTURE_PART_BYTES),
      AMINA,
    );
  return captures.seal(id, sha(bytes), AMINA);
}

async function contentOf(id: string): Promise<Buffer> {
  const { content } = await fixture.casework.captures.open(id, AMINA);
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const onDisk = (id: string) => join(fixture.folder, id, '1');

describe('a capture', () => {
  it('comes in parts, is sealed, and opens as it was; what lies on the disk says nothing', async () => {
    const bytes = Buffer.concat([Buffer.from('SEEN ON THE PIER'), randomBytes(CAPTURE_PART_BYTES)]);
    const { captures } = fixture.casework;
    const begun = await captures.begin(caseId, about(bytes), AMINA);
    expect(begun).toMatchObject({ state: 'arriving', parts: 0, partsOf: 2, check: 'unknown' });
    const { id } = begun;
    await expect(captures.putPart(id, 2, bytes.subarray(CAPTURE_PART_BYTES), AMINA)).rejects.toMatchObject({
      code: 'capture-invalid',
    });
    await captures.putPart(id, 1, bytes.subarray(0, CAPTURE_PART_BYTES), AMINA);
    await expect(captures.putPart(id, 2, Buffer.from('short'), AMINA)).rejects.toMatchObject({
      code: 'capture-invalid',
    });
    await expect(captures.seal(id, undefined, AMINA)).rejects.toMatchObject({ code: 'capture-incomplete' });
    await expect(captures.open(id, AMINA)).rejects.toMatchObject({ code: 'capture-state' });
    // A connection broke: the same part comes again.
    await captures.putPart(id, 1, bytes.subarray(0, CAPTURE_PART_BYTES), AMINA);
    await captures.putPart(id, 2, bytes.subarray(CAPTURE_PART_BYTES), AMINA);
    await expect(captures.seal(id, 'ab'.repeat(32), AMINA)).rejects.toMatchObject({
      code: 'capture-other-hash',
    });
    const sealed = await captures.seal(id, sha(bytes), AMINA);
    expect(sealed).toMatchObject({ state: 'sealed', sha256: sha(bytes), check: 'whole', uploadedBy: AMINA });
    await expect(captures.putPart(id, 1, bytes.subarray(0, CAPTURE_PART_BYTES), AMINA)).rejects.toMatchObject(
      {
        code: 'capture-state',
      },
    );
    expect((await contentOf(id)).equals(bytes)).toBe(true);
    const files = readdirSync(join(fixture.folder, id)).map((name) =>
      readFileSync(join(fixture.folder, id, name)),
    );
    expect(files.some((file) => file.includes('SEEN ON THE PIER'))).toBe(false);
  });

  it('is named by ids of our own, whatever somebody called it', async () => {
    const name = '../../../etc/passwd<img src=x onerror=alert(1)>\r\n.png';
    const { id } = await upload(Buffer.from('x'), { name });
    expect((await fixture.casework.captures.get(id)).name).toBe(name);
    expect(readdirSync(join(fixture.folder, id))).toEqual(['1']);
    expect(readdirSync(fixture.folder).every((one) => /^[0-9a-f-]{36}$/.test(one))).toBe(true);
  });

  it('is kept as it came: a bomb of zeros is so many bytes and nothing more', async () => {
    const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100_000)]);
    const { id, bytes } = await upload(bomb, { name: 'bomb.zip', mediaType: 'application/zip' } as never);
    expect(bytes).toBe(bomb.length);
    expect((await contentOf(id)).length).toBe(bomb.length);
  });

  it('that is larger than is allowed, or kept without an end, is refused', async () => {
    const { captures } = fixture.casework;
    const large = { ...about(Buffer.from('x')), bytes: 20 * 1024 * 1024 + 1 };
    await expect(captures.begin(caseId, large, AMINA)).rejects.toMatchObject({
      code: 'capture-too-large',
      status: 413,
    });
    const soon = { ...about(Buffer.from('x')), keepUntil: now() };
    await expect(captures.begin(caseId, soon, AMINA)).rejects.toMatchObject({ pointer: '/keepUntil' });
    const late = { ...about(Buffer.from('x')), keepUntil: '2046-01-01T00:00:00Z' };
    await expect(captures.begin(caseId, late, AMINA)).rejects.toMatchObject({ pointer: '/keepUntil' });
    await expect(captures.begin(caseId, about(Buffer.from('x')), 'key:x')).rejects.toMatchObject({
      code: 'case-person-needed',
    });
    const ahead = { ...about(Buffer.from('x')), capturedAt: '2036-01-01T00:00:00Z' };
    await expect(captures.begin(caseId, ahead, AMINA)).rejects.toMatchObject({ pointer: '/capturedAt' });
  });

  it('shows items of its own case and of no other', async () => {
    const items = await itemIds(fixture, caseId);
    const other = await fixture.draft({}, ['https://lantern.example/y/1']);
    const [foreign = ''] = await itemIds(fixture, other.id);
    const { id } = await upload(Buffer.from('two of them'));
    const { captures } = fixture.casework;
    expect(await captures.link(id, items, AMINA)).toMatchObject({ items: [...items].sort() });
    expect((await fixture.casework.items.list(caseId)).items.map((item) => item.captures)).toEqual([1, 1]);
    await expect(captures.link(id, [foreign], AMINA)).rejects.toMatchObject({ code: 'item-not-found' });
  });

  it('that is not what was sealed is shown as broken, stays so, and is never given or replaced', async () => {
    const { captures } = fixture.casework;
    const { id } = await upload(Buffer.from('the photo as it was'));
    const before = readFileSync(onDisk(id));
    const changed = Buffer.from(before);
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    writeFileSync(onDisk(id), changed);
    await expect(captures.open(id, AMINA)).rejects.toMatchObject({ code: 'capture-broken', status: 409 });
    expect(await captures.get(id)).toMatchObject({ check: 'broken', brokenAt: now(), state: 'sealed' });
    expect((await captures.state()).broken).toBe(1);
    // Whoever puts the old bytes back does not undo that they were not there.
    writeFileSync(onDisk(id), before);
    expect(await captures.check(id, AMINA)).toMatchObject({ check: 'whole', brokenAt: now() });
    const attempt = (text: string) => sql.raw(text).execute(fixture.storage.db);
    await expect(
      attempt(`update casework_captures set sha256 = '${'0'.repeat(64)}' where id = '${id}'`),
    ).rejects.toThrow(/not replaced/);
    await expect(attempt(`update casework_captures set broken_at = null where id = '${id}'`)).rejects.toThrow(
      /stays so/,
    );
    await expect(attempt(`delete from casework_captures where id = '${id}'`)).rejects.toThrow(/two people/);
  });

  it('does not take the place of another one, part for part', async () => {
    const { captures } = fixture.casework;
    const one = await upload(Buffer.from('one'));
    const two = await upload(Buffer.from('two'));
    writeFileSync(onDisk(one.id), readFileSync(onDisk(two.id)));
    expect(await captures.check(one.id, AMINA)).toMatchObject({ check: 'broken' });
  });

  it('whose key file is not here is unknown, and not broken', async () => {
    const { id } = await upload(Buffer.from('kept under another key'));
    const elsewhere = createCasework({ ...fixture.context, sealingKey: createSigningKey().key });
    expect(await elsewhere.captures.check(id, AMINA)).toMatchObject({ check: 'key-missing' });
    expect((await elsewhere.captures.get(id)).brokenAt).toBeUndefined();
    await expect(contentFrom(elsewhere, id)).rejects.toMatchObject({
      code: 'capture-key-missing',
      status: 503,
    });
    expect((await contentOf(id)).toString()).toBe('kept under another key');
  });
});

async function contentFrom({ captures }: ReturnType<typeof createCasework>, id: string): Promise<void> {
  const { content } = await captures.open(id, AMINA);
  for await (const chunk of content) if (chunk.length === 0) return;
}

describe('destroying', () => {
  it('takes two different people, and leaves what it was', async () => {
    const { captures } = fixture.casework;
    const bytes = Buffer.from('to be gone');
    const { id } = await upload(bytes);
    await expect(captures.destroy(id, sha(bytes), OMAR)).rejects.toMatchObject({ code: 'capture-state' });
    await expect(captures.askDestruction(id, 'No longer needed.', 'key:x')).rejects.toMatchObject({
      code: 'case-person-needed',
    });
    await captures.askDestruction(id, 'No longer needed.', AMINA);
    await expect(captures.destroy(id, sha(bytes), AMINA)).rejects.toMatchObject({
      code: 'capture-same-person',
    });
    await expect(captures.destroy(id, sha(bytes), ' STAFF:Amina')).rejects.toMatchObject({ status: 403 });
    await expect(captures.destroy(id, sha(bytes), 'key:x')).rejects.toMatchObject({
      code: 'case-person-needed',
    });
    await expect(captures.destroy(id, '0'.repeat(64), OMAR)).rejects.toMatchObject({
      code: 'capture-other-hash',
    });
    const attempt = (text: string) => sql.raw(text).execute(fixture.storage.db);
    await expect(
      attempt(
        `update casework_captures set destroyed_at = now(), destroyed_by = 'staff:amina', sealed_key = null where id = '${id}'`,
      ),
    ).rejects.toThrow(/two_people_destroy/);
    await expect(
      attempt(
        `update casework_captures set destroyed_at = now(), destroyed_by = 'retention', sealed_key = null where id = '${id}'`,
      ),
    ).rejects.toThrow(/retention_waits_for_the_end/);
    const gone = await captures.destroy(id, sha(bytes), OMAR);
    expect(gone).toMatchObject({
      state: 'destroyed',
      sha256: sha(bytes),
      destruction: { askedBy: AMINA, by: OMAR, because: 'No longer needed.' },
    });
    expect(readdirSync(fixture.folder)).not.toContain(id);
    await expect(captures.open(id, AMINA)).rejects.toMatchObject({ code: 'capture-state' });
    expect(fixture.recorded.at(-1)).toMatchObject({
      actor: OMAR,
      action: 'casework.capture.destroyed',
      subject: id,
      detail: { sha256: sha(bytes), askedBy: AMINA },
    });
  });

  it('can be called off, and begins anew then', async () => {
    const { captures } = fixture.casework;
    const bytes = Buffer.from('kept after all');
    const { id } = await upload(bytes);
    await captures.askDestruction(id, 'Not needed.', AMINA);
    await captures.dropDestruction(id, OMAR);
    await expect(captures.destroy(id, sha(bytes), OMAR)).rejects.toMatchObject({ code: 'capture-state' });
  });

  it('comes by itself only long after the end of the keeping; from the end on it opens no more', async () => {
    const { captures } = fixture.casework;
    const { clock } = fixture;
    const keepUntil = new Date(clock.now() + DAY_MS).toISOString();
    const { id } = await upload(Buffer.from('for a day'), { keepUntil });
    const left = await captures.begin(caseId, about(Buffer.from('never sent')), AMINA);
    clock.advance(2 * DAY_MS);
    expect(await captures.get(id)).toMatchObject({ state: 'over' });
    await expect(captures.open(id, AMINA)).rejects.toMatchObject({ code: 'capture-state' });
    await captures.sweep();
    expect(await captures.get(id)).toMatchObject({ state: 'over' });
    await expect(captures.get(left.id)).rejects.toMatchObject({ code: 'capture-not-found' });
    // Somebody needs it longer after all.
    const again = new Date(clock.now() + DAY_MS).toISOString();
    await captures.keep(id, { keepUntil: again, because: 'The court asked.' }, AMINA);
    expect((await contentOf(id)).toString()).toBe('for a day');
    clock.advance(91 * DAY_MS + DAY_MS);
    await captures.sweep();
    expect(await captures.get(id)).toMatchObject({ state: 'destroyed', destruction: { by: 'retention' } });
    expect(readdirSync(fixture.folder)).not.toContain(id);
  });

  it('forgets what was destroyed years ago, and bytes that nothing refers to', async () => {
    const { captures } = fixture.casework;
    const bytes = Buffer.from('long ago');
    const { id } = await upload(bytes);
    await captures.askDestruction(id, 'Not needed.', AMINA);
    await captures.destroy(id, sha(bytes), OMAR);
    fixture.clock.advance(1_827 * DAY_MS);
    await captures.sweep();
    await expect(captures.get(id)).rejects.toMatchObject({ code: 'capture-not-found' });
  });
});
