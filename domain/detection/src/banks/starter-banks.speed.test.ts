import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from './bank-snapshot.ts';
import { importBank } from './import-bank.ts';

const folder = fileURLToPath(new URL('../../../../packs/banks/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const banks = files.map((name) => importBank(readFileSync(join(folder, name), 'utf8'), 'json'));

describe('starter banks', () => {
  it('compile fast', () => {
    const milliseconds = Array.from({ length: 5 }, () => {
      const before = performance.now();
      takeSnapshot(banks);
      return performance.now() - before;
    });
    // About 150 where nothing else runs; where caches and cores are shared, several times that.
    expect(Math.min(...milliseconds)).toBeLessThan(600);
  });
});
