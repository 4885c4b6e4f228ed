import { writeFile } from 'node:fs/promises';
import {
  LinkageError,
  type LinkageModel,
  type LinkedPair,
  type LinkedRecords,
  linkRecords,
} from '@breakwater/graph';
import { printNote, printResult, table } from '../output.ts';
import { findEntities } from './find-entities.ts';
import type { MappedColumn } from './map-columns.ts';
import { readModel, writeModel } from './model-file.ts';
import { type RecordFile, readRecordFiles } from './read-records.ts';
import { createStepProgress } from './step-progress.ts';

export interface LinkFilesOptions {
  readonly train?: boolean;
  readonly model?: string;
  readonly saveModel?: string;
  readonly out?: string;
  /** `header=name`, see `mapColumns`. */
  readonly map?: readonly string[];
  readonly json?: boolean;
}

/** A record by its file and its line among the records there, from 1. */
interface Place {
  readonly file: string;
  readonly record: number;
}

interface LinkResult {
  readonly records: number;
  readonly compared: number;
  readonly weights: LinkageModel['weights'];
  readonly clusters: readonly (readonly Place[])[];
  readonly pairs: readonly (Omit<LinkedPair, 'a' | 'b'> & { readonly a: Place; readonly b: Place })[];
  readonly seconds: number;
  /** What each file calls the columns. */
  readonly columns: readonly MappedColumn[];
}

const SHOWN_PAIRS = 5;

/** Links the records of files and prints clusters and the reasons for each pair. */
export async function linkFiles(files: readonly string[], options: LinkFilesOptions): Promise<undefined> {
  const started = performance.now();
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const known = model?.fields.map(({ name }) => name);
  const { files: read, columns } = await readRecordFiles(files, {
    ...(options.map && { map: options.map }),
    ...(known && { known }),
  });
  const joined = columns.filter(isJoined);
  for (const column of joined) printNote(mappingText(column));
  const records = read.flatMap((one) => one.records);
  const places = read.flatMap((one) => one.records.map((_, at) => ({ file: one.file, record: at + 1 })));
  const progress = createStepProgress();
  const linked = linkRecords(records, {
    ...(model && !options.train && { model }),
    ...(options.train && { entities: labelsOf(records) }),
    onStep: progress.onStep,
  });
  progress.end();
  if (options.saveModel !== undefined) await writeModel(options.saveModel, linked.model);
  const result = { ...resultOf(linked, places, (performance.now() - started) / 1000), columns };
  if (options.out === undefined) {
    printResult(result, options, forPeople);
    return;
  }
  await writeFile(
    options.out,
    options.out.endsWith('.csv') ? asCsv(linked, read) : `${JSON.stringify(result)}\n`,
  );
  printNote(`${result.clusters.length} clusters of ${records.length} records written.`);
}

/** Whether a file calls it otherwise. */
function isJoined({ name, from }: MappedColumn): boolean {
  return from.some(({ header }) => header !== name);
}

function mappingText({ name, from }: MappedColumn): string {
  return `column ${name}: ${from.map(({ file, header }) => `'${header}' (${file})`).join(' = ')}`;
}

function labelsOf(records: RecordFile['records']): readonly string[] {
  const entities = findEntities(records);
  if (entities) return entities.of;
  throw new LinkageError(
    'linkage-labels-unusable',
    'No column says which records are of one entity. Add one called cluster, filled for each record, or leave --train out.',
  );
}

function resultOf(
  linked: LinkedRecords,
  places: readonly Place[],
  seconds: number,
): Omit<LinkResult, 'columns'> {
  const placeOf = (row: number): Place => places[row] ?? { file: '', record: 0 };
  const clusters = new Map<number, Place[]>();
  linked.clusters.forEach((cluster, row) => {
    const of = clusters.get(cluster) ?? [];
    of.push(placeOf(row));
    clusters.set(cluster, of);
  });
  return {
    records: places.length,
    compared: linked.compared,
    weights: linked.model.weights,
    clusters: [...clusters.values()],
    pairs: [...linked.pairs()].map((pair) => ({ ...pair, a: placeOf(pair.a), b: placeOf(pair.b) })),
    seconds,
  };
}

/** Each record with its cluster, in the order of the input. */
function asCsv(linked: LinkedRecords, read: readonly RecordFile[]): string {
  let row = 0;
  const lines = read.flatMap(({ file, records }) =>
    records.map((_, at) => {
      const cluster = linked.clusters[row] ?? row;
      row += 1;
      return `${cluster + 1},"${file.replaceAll('"', '""')}",${at + 1}`;
    }),
  );
  return `${['cluster,file,record', ...lines].join('\n')}\n`;
}

function forPeople({ records, compared, clusters, pairs, weights, seconds }: LinkResult): string {
  const several = clusters.filter((cluster) => cluster.length > 1);
  return [
    `${records} records, ${clusters.length} clusters, ${several.length} of them with several records; ${compared} pairs compared, weights ${weights}; ${seconds.toFixed(1)} s`,
    ...pairs.slice(0, SHOWN_PAIRS).map(waterfallText),
    ...(pairs.length > SHOWN_PAIRS
      ? [`… and ${pairs.length - SHOWN_PAIRS} more pairs: --json or --out FILE`]
      : []),
  ].join('\n');
}

function waterfallText({ a, b, probability, together, waterfall }: LinkResult['pairs'][number]): string {
  const bits = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
  const steps = waterfall.steps
    .filter(({ level }) => level !== 'not-given')
    .map((step) => ['', step.comparison, step.level, bits(step.bits)]);
  return [
    `${a.file} ${a.record} – ${b.file} ${b.record}: ${(probability * 100).toFixed(1)} %${together ? '' : ', not put together'}`,
    table(
      ['', 'compared', 'how it agrees', 'bits'],
      [
        ['', 'before', 'odds of a candidate', bits(waterfall.priorBits)],
        ...steps,
        ['', 'all', '', bits(waterfall.bits)],
      ],
    ),
  ].join('\n');
}
