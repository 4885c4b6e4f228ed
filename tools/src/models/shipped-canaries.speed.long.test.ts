import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTextModel } from '@breakwater/learn';
import { describe, expect, it } from 'vitest';

const pack = fileURLToPath(new URL('../../../packs/models', import.meta.url));

describe('models that ship', () => {
  it.each(readdirSync(pack).filter((file) => file.endsWith('.model')))(
    '%s is small, read at once, and has a card',
    (file) => {
      const bytes = readFileSync(`${pack}/${file}`);
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        readTextModel(bytes);
        return performance.now() - started;
      });
      expect(Math.min(...times)).toBeLessThanOrEqual(50);
      const { id, card } = readTextModel(bytes).header;
      expect(`${id}.model`).toBe(file);
      for (const said of [card.title, card.purpose, card.limits])
        expect(said).toEqual({
          en: expect.stringMatching(/[a-z]{3}/),
          ur: expect.stringMatching(/[\u0600-\u06ff]{3}/),
        });
    },
  );
});
