import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMINA, type CaseworkFixture, LANTERN, openCasework } from '../testing/index.ts';
import { readImport } from '../testing/read-import.ts';
import { itemOfRow, judgeRows } from './judge-rows.ts';
import { readList } from './read-list.ts';

let fixture: CaseworkFixture;
beforeAll(async () => {
  fixture = await openCasework();
});
afterAll(() => fixture.close());

const csv = (...lines: readonly string[]) => Buffer.from(lines.join('\n'));

describe('a list', () => {
  it('is judged row by row: what is unusable, unclear and there already comes first, with the reason', async () => {
    await fixture.addressee({ name: 'Cove', platforms: ['cove'], hosts: ['cove.example'] });
    const { number } = await fixture.issued({}, ['https://lantern.example/p/asked']);
    const { read: found, rows } = await readImport(
      fixture,
      csv(
        '\uFEFFurl;account;platform;ground;note;seen at;colour',
        'https://lantern.example/p/1;;lantern;incites;"first; with ""quotes""";2026-05-01 10:00;red',
        'HTTPS://www.lantern.example/p/1/?utm_source=x;;;;;;',
        'https://lantern.example/p/asked;;;;;;',
        'https://lantern.example/p/here;;;;;;',
        '/p/7;;;;;;',
        'two words;;;;;;',
        ';;;;only a note;;',
        'https://bit.ly/abc;;;;;;',
        'https://lantern.example;;;;;;',
        'https://cove.example/p/1;;;;;;',
        'https://nobody.example/p/1;;;;;;',
        ';@kite;;;;;',
        ';KITE;;;;;',
        'https://lantern.example/p/9;;;;;04/05/2026;',
        `https://lantern.example/${'x'.repeat(5_000)};;;;;;`,
      ),
      ['https://lantern.example/p/here'],
    );
    expect(found).toMatchObject({
      rows: 15,
      counts: { new: 2, duplicate: 4, unclear: 5, unusable: 4 },
      columns: ['url', 'account', 'platform', 'ground', 'note', 'seenAt'],
      ignored: ['colour'],
      state: 'ready',
    });
    expect(rows.map(({ row, verdict, why, ofRow, ofCase }) => [row, verdict, why, ofRow ?? ofCase])).toEqual([
      [6, 'unusable', 'relative', undefined],
      [7, 'unusable', 'not-an-address', undefined],
      [8, 'unusable', 'empty', undefined],
      [16, 'unusable', 'too-long', undefined],
      [9, 'unclear', 'shortened', undefined],
      [10, 'unclear', 'whole-site', undefined],
      [11, 'unclear', 'other-platform', undefined],
      [12, 'unclear', 'no-platform', undefined],
      [15, 'unclear', 'time-unreadable', undefined],
      [3, 'duplicate', 'twice-in-list', 2],
      [4, 'duplicate', 'asked-before', number],
      [5, 'duplicate', 'in-this-case', undefined],
      [14, 'duplicate', 'twice-in-list', 13],
      [2, 'new', undefined, undefined],
      [13, 'new', undefined, undefined],
    ]);
    expect(rows.find(({ row }) => row === 2)).toMatchObject({
      ground: 'incites',
      note: 'first; with "quotes"',
      seenAt: '2026-05-01T10:00:00.000Z',
      platform: 'lantern',
    });
    expect(rows.find(({ row }) => row === 15)?.note).toBe('seen: 04/05/2026');
  });

  it('is taken by a person: the new rows, and of the others those that are named', async () => {
    const { casework } = fixture;
    await fixture.issued({}, ['https://lantern.example/t/asked']);
    const { one, read: found } = await readImport(
      fixture,
      csv(
        'url',
        'https://lantern.example/t/1',
        'https://lantern.example/t/asked',
        'https://bit.ly/t',
        'no address here',
      ),
    );
    expect((await casework.items.list(one.id)).items).toEqual([]);
    await expect(casework.imports.take(one.id, found.id, [5], AMINA)).rejects.toMatchObject({
      code: 'import-row-unusable',
      pointer: '/also/0',
    });
    const taken = await casework.imports.take(one.id, found.id, [3, 4], AMINA);
    expect(taken).toMatchObject({ state: 'taken', taken: 3 });
    expect(
      (await casework.items.list(one.id)).items.map(({ place, value, state }) => [place, value, state]),
    ).toEqual([
      [1, 'https://lantern.example/t/1', 'not-asked'],
      [2, 'https://lantern.example/t/asked', 'not-asked'],
      [3, 'https://bit.ly/t', 'not-asked'],
    ]);
    await expect(casework.imports.take(one.id, found.id, [], AMINA)).rejects.toMatchObject({
      code: 'import-over',
    });
    await expect(casework.imports.drop(one.id, found.id, AMINA)).rejects.toMatchObject({
      code: 'import-over',
    });
  });

  it('says what it cannot read, where, and what to do', () => {
    const fault = (bytes: Uint8Array) => () => readList(bytes);
    expect(fault(csv('colour,size', 'red,1'))).toThrow(/Name at least one of them url/);
    expect(fault(csv('url,note', 'https://a.example/1,"open', 'https://a.example/2,x'))).toThrow(
      /never closed/,
    );
    expect(fault(csv('url,note', 'https://a.example/1,a "quoted" word'))).toThrow(/write the mark twice/);
    expect(fault(Buffer.from([0x75, 0x72, 0x6c, 0x0a, 0xff, 0xc3, 0x28]))).toThrow(/UTF-8/);
    expect(fault(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).toThrow(/NUL/);
    expect(fault(Buffer.alloc(0))).toThrow(/empty/);
    const long = csv('url', ...Array.from({ length: 10_001 }, (_, at) => `https://a.example/${at}`));
    expect(fault(long)).toThrow(/Split it/);
  });

  it('is read as spreadsheets write it: UTF-16, tabs, carriage returns, lines within cells', () => {
    const text = 'url\tnote\r\nhttps://a.example/1\t"two\r\nlines"\r\n\r\nhttps://a.example/2\tx\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(readList(utf16).rows).toEqual([
      { row: 2, cells: { url: 'https://a.example/1', note: 'two\nlines' } },
      { row: 5, cells: { url: 'https://a.example/2', note: 'x' } },
    ]);
    expect(readList(Buffer.from('ربط,نوٹ\nhttps://a.example/1,پہلا\n')).rows[0]?.cells).toEqual({
      url: 'https://a.example/1',
      note: 'پہلا',
    });
  });
});

