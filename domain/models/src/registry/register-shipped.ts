import type { Db } from '@breakwater/storage';
import { tellModelChanged } from '../events.ts';
import type { ModelsContext, RecordEntry, ShippedModel } from '../ports.ts';
import { lockModel, putModel } from '../store/models.ts';
import {
  findByDigest,
  findVersionInMode,
  insertVersion,
  knownDigests,
  nextVersion,
  retireMode,
} from '../store/versions.ts';
import { titleOf } from './import-model.ts';
import { type ReadModel, readModelFile } from './read-model-file.ts';

const BY = 'breakwater';

/**
 * Takes the models of the product in: at a first start and at upgrades, each file that is not there yet as a new version.
 * It goes live where nothing is live or where what is live was shipped too, and stays a draft where people chose
 * otherwise: switched the model off, or put a version of their own in its place. Says how many are new.
 *
 * @throws LearnError as `readModelFile`: a changed file of the product is no reason to go on without saying so
 */
export async function registerShipped(
  context: ModelsContext,
  shipped: readonly ShippedModel[],
): Promise<number> {
  let registered = 0;
  // What is there already is not read: a start has better things to do.
  const known = await knownDigests(context.storage.db, shipped.map(digestAtEnd));
  for (const { bytes, title } of shipped.filter((one) => !known.has(digestAtEnd(one)))) {
    const read = readModelFile(bytes);
    const isNew = await context.storage.transaction((trx) => register(context, trx, { bytes, title, read }));
    if (isNew) registered++;
  }
  return registered;
}

/** A file says its digest in its last 32 bytes; whether it is right is seen when it is read. */
function digestAtEnd({ bytes }: ShippedModel): string {
  return Buffer.from(bytes.subarray(-32)).toString('hex');
}

interface Registering {
  readonly bytes: Uint8Array;
  readonly title: string | undefined;
  readonly read: ReadModel;
}

async function register(
  context: ModelsContext,
  trx: Db,
  { bytes, title, read }: Registering,
): Promise<boolean> {
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
  ];
  await context.record(trx, entries);
  return true;
}

function retiredEntry(model: string, version: number, successor: number): RecordEntry {
  return { actor: BY, action: 'model.retired', subject: model, detail: { version, successor } };
}
