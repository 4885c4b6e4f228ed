import { createRecent, type Recent } from '@breakwater/kernel';
import { type ModelHeader, readTextModel, type TextModel } from '@breakwater/learn';
import type { Storage } from '@breakwater/storage';
import { versionNotFound } from '../models-error.ts';
import { findFile, type StoredFile, selectRunning } from '../store/files.ts';

/** Says of a model that it is for texts in whatever language (ISO 639-2). */
export const ANY_LANGUAGE = 'mul';
const KEPT_OLD = 8;

/** A version that judges. */
export interface RunningModel {
  readonly id: string;
  readonly version: number;
  readonly mode: 'shadow' | 'live';
  readonly model: TextModel;
}

/** What judges at one moment; it does not change. */
export interface ModelSnapshot {
  /** Version of every live model, for the verdict. */
  readonly versions: Readonly<Record<string, number>>;
  /** Live and shadow versions. */
  readonly all: readonly RunningModel[];
  /** Models for texts in this language (BCP 47; the region does not matter), those for any language among them. */
  forLanguage(language: string): readonly RunningModel[];
  /** What stands at the front of a live model. */
  headerOf(id: string): ModelHeader | undefined;
}

/** Models of this process: what judges now, and versions of before. */
export interface LiveModels {
  current(): ModelSnapshot;
  /** Loads what judges; at start, and when `model.changed` has come through the outbox. */
  reload(): Promise<void>;
  /**
   * A version as it was, also one that is retired: to derive a verdict again.
   *
   * @throws ModelsError 404 `model-version-not-found`
   */
  at(id: string, version: number): Promise<TextModel>;
}

export function createLiveModels(storage: Storage): LiveModels {
  let current = snapshotOf([]);
  // By digest: a file that was read is not read again when another model changes.
  let read = new Map<string, TextModel>();
  const old: Recent<string, TextModel> = createRecent(KEPT_OLD);
  const modelOf = ({ digest, file }: StoredFile) => read.get(digest) ?? readTextModel(file, digest);
  return {
    current: () => current,
    reload: async () => {
      const files = await selectRunning(storage.db);
      const models = files.map((file) => ({ file, model: modelOf(file) }));
      read = new Map(models.map(({ file, model }) => [file.digest, model]));
      current = snapshotOf(
        models.map(({ file, model }) => ({
          ...{ id: file.model, version: file.version, model },
          mode: file.mode === 'live' ? 'live' : 'shadow',
        })),
      );
    },
    at: async (id, version) => {
      const key = `${id} ${version}`;
      const known =
        current.all.find((one) => one.id === id && one.version === version)?.model ?? old.get(key);
      if (known) return known;
      const file = await findFile(storage.db, id, version);
      if (!file) throw versionNotFound();
      return old.keep(key, readTextModel(file.file, file.digest));
    },
  };
}

function snapshotOf(all: readonly RunningModel[]): ModelSnapshot {
  const byLanguage = new Map<string, readonly RunningModel[]>();
  return {
    versions: Object.fromEntries(
      all.filter(({ mode }) => mode === 'live').map(({ id, version }) => [id, version]),
    ),
    all,
    headerOf: (id) => all.find((one) => one.id === id && one.mode === 'live')?.model.header,
    forLanguage: (language) => {
      const base = baseOf(language);
      const known = byLanguage.get(base);
      if (known) return known;
      const found = all.filter(({ model }) =>
        model.header.languages.some((one) => one === ANY_LANGUAGE || baseOf(one) === base),
      );
      byLanguage.set(base, found);
      return found;
    },
  };
}

/** `ur-Latn` is another language to a model than `ur`; a region is not. */
function baseOf(language: string): string {
  const [base = '', script = ''] = language.toLowerCase().split('-');
  return script.length === 4 ? `${base}-${script}` : base;
}
