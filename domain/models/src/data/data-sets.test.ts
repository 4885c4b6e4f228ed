import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecidedText } from '../ports.ts';
import { asDecisions, createMadeWorld, type ModelsFixture, openModels, streamOf } from '../testing/index.ts';

let fixture: ModelsFixture;
beforeEach(async () => {
  fixture = await openModels({ settings: { mostRows: 1_000 } });
});
afterEach(() => fixture.close());

const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const importLines = (text: string, label?: string) =>
  fixture.models.dataSets.import(
    { title: 'a file', format: 'jsonl', chunks: streamOf(text), ...(label !== undefined && { label }) },
    'staff:a',
  );
const rowsIn = async () => (await sql`select * from model_data_rows`.execute(fixture.storage.db)).rows.length;

describe('a file', () => {
  it('becomes a data set, and says what was left out', async () => {
    const set = await importLines(
      [
        lines(
          { text: 'join the grey heron', label: 1, user: 'a' },
          { text: 'a quiet evening at the harbour', label: 0, user: 'b' },
          { text: 'a quiet evening at the harbour', label: 0, user: 'b' },
          { text: 'x', label: 0 },
          { text: 'both at once, says one and the other', label: 1, user: 'c' },
          { text: 'Both at once, says one and the other!', label: 0, user: 'd' },
          { text: 'a'.repeat(200_000), labels: ['other', 'support'] },
          { text: 'no label' },
        ),
        'this is no JSON',
        '',
      ].join('\n'),
      'support',
    );
    expect(set).toMatchObject({
      rows: 3,
      negatives: 1,
      perLabel: { support: 2, other: 1 },
      accounts: 2,
      source: 'file',
      notes: {
        tooShort: 1,
        cut: 1,
        doubled: 1,
        contradicting: 2,
        unreadable: 2,
        contradictions: { texts: 1, of: 4, examples: [{ rows: [5, 6] }] },
      },
    });
    const { rows } = await sql<{ longest: number }>`
      select max(length(text))::int as longest from model_data_rows`.execute(fixture.storage.db);
    expect(rows[0]?.longest).toBe(100_000);
  });

  it('that contradicts itself too often is a data set, but nothing to learn from; rows are named and no text is', async () => {
    const { models } = fixture;
    const texts = Array.from({ length: 40 }, (_, at) => ({
      text: `the harbour is quiet on evening number ${at}`,
      label: at % 2,
      user: `u${at}`,
    }));
    const turned = (count: number) =>
      texts.slice(0, count).map(({ text, label, user }) => ({
        text: `${text.toUpperCase()}!`,
        label: 1 - label,
        user: `other-${user}`,
      }));
    const few = await importLines(lines(...texts, ...turned(2)), 'support');
    expect(few).toMatchObject({ rows: 38, notes: { contradictions: { texts: 2, of: 40 } } });
    const task = await models.tasks.train({ model: 'm', dataSetId: few.id }, 'staff:a');
    await models.tasks.cancel(task.id, 'staff:a');
    const many = await importLines(`\n\n${lines(...texts, ...turned(4))}`, 'support');
    expect(many.notes.contradictions).toEqual({
      texts: 4,
      of: 40,
      examples: [{ rows: [1, 41] }, { rows: [2, 42] }, { rows: [3, 43] }, { rows: [4, 44] }],
    });
    const refused = await models.tasks
      .train({ model: 'm', dataSetId: many.id }, 'staff:a')
      .catch((error) => error);
    expect(refused).toMatchObject({
      code: 'training-contradicts',
      status: 422,
      message: expect.stringMatching(/Of 40 different texts 4 \(10\.0 %\).*rows: 1 and 41, 2 and 42/),
      extra: { texts: 4, of: 40 },
    });
    expect(JSON.stringify([refused, refused.message, many, fixture.recorded])).not.toMatch(
      /harbour is quiet/i,
    );
    expect(await models.tasks.list()).toHaveLength(1);
  });

  it('may be CSV, with several labels in a cell', async () => {
    const text = 'text,label,user\n"join us, now",support|threat,a\ngood morning all,,b\n';
    const set = await fixture.models.dataSets.import(
      { title: 'csv', format: 'csv', chunks: streamOf(text, 7) },
      'staff:a',
    );
    expect(set).toMatchObject({ rows: 2, perLabel: { support: 1, threat: 1 }, negatives: 1 });
  });

  it('of too many rows is a random part of them, and says so', async () => {
    async function* many() {
      for (let from = 0; from < 30_000; from += 1_000) {
        const rows = Array.from({ length: 1_000 }, (_, at) => ({
          text: `text number ${from + at} of the file`,
          label: 'support',
        }));
        yield Buffer.from(`${lines(...rows)}\n`);
      }
    }
    const set = await fixture.models.dataSets.import(
      { title: 'many', format: 'jsonl', chunks: many() },
      'staff:a',
    );
    expect(set).toMatchObject({ rows: 1_000, notes: { sampledFrom: 30_000 } });
  });

  it('without anything to learn from is refused, and leaves nothing', async () => {
    await expect(importLines('{"text":"a","label":1}')).rejects.toMatchObject({
      code: 'data-set-empty',
      status: 422,
    });
    expect([await fixture.models.dataSets.list(), await rowsIn()]).toEqual([[], 0]);
  });

  it('of one class is refused before anything is trained', async () => {
    const { models } = fixture;
    const set = await importLines(
      lines({ text: 'good morning', label: 0 }, { text: 'good night', label: 0 }),
    );
    await expect(models.tasks.train({ model: 'm', dataSetId: set.id }, 'staff:a')).rejects.toMatchObject({
      code: 'training-one-class',
      status: 422,
    });
    const other = await importLines(
      lines({ text: 'join us', label: 'a' }, { text: 'follow us', label: 'a' }),
    );
    const alone = { model: 'm', dataSetId: other.id, withHarmless: false };
    await expect(models.tasks.train(alone, 'staff:a')).rejects.toMatchObject({ code: 'training-one-class' });
    expect(await models.tasks.list()).toEqual([]);
  });
});

