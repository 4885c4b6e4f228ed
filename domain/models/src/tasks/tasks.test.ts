import { setTimeout as sleep } from 'node:timers/promises';
import { compileClasses, decodeModel } from '@breakwater/learn';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { ModelsOptions } from '../models.ts';
import { createMadeWorld, type ModelsFixture, openModels, streamOf } from '../testing/index.ts';
import type { RunLearner } from '../train/run-learner.ts';
import { runInThread } from '../train/run-learner.ts';

let fixture: ModelsFixture;
afterEach(() => fixture.close());

async function prepare(run: RunLearner, rows = 120, more: Partial<ModelsOptions> = {}): Promise<string> {
  fixture = await openModels({ run, ...more });
  const world = createMadeWorld(3);
  fixture.harmless.push(...world.harmless(300));
  const texts = [...world.ofGroup(rows), ...world.ofOthers(rows)];
  // One text that contradicts itself: of many it is left out, of few it would be too much.
  const both = (rows > 20 ? ['support', ''] : []).map((label) => ({
    text: 'said by one and denied by the other',
    label,
  }));
  const text = [...texts.map(({ text, labels, account }) => ({ text, labels, user: account })), ...both]
    .map((row) => JSON.stringify(row))
    .join('\n');
  const set = await fixture.models.dataSets.import(
    { title: 'made', format: 'jsonl', chunks: streamOf(text) },
    'staff:a',
  );
  return set.id;
}

/** Learns until it is told to end. */
const endless: RunLearner = (_job, { signal, onProgress }) =>
  new Promise((_resolve, reject) => {
    void onProgress?.({ phase: 'training', done: 10, total: 40 });
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

describe('a training', () => {
  it('takes place in a thread of its own and leaves a draft', async () => {
    const dataSetId = await prepare(runInThread);
    const asked = await fixture.models.tasks.train({ model: 'grey-heron', dataSetId }, 'staff:a');
    expect(asked).toMatchObject({ state: 'waiting', kind: 'train', dataSetId });
    const done = await fixture.finish(asked);
    expect(done).toMatchObject({ state: 'done', version: 1, progress: { phase: 'done' } });
    expect(await fixture.models.version('grey-heron', 1)).toMatchObject({
      mode: 'draft',
      source: 'trained',
      dataSetId,
      madeBy: 'staff:a',
      languages: ['mul'],
      figures: { examples: 540, contradicting: { texts: 1, of: 241 } },
    });
  });

  it('learns what classes of words say where all is in one language that has them', async () => {
    const table = compileClasses({ harbour: ['quay', 'jetty'], weather: ['storm', 'calm'] });
    const wordClasses = (language: string) => (language === 'en' ? table : undefined);
    const dataSetId = await prepare(runInThread, 120, { wordClasses });
    const { tasks } = fixture.models;
    for (const languages of [['en'], ['en', 'fr'], ['fr'], undefined])
      await fixture.finish(
        await tasks.train({ model: 'grey-heron', dataSetId, ...(languages && { languages }) }, 'staff:a'),
      );
    const known = [];
    for (const version of [1, 2, 3, 4]) {
      const { card } = await fixture.models.version('grey-heron', version);
      const { bytes } = await fixture.models.export('grey-heron', version);
      known.push([card.classes, decodeModel(bytes).header.wordClasses?.names]);
    }
    const none = [undefined, undefined];
    expect(known).toEqual([[['en'], ['harbour', 'weather']], none, none, none]);
  });

  it('says why when it cannot be done, and leaves nothing', async () => {
    const dataSetId = await prepare(runInThread, 8);
    const asked = await fixture.models.tasks.train(
      { model: 'grey-heron', dataSetId, labels: ['support'] },
      'staff:a',
    );
    expect(await fixture.finish(asked)).toMatchObject({
      state: 'failed',
      fault: { code: 'training-one-class' },
    });
    expect(await fixture.models.list()).toEqual([]);
    expect(fixture.recorded.map(({ action }) => action)).toContain('model.task.failed');
  });
});

describe('a task that is under way', () => {
  it('tells how far it is, and is cancelled within a second', async () => {
    const dataSetId = await prepare(endless);
    const { tasks } = fixture.models;
    const { id } = await tasks.train({ model: 'grey-heron', dataSetId }, 'staff:a');
    const working = tasks.work(20_000);
    await until(async () => (await tasks.get(id)).progress.done > 0);
    fixture.clock.advance(10_000);
    const shown = await tasks.get(id);
    expect(shown).toMatchObject({ state: 'running', progress: { phase: 'training', done: 10, total: 40 } });
    expect(shown.progress.ratePerSecond).toBeCloseTo(1);
    expect(shown.progress.etaSeconds).toBeCloseTo(30);
    await tasks.cancel(id, 'staff:b');
    const started = performance.now();
    await working;
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(await tasks.get(id)).toMatchObject({ state: 'cancelled' });
    expect(await fixture.models.list()).toEqual([]);
    await expect(tasks.cancel(id, 'staff:b')).rejects.toMatchObject({ code: 'model-task-over' });
  });

  it('is begun again after the process ended, and given up after the third time', async () => {
    const dataSetId = await prepare(endless);
    const { tasks } = fixture.models;
    const { id } = await tasks.train({ model: 'grey-heron', dataSetId }, 'staff:a');
    for (let turn = 1; turn <= 3; turn++) {
      await tasks.work(10);
      const { rows } = await sql<{ turn: number }>`select turn from model_tasks`.execute(fixture.storage.db);
      expect(rows).toEqual([{ turn }]);
      expect(await tasks.get(id)).toMatchObject({ state: 'running' });
      await tasks.stop(); // as when the process ends
      fixture.clock.advance(120_000);
    }
    await tasks.work(10);
    expect(await tasks.get(id)).toMatchObject({ state: 'failed', fault: { code: 'learning-failed' } });
  });

  it('is done by one process alone', async () => {
    const dataSetId = await prepare(endless);
    const other = await openModels({ storage: fixture.storage, run: endless });
    const { tasks } = fixture.models;
    await tasks.train({ model: 'a', dataSetId }, 'staff:a');
    await tasks.train({ model: 'b', dataSetId }, 'staff:a');
    expect(await tasks.work(10)).toBe(true);
    expect(await other.models.tasks.work(10)).toBe(false);
    await tasks.stop();
  });
});

async function until(look: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (await look()) return;
    await sleep(25);
  }
  throw new Error('it did not come');
}
