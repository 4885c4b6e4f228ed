import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAW_FOLDER } from '../testing/test-law.ts';
import { type LawFolder, readLawFolder } from './read-law-folder.ts';

const TCO = 'eu-tco-2021-784.yaml';
let home = '';
let folder = '';
let keepIn = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'breakwater-law-'));
  folder = join(home, 'law');
  keepIn = join(home, 'law-packs.json');
  cpSync(LAW_FOLDER, folder, { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const change = (from: string, to: string) => {
  const file = join(folder, TCO);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

/** What was read, as one text: a hundred thousand words are compared at once, and not one by one. */
const textOf = ({ sources, ...read }: LawFolder) => JSON.stringify([read, [...sources]]);

describe('a folder of law that was read before', () => {
  it('reads the same from what was kept', async () => {
    const first = await readLawFolder(folder, { keepIn });
    expect(textOf(await readLawFolder(folder, { keepIn })) === textOf(first)).toBe(true);
    expect(textOf(first) === textOf(await readLawFolder(folder))).toBe(true);
    expect(first.terms.every(({ words = '' }) => words.length > 10_000)).toBe(true);
  });

  it('is taken from what was kept, and not parsed', async () => {
    await readLawFolder(folder, { keepIn });
    writeFileSync(keepIn, readFileSync(keepIn, 'utf8').replaceAll('PT1H', 'PT7H'));
    expect(JSON.stringify((await readLawFolder(folder, { keepIn })).packs)).toContain('PT7H');
  });

  it('is read anew when a file of it changed', async () => {
    const first = await readLawFolder(folder, { keepIn });
    change('PT1H', 'PT5H');
    const second = await readLawFolder(folder, { keepIn });
    expect(textOf(second) === textOf(first)).toBe(false);
    expect(textOf(second) === textOf(await readLawFolder(folder))).toBe(true);
    expect(textOf(await readLawFolder(folder, { keepIn })) === textOf(second)).toBe(true);
  });

  it('is read anew when a word of it changed, and says which line of a list of words is none', async () => {
    const first = await readLawFolder(folder, { keepIn });
    const words = join(folder, 'words', 'pt.tsv');
    writeFileSync(words, `${readFileSync(words, 'utf8')}seguidorzinho\tfollower\n`);
    expect(textOf(await readLawFolder(folder, { keepIn })) === textOf(first)).toBe(false);
    writeFileSync(words, 'seguidor\tfollower\nseguidora follower\n');
    await expect(readLawFolder(folder, { keepIn })).rejects.toThrow('pt.tsv:2 is no word');
  });

  it('is refused where trees of letters are there and weights of words are not', async () => {
    rmSync(join(folder, 'letters', 'wording.model'));
    await expect(readLawFolder(folder, { keepIn })).rejects.toThrow('npm run demands');
    rmSync(join(folder, 'letters', 'letters.json'));
    expect((await readLawFolder(folder, { keepIn })).demands?.letters).toBeUndefined();
  });

  it('says what is wrong with a file each time', async () => {
    change('PT1H', 'an hour');
    for (let time = 0; time < 2; time += 1)
      await expect(readLawFolder(folder, { keepIn })).rejects.toThrow(/eu-tco-2021-784\.yaml:\d+:\d+/);
  });

  it('is read anew where what was kept is no law of this version, or nothing that can be read', async () => {
    const first = await readLawFolder(folder, { keepIn });
    for (const kept of [readFileSync(keepIn, 'utf8').replaceAll('"starts"', '"begins"'), '{', '']) {
      writeFileSync(keepIn, kept);
      expect(textOf(await readLawFolder(folder, { keepIn })) === textOf(first)).toBe(true);
    }
  });
});
