import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createValidator } from '@breakwater/contracts';
import { ShippedEvaluation } from '@breakwater/contracts/models';
import { describe, expect, it } from 'vitest';

const pack = fileURLToPath(new URL('../../../packs/models', import.meta.url));
const ids = readdirSync(pack).flatMap((file) => (file.endsWith('.model') ? [file.slice(0, -6)] : []));

/** What to do when this fails: `npm run models -- ID`, which writes both. */
describe('what was measured when a shipped model was made', () => {
  it.each(ids)('stands beside %s and is of this very file', (id) => {
    const file = `${pack}/${id}.evaluation.json`;
    expect(existsSync(file)).toBe(true);
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(createValidator(ShippedEvaluation).Check(read)).toBe(true);
    const { model, digest, labels, hardNegatives } = read as ShippedEvaluation;
    const made = readFileSync(`${pack}/${id}.model`).subarray(-32).toString('hex');
    expect({ model, digest }).toEqual({ model: id, digest: made });
    expect(labels.every(({ curve }) => curve.length > 10)).toBe(true);
    expect(hardNegatives.map(({ slice }) => slice)).toContain('news');
  });

  it('is of nothing that is not there', () => {
    const beside = readdirSync(pack).filter((file) => file.endsWith('.evaluation.json'));
    expect(beside.map((file) => file.replace('.evaluation.json', ''))).toEqual(ids);
  });
});
