import type { Work } from '@breakwater/storage';
import type { ModelsContext, ShippedModel } from '../ports.ts';
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
import { putEvaluation } from './put-evaluation.ts';
import { type ReadModel, readModelFile } from './read-model-file.ts';
import { readShippedEvaluation, toMeasured } from './shipped-evaluation.ts';
import { titleOf } from './title-of.ts';

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
      const isNew = await context.storage.work((work) => register(context, work, { ...one, read }));
      if (isNew) registered++;
    } else if (!version.evaluated && one.evaluation !== undefined) {
      await context.storage.work(async (work) => {
        await lockModel(work.db, version.model);
        await addEvaluation(context, work, version, one);
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
  work: Work,
  { read, ...shipped }: Registering,
): Promise<boolean> {
  const { bytes, title } = shipped;
  const { header, digest, labels, card, figures } = read;
  const { id } = header;
  const at = context.clock.now();
  await putModel(work.db, id, title ?? titleOf(card, id), at);
  const { off = false } = (await lockModel(work.db, id)) ?? {};
  if (await findByDigest(work.db, id, digest)) return false;
  const version = await nextVersion(work.db, id);
  const live = await findVersionInMode(work.db, id, 'live');
  // The first version, or the successor of one that was shipped: anything else was a choice of people.
  const goesLive = !off && (version === 1 || live?.source === 'shipped');
  const retired = goesLive ? await retireMode(work.db, id, 'live', at) : [];
  await insertVersion(work.db, {
    model: id,
    version,
    digest,
    file: bytes,
    mode: goesLive ? 'live' : 'draft',
    source: 'shipped',
    at,
    by: BY,
    languages: header.languages,
    labels,
    card,
    figures,
  });
  work.emit('model.changed', { model: id });
  const detail = { version, digest, mode: goesLive ? 'live' : 'draft' };
  for (const old of retired)
    work.record({
      actor: BY,
      action: 'model.retired',
      subject: id,
      detail: { version: old, successor: version },
    });
  work.record({ actor: BY, action: 'model.shipped', subject: id, detail });
  await addEvaluation(context, work, { model: id, version, digest }, shipped);
  return true;
}

/** Stores what was measured when the file was made, where nothing was measured since. */
async function addEvaluation(
  context: ModelsContext,
  work: Work,
  { model, version, digest }: Omit<KnownFile, 'evaluated'>,
  { evaluation }: ShippedModel,
): Promise<void> {
  const measured = evaluation === undefined ? undefined : readShippedEvaluation(evaluation, digest);
  if (!measured) return;
  // Another process of the same start may have been faster.
  const [now] = await selectKnown(work.db, [digest]);
  if (now?.evaluated) return;
  const of = { id: context.ids(), model, version, digest, by: BY, atBuild: true } as const;
  await putEvaluation(context, work, of, toMeasured(measured, context.settings.falseAlarmBudget));
}
