import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMINA, type CaseworkFixture, openCasework } from '../testing/index.ts';
import { readImport } from '../testing/read-import.ts';

let fixture: CaseworkFixture;
beforeAll(async () => {
  fixture = await openCasework();
});
afterAll(() => fixture.close());

describe('a list', () => {
  it('of 10,000 rows of which 300 are unusable names these with row and reason, keeps the rest, and takes less than 5 seconds', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      at % 33 === 5 && at < 9_900 ? `broken ${at},` : `https://lantern.example/p/${at}?a=1,"seen, once"`,
    );
    const unusable = lines.filter((line) => line.startsWith('broken')).length;
    expect(unusable).toBe(300);
    const list = Buffer.from(['URL,Note', ...lines].join('\n'));
    const before = performance.now();
    const { one, read: found, rows } = await readImport(fixture, list);
    const took = performance.now() - before;
    expect(found.counts).toEqual({ new: 9_700, duplicate: 0, unclear: 0, unusable: 300 });
    expect(rows).toHaveLength(10_000);
    expect(
      rows.slice(0, 300).every(({ verdict, why }) => verdict === 'unusable' && why === 'not-an-address'),
    ).toBe(true);
    expect(rows[0]?.row).toBe(7);
    const begun = performance.now();
    await fixture.casework.imports.take(one.id, found.id, [], AMINA);
    const taking = performance.now() - begun;
    expect((await fixture.casework.cases.get(one.id)).counts.total).toBe(9_700);
    expect(took).toBeLessThan(5_000);
    expect(taking).toBeLessThan(5_000);
  });
});
