import type { ModelTask } from '@breakwater/contracts/models';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import { markedLinks } from '@breakwater/learn';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { modelsMigrations } from '../migrations.ts';
import { createModels, type Models, type ModelsOptions } from '../models.ts';
import type { Asker, DecidedText, HarmlessText } from '../ports.ts';
import { runJob } from '../train/run-job.ts';

/** Models over a database of their own, with ports that a test looks into. */
export interface ModelsFixture {
  readonly models: Models;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly recorded: RecordEntry[];
  /** What people decided; a test adds and takes away. */
  readonly decided: DecidedText[];
  readonly harmless: HarmlessText[];
  /** Works until nothing waits; answers with the task as it is then. */
  finish(task: ModelTask): Promise<ModelTask>;
  close(): Promise<void>;
}

/** Learning takes place in this thread unless another way is given. */
export async function openModels(options: Partial<ModelsOptions> = {}): Promise<ModelsFixture> {
  const storage = options.storage ?? (await openTestStorage(modelsMigrations));
  const clock = createTestClock(Date.UTC(2026, 5, 1));
  const recorded: RecordEntry[] = [];
  const decided: DecidedText[] = [];
  const harmless: HarmlessText[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const models = createModels({
    storage,
    clock,
    ids: createIds(clock),
    run: runJob,
    mark: markedLinks,
    decisions: {
      async *read() {
        yield* decided;
      },
    },
    harmless: async () => harmless,
    ...options,
  });
  await models.start();
  return {
    models,
    storage,
    clock,
    recorded,
    decided,
    harmless,
    async finish(task) {
      while (await models.tasks.work(1_000));
      return models.tasks.get(task.id);
    },
    close: () => storage.close(),
  };
}

/** A person in a browser who has just proved who they are. */
export function person(name: string): Asker {
  return { by: `staff:${name}`, session: true, proven: true };
}

/** A file as it streams in. */
export async function* streamOf(text: string, chunk = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += chunk) yield bytes.subarray(from, from + chunk);
}
