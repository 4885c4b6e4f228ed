import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '@breakwater/contracts';
import type { AuditEntry } from '@breakwater/contracts/audit';
import type {
  ModelDataSet,
  ModelDetail,
  ModelEvaluation,
  ModelPromotion,
  ModelSummary,
  ModelTask,
} from '@breakwater/contracts/models';
import type { Job, JobResolution } from '@breakwater/contracts/review';
import type { Verdict } from '@breakwater/contracts/rules';
import { aPost } from '@breakwater/contracts/testing';
import { createMadeWorld } from '@breakwater/models/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../../testing/index.ts';

const MODEL = 'grey-heron';
const world = createMadeWorld(5);
let server: TestServer;
let analyst: TestSession;
let lead: TestSession;

beforeAll(async () => {
  server = await startTestServer();
  [analyst, lead] = [await server.signIn('Ayla', ['analyst']), await server.signIn('Bilal', ['lead'])];
});
afterAll(() => server.stop());

async function finish(asked: unknown): Promise<ModelTask> {
  for (let turn = 0; turn < 600; turn += 1) {
    const { body } = await analyst.ask(`/v1/models/tasks/${(asked as ModelTask).id}`);
    const task = body as ModelTask;
    if (task.state !== 'waiting' && task.state !== 'running') return task;
    await sleep(100);
  }
  throw new Error('it did not end');
}

async function upload(): Promise<ModelDataSet> {
  const raw = [...world.ofGroup(150), ...world.ofOthers(150)]
    .map(({ text, labels, account }) => JSON.stringify({ text, labels, user: account }))
    .join('\n');
  const path = '/v1/models/data-sets/file?title=made';
  const { status, body } = await analyst.ask(path, { raw, type: 'application/x-ndjson' });
  expect([status, body]).toMatchObject([200, { rows: 300, perLabel: { support: 150 } }]);
  return body as ModelDataSet;
}

const promote = (ask: TestServer['ask'], to: 'shadow' | 'live', version = 1) =>
  ask(`/v1/models/${MODEL}/versions/${version}/promote`, { body: { to, reason: 'It finds the group.' } });

const confirm = (ask: TestServer['ask'], { id, fingerprint }: ModelPromotion) =>
  ask(`/v1/models/promotions/${id}/confirm`, { body: { fingerprint } });

describe('a model over HTTP', () => {
  it('is trained, evaluated, promoted by two people in sessions of their own, and switched off by one', async () => {
    const { id: dataSetId } = await upload();
    const training = await analyst.ask('/v1/models/train', { body: { model: MODEL, dataSetId } });
    expect(await finish(training.body)).toMatchObject({ state: 'done', version: 1 });

    const early = await promote(analyst.ask, 'shadow');
    expect([early.status, early.body]).toMatchObject([
      409,
      { code: 'promotion-refused', refusedBecause: [{ code: 'not-evaluated' }] },
    ]);
    const evaluating = await analyst.ask(`/v1/models/${MODEL}/versions/1/evaluate`, { body: {} });
    expect(await finish(evaluating.body)).toMatchObject({ state: 'done' });
    const { body } = await analyst.ask(`/v1/models/${MODEL}/versions/1/evaluations`);
    const [evaluation] = (body as { evaluations: ModelEvaluation[] }).evaluations;
    expect(evaluation?.refusedBecause).toEqual([]);
    expect(evaluation?.equalTreatment.filter(({ kind }) => kind === 'language').length).toBeGreaterThan(10);

    const key = await server.person('Ayla by key', ['analyst']);
    const withKey: TestServer['ask'] = (path, options) => server.ask(path, { ...options, key: key.key });
    const byKey = await promote(withKey, 'shadow');
    expect([byKey.status, byKey.body]).toMatchObject([403, { code: 'session-needed' }]);
    const asked = (await promote(analyst.ask, 'shadow')).body as ModelPromotion;
    expect((await confirm(analyst.ask, asked)).body as Problem).toMatchObject({
      code: 'second-person-needed',
    });
    expect((await confirm(withKey, asked)).body as Problem).toMatchObject({ code: 'session-needed' });
    expect((await confirm(lead.ask, asked)).body).toMatchObject({ state: 'confirmed' });
    const live = (await promote(lead.ask, 'live')).body as ModelPromotion;
    expect((await confirm(analyst.ask, live)).body).toMatchObject({ state: 'confirmed' });
    expect((await analyst.ask(`/v1/models/${MODEL}`)).body as ModelDetail).toMatchObject({ live: 1 });

    // Who judges hears of a new version through the outbox, a moment after the second person confirmed.
    const text = world.ofGroup(1)[0]?.text ?? '';
    await expect.poll(async () => (await judge(text)).versions.models).toMatchObject({ [MODEL]: 1 });

    const off = { method: 'POST', body: { reason: 'It flags football.' } };
    expect((await analyst.ask(`/v1/models/${MODEL}/off`, off)).status).toBe(403);
    expect((await lead.ask(`/v1/models/${MODEL}/off`, off)).body).toMatchObject({ off: { by: lead.actor } });
    await expect.poll(async () => (await judge('a quiet evening')).versions.models).not.toHaveProperty(MODEL);
    const { body: log } = await server.ask(`/v1/audit?subject=${MODEL}`);
    const actions = (log as { items: AuditEntry[] }).items.map(({ action }) => action);
    for (const action of ['trained', 'evaluated', 'promotion.asked', 'promoted', 'switched-off'])
      expect(actions).toContain(`model.${action}`);
  });

  async function judge(text: string): Promise<Verdict> {
    const post = aPost(text, { id: `m-${Math.random()}` });
    const { body } = await server.ask('/v1/events?wait=10000', { body: [post] });
    const [receipt] = (body as { receipts: { verdict: Verdict }[] }).receipts;
    return receipt?.verdict ?? expect.fail('no verdict');
  }

  it('is refused as a file that is none, or too large', async () => {
    const refused = async (bytes: Buffer) =>
      (await analyst.ask('/v1/models/import', { body: { file: bytes.toString('base64') } })) as {
        status: number;
        body: never;
      };
    expect(await refused(Buffer.from('hello'))).toMatchObject({
      status: 422,
      body: { code: 'model-unreadable' },
    });
    expect((await refused(Buffer.alloc(3_000_000))).status).toBe(413);
    const { bytes } = await server.breakwater.models.export(MODEL, 1);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    expect(await refused(Buffer.from(bytes))).toMatchObject({ body: { code: 'model-digest-differs' } });
  });
});

