import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { thisRepository } from '../check-architecture/testing/this-repository.ts';
import { type AsvsRow, readAsvsRows, readRequirements, STATES } from './read-asvs.ts';

const { root } = thisRepository();
const folder = join(root, 'docs/security/asvs');
const pages = readdirSync(folder).sort();
const rows = pages.flatMap((page) => readAsvsRows(readFileSync(join(folder, page), 'utf8')));
const standard = sharedData('security');

/** Files that a row names: what stands in backticks with a slash, or is a file of the root. */
function filesOf({ shown }: AsvsRow): string[] {
  const named = [...shown.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return named.filter((name) => /^[\w.-]+(\/[\w.-]+)*\.\w+$/.test(name));
}

describe('the table of ASVS', () => {
  it('has each requirement once, with a state of the list', () => {
    expect(rows.length).toBeGreaterThan(200);
    const ids = rows.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
  });

  it('names files that exist', () => {
    const missing = rows.flatMap((row) =>
      filesOf(row)
        .filter((file) => !existsSync(join(root, file)))
        .map((file) => `${row.id}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('names a file for what is met, says why for what is not, and is short', () => {
    const bare = rows.filter((row) => row.shown === '' || (row.state === 'met' && filesOf(row).length === 0));
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ about }) => about === '' || about.split(/\s+/).length > 12)).toEqual([]);
    expect(
      rows.filter(
        ({ state, shown }) =>
          /^(partly|not met)$/.test(state) && !/Missing:|By intent|all but|see V|the same/.test(shown),
      ),
    ).toEqual([]);
  });

  it('is counted in its index', () => {
    const index = readFileSync(join(folder, '../asvs.md'), 'utf8');
    for (const page of pages) {
      const [, counts = ''] = new RegExp(`\\(asvs/${page}\\)\\s*\\|[^|]*\\|([^\\n]*)\\|`).exec(index) ?? [];
      const found = readAsvsRows(readFileSync(join(folder, page), 'utf8'));
      const expected = STATES.map((state) => found.filter((row) => row.state === state).length);
      expect([page, counts.split('|').map(Number)]).toEqual([page, expected]);
    }
  });

  it('names in its index every requirement that is not met', () => {
    const index = readFileSync(join(folder, '../asvs.md'), 'utf8');
    const listed = [...index.matchAll(/^- \*\*(V[\d.]+)\*\*/gm)].map(([, id]) => id);
    expect(listed.sort()).toEqual(
      rows
        .filter(({ state }) => state === 'not met')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.skipIf(standard === undefined)('has all of levels 1 and 2, and no other [needs shared data]', () => {
    const asked = readRequirements(readFileSync(join(standard ?? '', 'asvs-5.0.0-en.csv'), 'utf8'));
    const wanted = asked.filter(({ level }) => level <= 2).map(({ id }) => id);
    expect(wanted).toHaveLength(253);
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.sort());
  });
});

describe('readRequirements', () => {
  it('reads quoted fields with commas, quotes and line ends', () => {
    const csv = '\uFEFFchapter_id,req_id,req_description,L\r\nV1,V1.1.1,"a, ""b""\nc",2\r\nV1,V1.1.2,d,3\r\n';
    expect(readRequirements(csv)).toEqual([
      { id: 'V1.1.1', level: 2 },
      { id: 'V1.1.2', level: 3 },
    ]);
  });
});
