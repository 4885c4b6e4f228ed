import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../tokens.ts';
import { compileTerms } from './compile-terms.ts';

/** Share of evaded words that must be found; swapped and lost letters are not read, so they have no floor. */
const FLOORS: Readonly<Record<string, number>> = {
  spell_leet_h: 0.95,
  spell_space_add_h: 0.95,
  spell_space_del_h: 0.5,
};

interface Row {
  readonly functionality: string;
  readonly id: string;
  readonly reference: string;
  readonly text: string;
}

const folder = sharedData('text/hatecheck');

describe('HateCheck (Röttger et al., ACL 2021) spelling variations', () => {
  const rows = folder === undefined ? [] : readRows(join(folder, 'test_suite_cases.csv'));
  const byId = new Map(rows.map((row) => [row.id, row]));

  it.skipIf(folder === undefined).each(Object.entries(FLOORS))(
    '%s: recall of the evaded words is at least %d',
    (name, floor) => {
      let asked = 0;
      let found = 0;
      for (const row of rows.filter(({ functionality }) => functionality === name)) {
        const word = evadedWord(byId.get(row.reference)?.text, row.text);
        if (word === undefined) continue;
        asked++;
        const matcher = compileTerms([{ id: 'evaded', text: word, evasion: true }]);
        if (matcher.find(row.text, 'text').length > 0) found++;
      }
      expect(asked).toBeGreaterThan(50);
      expect(found / asked, `${found} of ${asked}`).toBeGreaterThanOrEqual(floor);
    },
  );
});

/** The longest word of the plain sentence that the evaded one has only in another spelling. */
function evadedWord(plain: string | undefined, evaded: string): string | undefined {
  if (plain === undefined) return undefined;
  const words = tokenize(evaded).map(({ text }) => text);
  const letters = unleet(words.join(''));
  const hidden = tokenize(plain)
    .map(({ text }) => text)
    .filter((word) => word.length >= 3 && !words.includes(word) && letters.includes(unleet(word)));
  return hidden.sort((a, b) => b.length - a.length)[0];
}

/** Letters and the digits that stand for them, made one; the test's own, so that it can find the code wrong. */
function unleet(word: string): string {
  return word.replace(
    /[431057]/gu,
    (digit) => ({ 4: 'a', 3: 'e', 1: 'i', 0: 'o', 5: 's', 7: 't' })[digit] ?? digit,
  );
}

function readRows(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|\r?$)/gu)].map(([, cell = '']) =>
      cell.replace(/^"|"$/gu, '').replaceAll('""', '"'),
    );
    const [, functionality = '', id = '', text = ''] = cells;
    return { functionality, id, text, reference: (cells[9] ?? '').replace(/\.0$/u, '') };
  });
}