it('never loses a row: each is kept, a duplicate, unclear or named as unusable', () => {
  const cell = fc.oneof(
    fc.webUrl(),
    fc.constantFrom(
      'https://lantern.example/p/1',
      'https://lantern.example',
      '/p/1',
      'bit.ly/x',
      '',
      '=1+1',
      '@kite',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const rows = fc.array(fc.record({ url: cell, account: cell, note: cell, 'seen at': cell }), {
    maxLength: 60,
  });
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const around = {
    platforms: LANTERN.platforms,
    hosts: LANTERN.hosts,
    otherHosts: ['cove.example'],
    inCase: new Set(['url:https://lantern.example/p/1']),
    before: new Map(),
    now: 0,
  };
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (given, comma, end) => {
      const head = ['url', 'account', 'note', 'seen at'];
      const kept = given
        .map((row) => head.map((name) => row[name as keyof typeof row].replaceAll('\0', '')))
        .filter((cells) => cells.some((value) => value.trim() !== ''));
      const lines = kept.map((cells) => cells.map(quote).join(comma));
      const text = [head.join(comma), ...lines].join(end);
      const list = readList(Buffer.from(text));
      const judged = judgeRows(
        list.rows.map((row) => itemOfRow(row, around.platforms)),
        around,
      );
      expect(judged).toHaveLength(kept.length);
      expect(new Set(judged.map(({ row }) => row)).size).toBe(kept.length);
      for (const { verdict, why, key } of judged) {
        expect(verdict === 'new' || why !== undefined).toBe(true);
        expect(verdict === 'unusable' || key !== undefined).toBe(true);
      }
      const taken = judged.filter(({ verdict }) => verdict === 'new').map(({ key }) => key);
      expect(new Set(taken).size).toBe(taken.length);
    }),
    { numRuns: 300 },
  );
});
