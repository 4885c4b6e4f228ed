import { isDeepStrictEqual } from 'node:util';
import { createRecent, type Recent } from '@breakwater/kernel';
import { type ModelHeader, readTextModel, type TextModel } from '@breakwater/learn';
import type { Storage } from '@breakwater/storage';
import { ANY_LANGUAGE } from '../in-languages.ts';
import { versionNotFound } from '../models-error.ts';
import { findFile, selectFiles, selectRunning } from '../store/files.ts';

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
  /**
   * Models for texts in this language (BCP 47; the region does not matter), those for any language among them; the same
   * list each time.
   */
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

/** With the digest of its file, by which it is known again. */
interface LoadedModel extends RunningModel {
  readonly digest: string;
}
type Running = Omit<LoadedModel, 'model'>;

function withoutModel({ model: _, ...running }: LoadedModel): Running {
  return running;
}

export function createLiveModels(storage: Storage): LiveModels {
  let loaded: readonly LoadedModel[] = [];
  let current = snapshotOf(loaded);
  const old: Recent<string, TextModel> = createRecent(KEPT_OLD);

  /** Models by digest. Files are large, and a first start tells of each of many models: none is fetched again. */
  async function modelsOf(running: readonly Running[]): Promise<ReadonlyMap<string, TextModel>> {
    const models = new Map(loaded.map(({ digest, model }) => [digest, model]));
    const missing = running.map(({ digest }) => digest).filter((digest) => !models.has(digest));
    if (missing.length === 0) return models;
    for (const [digest, file] of await selectFiles(storage.db, missing)) {
      models.set(digest, readTextModel(file, digest));
    }
    return models;
  }

  async function load(): Promise<void> {
    const running = await selectRunning(storage.db);
    if (isDeepStrictEqual(running, loaded.map(withoutModel))) return;
    const models = await modelsOf(running);
    loaded = running.map((one) => {
      const model = models.get(one.digest);
      if (!model) throw versionNotFound();
      return { ...one, model };
    });
    current = snapshotOf(loaded);
  }

  let lastLoad: Promise<void> = Promise.resolve();
  return {
    current: () => current,
    reload: () => {
      // One after the other: who began earlier and took longer would put an older state in the place of a newer one.
      lastLoad = lastLoad.catch(() => undefined).then(load);
      return lastLoad;
    },
    at: async (id, version) => {
      const key = `${id} ${version}`;
      const known = loaded.find((one) => one.id === id && one.version === version)?.model ?? old.get(key);
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
      const known = byLanguage.get(language);
      if (known) return known;
      const base = baseOf(language);
      const found = all.filter(({ model }) =>
        model.header.languages.some((one) => one === ANY_LANGUAGE || baseOf(one) === base),
      );
      byLanguage.set(language, found);
      return found;
    },
  };
}

/** `ur-Latn` is another language to a model than `ur`; a region is not. */
function baseOf(language: string): string {
  const [base = '', script = ''] = language.toLowerCase().split('-');
  return script.length === 4 ? `${base}-${script}` : base;
}
