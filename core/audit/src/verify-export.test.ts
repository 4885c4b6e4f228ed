import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEntries, EMPTY_HEAD, type Entry, type SealedEntry } from './entry.ts';
import type { LogRecord } from './export-log.ts';
import { createSigningKey } from './signing-key.ts';
import { aLog, anExport, checkpointsOf, someEntries } from './testing/index.ts';
import { verifyExport } from './verify-export.ts';

const { key } = createSigningKey();
const { key: otherKey } = createSigningKey();
const publicKeys = [key.publicKey];

const records = aLog(someEntries(6), key, [3, 5]);
const lines = await anExport(records, key);

async function faultOf(mutated: readonly string[], trust = {}) {
  const result = await verifyExport(mutated, trust);
  return result.ok ? undefined : result.fault;
}

/** A log in which an entry was changed and every later hash made to fit. */
function rehash(from: number, change: Partial<Entry>): LogRecord[] {
  const entries = records.filter((record): record is SealedEntry => 'entry' in record);
  const changed = entries.map(({ entry }) => (entry.seq === from ? { ...entry, ...change } : entry));
  const sealed = chainEntries(EMPTY_HEAD, changed, changed[0]?.at ?? '');
  return records.map((record) => ('entry' in record ? (sealed[record.entry.seq - 1] ?? record) : record));
}

const linesOf = (log: readonly LogRecord[]) => anExport(log, key);

describe('verifyExport', () => {
  it('accepts an export as written, with and without a pinned key and a witness', async () => {
    const good = { ok: true, entries: 6, checkpoints: 2 };
    expect(await verifyExport(lines)).toMatchObject(good);
    expect(await verifyExport(lines, { publicKeys, witness: checkpointsOf(records) })).toMatchObject(good);
  });

  it('accepts an empty log', async () => {
    expect(await verifyExport(await anExport([], key), { publicKeys })).toMatchObject({
      ok: true,
      entries: 0,
    });
  });

  it('names the line and the entry of an edit', async () => {
    const edited = lines.map((line, index) => (index === 2 ? line.replace('subject-1', 'subject-9') : line));
    expect(await faultOf(edited)).toEqual({
      code: 'entry-edited',
      line: 3,
      seq: 2,
      message: 'Line 3: entry 2 was edited: its hash is not that of its content.',
    });
  });

  it.each([
    ['a dropped entry', lines.toSpliced(2, 1), 'entry-missing'],
    ['a dropped checkpoint', lines.toSpliced(4, 1), 'manifest-mismatch'],
    ['a repeated entry', lines.toSpliced(2, 0, lines[1] ?? ''), 'entry-out-of-order'],
    ['entries that changed places', lines.with(1, lines[2] ?? '').with(2, lines[1] ?? ''), 'entry-missing'],
    ['a checkpoint that moved', lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''), 'checkpoint-mismatch'],
    ['an inserted blank line', lines.toSpliced(3, 0, ''), 'line-unreadable'],
    ['a missing manifest', lines.slice(0, -1), 'manifest-missing'],
    ['a cut before the manifest', lines.toSpliced(-2, 1), 'manifest-mismatch'],
    ['something after the manifest', [...lines, lines[1] ?? ''], 'line-after-manifest'],
    ['a missing header', lines.slice(1), 'header-missing'],
    ['nothing at all', [], 'manifest-missing'],
    ['other white space', lines.with(1, (lines[1] ?? '').replace(',', ', ')), 'line-edited'],
  ])('finds %s', async (_, mutated, code) => {
    expect((await faultOf(mutated))?.code).toBe(code);
  });

  it('finds a number that was edited beyond all bounds, in every kind of line', async () => {
    for (const [at, line] of lines.entries()) {
      const mutated = lines.with(at, line.replace(/(":)\d[\d.e+-]*/, '$11e999'));
      if (mutated[at] === line) continue;
      expect(await faultOf(mutated)).toMatchObject({ code: expect.any(String) });
    }
  });

  it('finds a log that was hashed again from the edit on, by the next checkpoint', async () => {
    const forged = rehash(2, { subject: 'subject-9' });
    expect(await faultOf(await linesOf(forged))).toMatchObject({ code: 'checkpoint-mismatch', seq: 3 });
  });

  it('finds an edit after the last checkpoint by the manifest', async () => {
    const forged = await linesOf(rehash(6, { subject: 'subject-9' }));
    expect((await faultOf([...forged.slice(0, -1), lines.at(-1) ?? '']))?.code).toBe('manifest-mismatch');
  });

  it('finds an export that was signed anew with another key, when the key is pinned', async () => {
    const forged = await anExport(aLog(someEntries(4), otherKey, [2]), otherKey);
    expect(await faultOf(forged)).toBeUndefined();
    expect((await faultOf(forged, { publicKeys }))?.code).toBe('checkpoint-untrusted');
    const bare = await anExport(aLog(someEntries(4), otherKey), otherKey);
    expect((await faultOf(bare, { publicKeys }))?.code).toBe('manifest-forged');
  });

  it('finds by the witness what even the holder of the key rewrote or cut off', async () => {
    const witness = checkpointsOf(records);
    const cut = await anExport(aLog(someEntries(4), key, [3]), key);
    expect(await faultOf(cut, { publicKeys, witness })).toMatchObject({ code: 'log-truncated', seq: 4 });
    const rewritten = rehash(2, { subject: 'subject-9' }).filter((record) => 'entry' in record);
    const found = await faultOf(await linesOf(rewritten), { publicKeys, witness });
    expect(found).toMatchObject({ code: 'witness-mismatch', seq: 3 });
  });

  it('finds a forged checkpoint', async () => {
    const forged = lines.map((line) =>
      line.includes('"checkpoint"') ? line.replace(/"signature":"../, '"signature":"AA') : line,
    );
    expect((await faultOf(forged))?.code).toBe('checkpoint-forged');
  });
});

const entry = fc.record({
  actor: fc.string({ unit: 'binary' }),
  action: fc.string(),
  subject: fc.string({ unit: 'grapheme' }),
  detail: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
});

type Mutate = (lines: string[], at: number, to: number) => string[];

const mutations: Record<string, Mutate> = {
  drop: (all, at) => all.toSpliced(at, 1),
  duplicate: (all, at) => all.toSpliced(at, 0, all[at] ?? ''),
  swap: (all, at, to) => all.with(at, all[to] ?? '').with(to, all[at] ?? ''),
  move: (all, at, to) => all.toSpliced(at, 1).toSpliced(to, 0, all[at] ?? ''),
  truncate: (all, at) => all.slice(0, at),
  'edit a byte': (all, at, to) => {
    const bytes = Buffer.from(all[at] ?? '');
    const index = to % bytes.length;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    return all.with(at, bytes.toString());
  },
};

describe('any single mutation of an export', () => {
  it.each(Object.entries(mutations))('%s: is found', async (_, mutate) => {
    const log = fc.array(entry, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(log, fc.nat(), fc.nat(), fc.array(fc.nat(8)), async (entries, a, b, at) => {
        const original = await anExport(aLog(entries, key, at), key);
        expect(await verifyExport(original)).toMatchObject({ ok: true });
        const isEdit = mutate === mutations['edit a byte'];
        const mutated = mutate(original, a % original.length, isEdit ? b : b % original.length);
        fc.pre(mutated.join('\n') !== original.join('\n'));
        expect(await verifyExport(mutated)).toMatchObject({ ok: false });
      }),
      { numRuns: 150 },
    );
  });
});