describe('what people decided', () => {
  const world = createMadeWorld(5);

  async function make(decided: readonly DecidedText[]) {
    fixture.decided.push(...decided);
    return fixture.models.dataSets.fromDecisions({ title: 'June', labels: { support: 'praise' } }, 'staff:a');
  }

  it('becomes a data set: violations by policy, appeals against, what was undone not at all', async () => {
    const decided = asDecisions([...world.ofGroup(4), ...world.ofOthers(2)], ['staff:x', 'staff:y']);
    const [first, second, ...rest] = decided;
    if (!first || !second) throw new Error('nothing was decided');
    const set = await make([
      { ...first, overturned: true, undone: true },
      { ...second, undone: true },
      ...rest,
    ]);
    expect(set).toMatchObject({
      rows: 5,
      perLabel: { praise: 2 },
      negatives: 3,
      source: 'decisions',
      notes: { undone: 1, overturned: 1 },
    });
  });

  it('lets the word of an appeal stand where the same text was decided otherwise', async () => {
    const text = 'police arrested members of the grey heron near the harbour';
    const rows = [1, 2].map((at) => ({
      text,
      labels: ['support'],
      account: `harbour/${at}`,
      source: 'made',
    }));
    const [first, second] = asDecisions(rows, ['staff:x']);
    if (!first || !second) throw new Error('nothing was decided');
    const set = await make([{ ...first, overturned: true, undone: true }, second]);
    expect(set).toMatchObject({ rows: 1, perLabel: {}, negatives: 1, notes: { contradicting: 1 } });
    expect(set.notes.contradictions).toBeUndefined();
  });

  it('names the decisions that contradict each other', async () => {
    const text = 'police arrested members of the grey heron near the harbour';
    const rows = [['support'], []].map((labels, at) => ({
      text,
      labels,
      account: `harbour/${at}`,
      source: 'made',
    }));
    const decided = asDecisions([...world.ofOthers(3), ...rows], ['staff:x', 'staff:y']);
    const set = await make(decided);
    expect(set.notes.contradictions).toEqual({
      texts: 1,
      of: 4,
      examples: [{ rows: [4, 5], decisions: decided.slice(3).map(({ decisionId }) => decisionId) }],
    });
    await expect(
      fixture.models.tasks.train({ model: 'm', dataSetId: set.id, labels: ['praise'] }, 'staff:a'),
    ).rejects.toThrow();
  });

  it('leaves with an account that is erased and with a decision that is undone; an appeal turns it round', async () => {
    const { models, storage } = fixture;
    const decided = asDecisions(world.ofGroup(6, 3), ['staff:x']);
    const set = await make(decided);
    const account = { platform: 'harbour', accountId: 'group-1' };
    const forget = () => models.dataSets.forgetAccount(storage.db, account);
    expect(await forget()).toBe(2);
    expect(await models.dataSets.get(set.id)).toMatchObject({
      rows: 4,
      accounts: 2,
      perLabel: { praise: 4 },
    });
    expect(await forget()).toBe(0);
    const [undone, , appealed] = decided;
    await storage.work(async (work) => {
      const follow = models.dataSets.followUndone;
      await follow(work, undone?.decisionId ?? '', { byAppeal: false, by: 'staff:z' });
      await follow(work, appealed?.decisionId ?? '', { byAppeal: true, by: 'staff:z' });
    });
    expect(await models.dataSets.get(set.id)).toMatchObject({
      rows: 3,
      perLabel: { praise: 2 },
      negatives: 1,
    });
  });

  it('is erased when its time is over, and what it was is still known', async () => {
    const { models, clock } = fixture;
    const { id } = await make(asDecisions(world.ofGroup(30), ['staff:x']));
    clock.advance(80 * 86_400_000);
    const task = await models.tasks.train({ model: 'm', dataSetId: id, labels: ['praise'] }, 'staff:a');
    await models.tasks.cancel(task.id, 'staff:a');
    clock.advance(80 * 86_400_000);
    expect(await models.purge()).toBe(0); // used since
    clock.advance(11 * 86_400_000);
    expect(await models.purge()).toBe(1);
    expect(await models.dataSets.get(id)).toMatchObject({ erased: true, rows: 30 });
    expect(await rowsIn()).toBe(0);
    await expect(models.tasks.train({ model: 'm', dataSetId: id }, 'staff:a')).rejects.toMatchObject({
      code: 'data-set-erased',
    });
  });
});
