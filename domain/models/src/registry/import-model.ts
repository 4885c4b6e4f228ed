import type { ModelVersion } from '@breakwater/contracts/models';
import { getVersion } from '../get-version.ts';
import { ModelsError } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { lockModel, putModel } from '../store/models.ts';
import { findByDigest, insertVersion, nextVersion } from '../store/versions.ts';
import { readModelFile } from './read-model-file.ts';
import { titleOf } from './title-of.ts';

/** A file that somebody brings. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly title?: string;
  /** Refused when the file has another one. */
  readonly digest?: string;
}

/**
 * Takes a model file in as a draft, under the next version of its model.
 *
 * @throws LearnError as `readModelFile`; ModelsError 409 `model-known` when it is there already
 */
export async function importModel(
  context: ModelsContext,
  given: GivenFile,
  by: string,
): Promise<ModelVersion> {
  const { storage, clock } = context;
  const { header, digest, labels, card, figures } = readModelFile(given.bytes, given.digest);
  const { id } = header;
  const version = await storage.work(async (work) => {
    const at = clock.now();
    await putModel(work.db, id, given.title ?? titleOf(card, id), at);
    await lockModel(work.db, id);
    const known = await findByDigest(work.db, id, digest);
    if (known) {
      const message = `This file is version ${known.version} of ${id} already.`;
      throw new ModelsError('model-known', message, 409, { extra: { version: known.version } });
    }
    const next = await nextVersion(work.db, id);
    await insertVersion(work.db, {
      model: id,
      version: next,
      digest,
      file: given.bytes,
      mode: 'draft',
      source: 'imported',
      at,
      by,
      languages: header.languages,
      labels,
      card,
      figures,
    });
    work.emit('model.changed', { model: id });
    const detail = { version: next, digest, bytes: given.bytes.length };
    work.record({ actor: by, action: 'model.imported', subject: id, detail });
    return next;
  });
  return getVersion(context, id, version);
}
