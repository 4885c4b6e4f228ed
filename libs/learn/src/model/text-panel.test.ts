import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MarkedSpan } from '../features/feature-spec.ts';
import type { JudgingModel } from './judging-model.ts';
import { readTextModel } from './text-model.ts';
import { createTextPanel } from './text-panel.ts';

const pack = fileURLToPath(new URL('../../../../packs/models/', import.meta.url));
const shipped = readdirSync(pack)
  .filter((file) => file.endsWith('.model'))
  .map((file) => readTextModel(readFileSync(pack + file)));
const words = fc
  .array(fc.constantFrom('join', 'them', 'never', 'our', 'Heron', 'front', 'نہیں', 'الجبهة', '?', 'ferry'))
  .map((list) => list.join(' '));
const marked = fc.constantFrom<(readonly MarkedSpan[] | undefined)[]>(
  undefined,
  [],
  [{ start: 0, end: 4, as: 'entity' }],
);

it('has each model say what it says by itself, however many read the same features', () => {
  expect(shipped.length).toBeGreaterThan(8);
  const panel = createTextPanel(shipped);
  fc.assert(
    fc.property(words, marked, (text, spans) => {
      expect(panel.judge(text, spans)).toEqual(shipped.map((model) => model.judge(text, spans)));
    }),
  );
});

it('asks a model that was read from no file by itself, in its place', () => {
  const [model] = shipped;
  if (!model) throw new Error('no model ships');
  const said = [{ label: 'made', score: 1, probability: 0.7, band: 'possible' as const }];
  const standsIn: JudgingModel = { header: model.header, judge: () => said };
  const text = 'join them at the ferry';
  expect(createTextPanel([standsIn, model]).judge(text)).toEqual([said, model.judge(text)]);
  expect(createTextPanel([]).judge(text)).toEqual([]);
});
