import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHarmless } from '@breakwater/models';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kinds = new Set(readHarmless(`${root}packs/models/harmless`).map(({ of }) => of));
/** Fewer texts than this say nothing of the kind. */
const LEAST = 50;

describe('kinds of our harmless texts', () => {
  it.each(['en', 'ur'])('have words in the console in %s', (locale) => {
    const catalogue = readFileSync(`${root}apps/console/src/features/models/messages.${locale}.json`, 'utf8');
    const words = JSON.parse(catalogue) as Readonly<Record<string, string>>;
    expect([...kinds].filter((kind) => words[`models.slice.${kind}`] === undefined)).toEqual([]);
  });

  it('are few, so that each has texts enough to be counted', () => {
    const counts = new Map<string, number>();
    for (const { of } of readHarmless(`${root}packs/models/harmless`))
      counts.set(of, (counts.get(of) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count < LEAST)).toEqual([]);
    expect(counts.has('religious')).toBe(false);
  });
});
