import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMadeWorld, type ModelsFixture, openModels, person } from '../testing/index.ts';

let fixture: ModelsFixture;
let dataSetId: string;
const world = createMadeWorld(3);
const model = 'grey-heron';
const shadow = { to: 'shadow', reason: 'It finds the new group.' } as const;
const live = { to: 'live', reason: 'A week in shadow went well.' } as const;

beforeAll(async () => {
  fixture = await openModels();
  fixture.harmless.push(...world.harmless(600));
  const rows = [...world.ofGroup(120), ...world.ofOthers(120)];
  const chunks = (async function* () {
    yield Buffer.from(
      rows.map(({ text, labels, account }) => JSON.stringify({ text, labels, user: account })).join('\n'),
    );
  })();
  const set = await fixture.models.dataSets.import({ title: 'made', format: 'jsonl', chunks }, 'staff:a');
  dataSetId = set.id;
});
afterAll(() => fixture.close());

async function train(): Promise<number> {
  const task = await fixture.models.tasks.train({ model, dataSetId }, 'staff:a');
  const { version = 0, state, fault } = await fixture.finish(task);
  expect([state, fault]).toEqual(['done', undefined]);
  return version;
}

async function evaluate(version: number) {
  const task = await fixture.models.tasks.evaluate({ model, version }, {}, 'staff:a');
  await fixture.finish(task);
  const [latest] = await fixture.models.evaluations(model, version);
  if (!latest) throw new Error('it was not evaluated');
  return latest;
}

describe('a version that was trained', () => {
  it('goes to shadow and then live by two people, each with the figures before them', async () => {
    const { models } = fixture;
    const version = await train();
    const ref = { model, version };
    await expect(models.promotions.ask(ref, shadow, person('a'))).rejects.toMatchObject({
      code: 'promotion-refused',
      status: 409,
      extra: { refusedBecause: [{ code: 'not-evaluated' }] },
    });
    const evaluation = await evaluate(version);
    expect(evaluation.refusedBecause).toEqual([]);
    expect(evaluation.heldOut.auc).toBeGreaterThan(0.95);
    expect(evaluation.later?.n).toBeUndefined();

    await expect(models.promotions.ask(ref, live, person('a'))).rejects.toMatchObject({
      code: 'promotion-not-shadowed',
    });
    const asked = await models.promotions.ask(ref, shadow, person('a'));
    expect(asked.figures.heldOut).toEqual(evaluation.heldOut);
    expect(models.current().all).toEqual([]);
    const { confirm } = models.promotions;
    await expect(confirm(asked.id, asked.fingerprint, person('a'))).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    await expect(confirm(asked.id, '0'.repeat(64), person('b'))).rejects.toMatchObject({
      code: 'promotion-changed',
    });
    expect(await confirm(asked.id, asked.fingerprint, person('b'))).toMatchObject({ state: 'confirmed' });
    await models.follow();
    expect(models.current()).toMatchObject({ versions: {}, all: [{ id: model, version, mode: 'shadow' }] });

    const goLive = await models.promotions.ask(ref, live, person('b'));
    await confirm(goLive.id, goLive.fingerprint, person('a'));
    await models.follow();
    expect(models.current().versions).toEqual({ [model]: version });
    expect(models.current().forLanguage('en-GB')).toHaveLength(1);
    const actions = fixture.recorded.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['model.trained', 'model.evaluated', 'model.promoted']));
  });

  it('is promoted by no key and by nobody without fresh proof', async () => {
    const { models } = fixture;
    const ref = { model, version: 1 };
    const key = { by: 'key:1', session: false, proven: false };
    await expect(models.promotions.ask(ref, shadow, key)).rejects.toMatchObject({
      code: 'session-needed',
      status: 403,
      extra: { page: `/models/${model}` },
    });
    const personal = { by: 'staff:a', session: false, proven: true };
    await expect(models.promotions.ask(ref, shadow, personal)).rejects.toMatchObject({
      code: 'session-needed',
    });
    await expect(models.promotions.ask(ref, shadow, { ...person('a'), proven: false })).rejects.toMatchObject(
      { code: 'step-up-needed' },
    );
  });

  it('takes another confirmation when it was evaluated again', async () => {
    const { models } = fixture;
    const version = await train();
    await evaluate(version);
    const asked = await models.promotions.ask({ model, version }, shadow, person('a'));
    fixture.clock.advance(1_000);
    await evaluate(version);
    await expect(models.promotions.confirm(asked.id, asked.fingerprint, person('b'))).rejects.toMatchObject({
      code: 'promotion-settled',
    });
    expect(await models.promotions.get(asked.id)).toMatchObject({
      state: 'void',
      voidBecause: 'the version was evaluated again',
    });
  });

  it('is switched off by one person at once, and on again by two', async () => {
    const { models } = fixture;
    const off = await models.switchOff(model, { by: 'staff:c', reason: 'It flags football.' });
    expect(off).toMatchObject({ off: { by: 'staff:c' } });
    expect(off.live).toBeUndefined();
    await models.follow();
    expect(models.current().all).toEqual([]);
    await expect(models.switchOff(model, { by: 'staff:c', reason: 'Again.' })).rejects.toMatchObject({
      code: 'model-off',
    });
    const back = await models.promotions.ask({ model, version: 1 }, live, person('a'));
    await models.promotions.confirm(back.id, back.fingerprint, person('b'));
    expect((await models.get(model)).off).toBeUndefined();
    expect((await models.get(model)).live).toBe(1);
  });
});

describe('the tables', () => {
  it('refuse what the code must never do', async () => {
    const { db } = fixture.storage;
    const change = (what: string) => sql.raw(what).execute(db);
    const version = await train();
    const at = `where model = '${model}' and version = ${version}`;
    await expect(change(`update model_versions set mode = 'shadow' ${at}`)).rejects.toThrow('two persons');
    await expect(change(`update model_versions set mode = 'live' ${at}`)).rejects.toThrow('does not go');
    await expect(change(`update model_versions set file = 'x' ${at}`)).rejects.toThrow('never changes');
    await expect(change(`delete from model_versions ${at}`)).rejects.toThrow('never forgotten');
    await expect(change(`update model_evaluations set may_go_live = true`)).rejects.toThrow('never changes');
    await evaluate(version);
    const asked = await fixture.models.promotions.ask({ model, version }, shadow, person('a'));
    const confirm = (by: string) =>
      change(
        `update model_promotions set state = 'confirmed', confirmed_by = '${by}', confirmed_at = now() where id = '${asked.id}'`,
      );
    await expect(confirm('staff:a')).rejects.toThrow('model_two_persons');
    await expect(confirm('key:b')).rejects.toThrow();
    await expect(
      change(`update model_promotions set reason = 'x', to_mode = 'live' where id = '${asked.id}'`),
    ).rejects.toThrow('never changes');
    await expect(change('delete from model_promotions')).rejects.toThrow('never forgotten');
    expect(await fixture.models.promotions.withdraw(asked.id, 'staff:a')).toMatchObject({
      state: 'withdrawn',
    });
  });
});
