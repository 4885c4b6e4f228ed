import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestClock } from '@breakwater/kernel/testing';
import { createOutgoing } from '@breakwater/outgoing';
import { readSpec, shippedSpecs } from '@breakwater/policy-model';
import { saysChat, startModelServer } from '@breakwater/policy-model/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTaxonomy } from '../compose/packs/load-taxonomy.ts';
import { readConfig } from '../config.ts';
import { openPolicyModel } from './open-policy-model.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-model-'));
  writeFileSync(join(folder, 'key'), 'from-the-file\n');
  writeFileSync(join(folder, 'broken.yaml'), 'name: x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (settings: Readonly<Record<string, string>>) =>
  openPolicyModel(readConfig(settings).policyModel, createTestClock(), createOutgoing());
const MODEL = 'BREAKWATER_POLICY_MODEL';

describe('a policy model of the settings', () => {
  it('is none when none is named', () => {
    expect(open({ [`${MODEL}_URL`]: 'http://127.0.0.1:9' })).toBeUndefined();
  });

  it.each(shippedSpecs())('says labels of the taxonomy: %s', (spec) => {
    const known = loadTaxonomy().labels.map(({ id }) => id);
    const { labels = [] } =
      open({ [MODEL]: spec, [`${MODEL}_URL`]: 'http://127.0.0.1:9' })?.state().policy ?? {};
    expect(labels.filter((label) => !known.includes(label))).toEqual([]);
    const named = Object.values(readSpec(spec).categories);
    expect(named.filter((label) => !known.includes(label))).toEqual([]);
  });

  it('has its limits, and the key of the file', async () => {
    const stub = await startModelServer(() => saysChat('0'));
    const opened = open({
      [MODEL]: 'cope',
      [`${MODEL}_URL`]: stub.url,
      [`${MODEL}_KEY`]: 'not-this-one',
      [`${MODEL}_KEY_FILE`]: join(folder, 'key'),
      [`${MODEL}_PER_MINUTE`]: '1',
    });
    await opened?.model.classify({ text: 'a' });
    await opened?.model.classify({ text: 'b' });
    expect(stub.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer from-the-file']);
    expect(opened?.state()).toMatchObject({
      budget: { minute: { used: 1, limit: 1 }, day: { limit: 5_000 } },
      limits: { timeoutMs: 5_000, batchMs: 2_500, parallel: 4 },
      lastFailure: { reason: 'the policy model was not asked: its budget for the minute is spent' },
    });
    await stub.close();
  });

  it.each([
    [{ [MODEL]: '/nowhere.yaml' }, 'Cannot read nowhere.yaml: ENOENT'],
    [{ [MODEL]: 'broken' }, 'Cannot read broken: ENOENT'],
    [{ [MODEL]: 'moderations' }, `${MODEL}_URL is not usable: expected the address of the endpoint`],
    [{ [MODEL]: 'cope', [`${MODEL}_URL`]: 'models.example' }, `${MODEL}_URL is not usable`],
    [{ [MODEL]: 'cope', [`${MODEL}_URL`]: 'http://me:secret@h' }, 'may hold no name or password'],
    [
      { [MODEL]: 'cope', [`${MODEL}_KEY`]: 'se cret' },
      `${MODEL}_KEY is not usable: expected a key of visible`,
    ],
    [{ [MODEL]: 'cope', [`${MODEL}_KEY_FILE`]: '/nowhere' }, `${MODEL}_KEY_FILE is not usable`],
    [{ [MODEL]: 'cope', [`${MODEL}_BATCH_MS`]: '60000' }, `${MODEL}_BATCH_MS is not usable`],
    [{ [MODEL]: 'cope', [`${MODEL}_POLICY`]: '/nowhere.yaml' }, 'Cannot read nowhere.yaml'],
  ])('that cannot be used stops the start with a sentence that names it, %#', (settings, message) => {
    expect(() => open(settings)).toThrow(message);
    expect(() => open(settings)).not.toThrow(/se ?cret(?!s)/);
  });

  it('with a fault in its file says where', () => {
    expect(() => open({ [MODEL]: join(folder, 'broken.yaml') })).toThrow('broken.yaml: /');
  });
});
