import type { Db } from '@breakwater/storage';
import { tellModelChanged } from '../events.ts';
import type { ModelsContext, RecordEntry, ShippedModel } from '../ports.ts';
import { lockModel, putModel } from '../store/models.ts';
import {
  findByDigest,
  findVersionInMode,
  insertVersion,
  type KnownFile,
  nextVersion,
  retireMode,
  selectKnown,
} from '../store/versions.ts';
import { titleOf } from './import-model.ts';
import { putEvaluation } from './put-evaluation.ts';
import { type ReadModel, readModelFile } from './read-model-file.ts';
import { readShippedEvaluation, toMeasured } from './shipped-evaluation.ts';

const BY = 'breakwater';

/**
 * Takes the models of the product in: at a first start and at upgrades, each file that is not there yet as a new version.
 * It goes live where nothing is live or where what is live was shipped too, and stays a draft where people chose
 * otherwise: switched the model off, or put a version of their own in its place. What was measured when a file was made
 * is the evaluation of its version, unless it has one. Says how many are new.
 *
 * @throws LearnError as `readModelFile`, ModelsError as `readShippedEvaluation`: a changed file of the product is no
 * reason to go on without saying so
 */
export async function registerShipped(
  context: ModelsContext,
  shipped: readonly ShippedModel[],
): Promise<number> {
  let registered = 0;
  // What is there already is not read: a start has better things to do.
  const known = new Map(
    (await selectKnown(context.storage.db, shipped.map(digestAtEnd))).map((one) => [one.digest, one]),
  );
  for (const one of shipped) {
    const version = known.get(digestAtEnd(one));
    if (!version) {
      const read = readModelFile(one.bytes);
      const isNew = await context.storage.transaction((trx) => register(context, trx, { ...one, read }));
      if (isNew) registered++;
    } else if (!version.evaluated && one.evaluation !== undefined) {
      await context.storage.transaction(async (trx) => {
        await lockModel(trx, version.model);
        await context.record(trx, await evaluationOf(context, trx, version, one));
      });
    }
  }
  return registered;
}

/** A file says its digest in its last 32 bytes; whether it is right is seen when it is read. */
function digestAtEnd({ bytes }: ShippedModel): string {
  return Buffer.from(bytes.subarray(-32)).toString('hex');
}

interface Registering extends ShippedModel {
  readonly read: ReadModel;
}

async function register(
  context: ModelsContext,
  trx: Db,
  { read, ...shipped }: Registering,
): Promise<boolean> {
  const { bytes, title } = shipped;
  const { header, digest, labels, card, figures } = read;
  const { id } = header;
  const at = context.clock.now();
  await putModel(trx, id, title ?? titleOf(card, id), at);
  const { off = false } = (await lockModel(trx, id)) ?? {};
  if (await findByDigest(trx, id, digest)) return false;
  const version = await nextVersion(trx, id);
  const live = await findVersionInMode(trx, id, 'live');
  // The first version, or the successor of one that was shipped: anything else was a choice of people.
  const goesLive = !off && (version === 1 || live?.source === 'shipped');
  const retired = goesLive ? await retireMode(trx, id, 'live', at) : [];
  await insertVersion(trx, {
    ...{ model: id, version, digest, file: bytes, mode: goesLive ? 'live' : 'draft', source: 'shipped' },
    ...{ at, by: BY, languages: header.languages, labels, card, figures },
  });
  await tellModelChanged(trx, id);
  const detail = { version, digest, mode: goesLive ? 'live' : 'draft' };
  const entries: RecordEntry[] = [
    ...retired.map((old) => retiredEntry(id, old, version)),
    { actor: BY, action: 'model.shipped', subject: id, detail },
    ...(await evaluationOf(context, trx, { model: id, version, digest }, shipped)),
  ];
  await context.record(trx, entries);
  return true;
}

/** Stores what was measured when the file was made, where nothing was measured since; says what to put on record. */
async function evaluationOf(
  context: ModelsContext,
  trx: Db,
  { model, version, digest }: Omit<KnownFile, 'evaluated'>,
  { evaluation }: ShippedModel,
): Promise<RecordEntry[]> {
  const measured = evaluation === undefined ? undefined : readShippedEvaluation(evaluation, digest);
  if (!measured) return [];
  // Another process of the same start may have been faster.
  const [now] = await selectKnown(trx, [digest]);
  if (now?.evaluated) return [];
  const of = { id: context.ids(), model, version, digest, by: BY, atBuild: true } as const;
  return [await putEvaluation(context, trx, of, toMeasured(measured, context.settings.falseAlarmBudget))];
}

function retiredEntry(model: string, version: number, successor: number): RecordEntry {
  return { actor: BY, action: 'model.retired', subject: model, detail: { version, successor } };
}