describe('models that came with the product', () => {
  it('say what was measured when they were made: in the list all at once, and in full of each', async () => {
    const { models } = (await analyst.ask('/v1/models')).body as { models: ModelSummary[] };
    const shipped = models.filter(({ id }) => id.startsWith('support-'));
    expect(shipped.length).toBeGreaterThan(10);
    for (const { live, shown } of shipped)
      expect(shown).toMatchObject({
        version: live,
        evaluation: { atBuild: true, finds: expect.any(Number), mayGoLive: expect.any(Boolean) },
        drift: { state: 'too-little' },
      });
    const { body } = await analyst.ask('/v1/models/support-ur/versions/1/evaluations');
    const [evaluation] = (body as { evaluations: ModelEvaluation[] }).evaluations;
    expect(evaluation).toMatchObject({
      atBuild: true,
      evaluatedBy: 'breakwater',
      labels: [{ label: 'support' }],
    });
    expect(evaluation?.hardNegatives.map(({ slice }) => slice)).toEqual(
      expect.arrayContaining(['all', 'news', 'religion', 'counter-speech']),
    );
    const { versionList } = (await analyst.ask('/v1/models/support-ur')).body as ModelDetail;
    expect(versionList[0]?.evaluation).toMatchObject({ id: evaluation?.id, atBuild: true });
  });
});

describe('decisions', () => {
  /** An account that speaks as a listed organisation, and the job about it. */
  async function decide(at: number, resolution: JobResolution): Promise<Job> {
    const id = `outlet-${at}`;
    const account = { id, handle: `isis_official_${at}`, displayName: 'ISIS official', bio: 'Media of ISIS' };
    const post = aPost(`Statement number ${at} of the province`, { id: `post-${at}`, account });
    await server.ask('/v1/events?wait=10000', { body: [post] });
    const { body } = await server.ask(`/v1/jobs?account=${id}`);
    const [job] = (body as { items: Job[] }).items;
    const reviewer = await server.person(`Reviewer ${at}`, ['reviewer']);
    await reviewer.ask('/v1/jobs/claim', { body: { id: job?.id } });
    const answer = await reviewer.ask(`/v1/jobs/${job?.id}/resolve`, { body: resolution });
    expect(answer.status).toBe(200);
    return answer.body as Job;
  }

  it('become a data set with the texts that they were about; one that is undone leaves it', async () => {
    const reason = 'Praises an attack.';
    const violation: JobResolution = {
      decision: 'violation',
      policy: 'terrorism',
      reason,
      actions: [{ action: 'label', label: 'praise' }],
    };
    const first = await decide(1, violation);
    await decide(2, violation);
    await decide(3, { decision: 'no-violation', reason: 'A parody.' });
    const make = async () => {
      const body = { title: 'June', labels: { terrorism: 'support' } };
      return (await analyst.ask('/v1/models/data-sets', { body })).body as ModelDataSet;
    };
    const set = await make();
    expect(set).toMatchObject({ rows: 3, perLabel: { support: 2 }, negatives: 1, reviewers: 3, accounts: 3 });
    const { decisionId } = first;
    const undo = { method: 'POST', body: { reason: 'It was somebody else.' } };
    expect((await lead.ask(`/v1/decisions/${decisionId}/undo`, undo)).status).toBe(200);
    expect((await analyst.ask(`/v1/models/data-sets/${set.id}`)).body).toMatchObject({ rows: 2 });
    expect(await make()).toMatchObject({ rows: 2, notes: { undone: 1 } });
  });
});
