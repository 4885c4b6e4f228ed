import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fitSpreadModel, type LabelledShape } from '@breakwater/spread';
import { withStart } from './judge-cascades.ts';

/** Fits a model of forecasts to all cascades there are, whatever their label, and writes it; says where. */
export function saveModel(file: string, cascades: readonly LabelledShape[]): string {
  const model = fitSpreadModel(
    cascades.map(({ startedAt, after }) => ({ startedAt, after: withStart(after) })),
    {
      name: basename(file, '.json').slice(0, 200),
      restsOn: `${cascades.length} cascades of a file, without audiences`,
    },
  );
  writeFileSync(file, `${JSON.stringify(model)}\n`);
  return file;
}
