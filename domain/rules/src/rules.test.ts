import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RuleSetError } from './errors.ts';
import { rulesMigrations } from './migrations.ts';
import { aRuleSet, openTestRules, signalsOf, somePosts, type TestRules } from './testing/index.ts';
import { watchRuleFile } from './watch-rule-file.ts';

const rule = (when: string, mode = 'live') =>
  `{ id: a, title: A, mode: ${mode}, policy: p, when: '${when}', because: x, then: [{ action: queue }] } # mine`;

let storage: Storage;
let test: TestRules;
beforeAll(async () => {
  storage = await openTestStorage(rulesMigrations);
});
afterAll(() => storage.close());
beforeEach(async () => {
  await sql`truncate rulesets, verdicts, outbox`.execute(storage.db);
  test = openTestRules(storage);
});

describe('the live rule set', () => {
  it('is told to everybody when it changes', async () => {
    const { id } = await test.rules.activate(aRuleSet(rule('account.ageDays < 3')), 'amina');
    const { rows } = await sql`select topic, payload from outbox`.execute(storage.db);
    expect(rows).toEqual([{ topic: 'ruleset.activated', payload: { rulesetId: id } }]);
  });

  it('stays when another one is refused, with all of its faults', async () => {
    await test.rules.activate(aRuleSet(rule('account.ageDays < 3')), 'amina');
    const { version } = test.rules.live();
    const bad = test.rules.activate(aRuleSet(rule('account.age < 3'), rule('counters.b > 1')), 'amina', {
      file: 'bad.yaml',
    });
    await expect(bad).rejects.toThrow(RuleSetError);
    await expect(bad).rejects.toMatchObject({
      faults: [
        { file: 'bad.yaml', code: 'cel-type' },
        { code: 'duplicate-rule' },
        { code: 'unknown-counter' },
      ],
    });
    expect(test.rules.live().version).toBe(version);
    expect(await test.rules.history()).toHaveLength(1);
  });

  it('says what it needs, and nothing before there is one', async () => {
    expect(() => test.rules.snapshot()).toThrow(/activate one first/);
    expect(() => test.rules.live()).toThrow(/activate one first/);
    const draft = rule('reports.count > 3', 'draft').replace('id: a', 'id: b');
    await test.rules.activate(
      aRuleSet(rule('text.terms.count > 0 && counters.posts_1h > 1'), draft),
      'amina',
    );
    expect(test.rules.snapshot().needs).toMatchObject({
      signals: ['counters', 'text.terms'],
      counters: [{ name: 'posts_1h' }],
    });
  });

  it('is taken over by other processes, and used from the next batch on', async () => {
    const other = openTestRules(storage);
    await test.rules.activate(aRuleSet(rule('content.text == "x"')), 'amina');
    await other.rules.reload();
    expect((await other.judge(somePosts(1)))[0]?.outcome).toBe('nothing-found');
    await test.rules.activate(aRuleSet(rule('content.text == "hello"')), 'amina');
    await other.rules.reload();
    expect((await other.judge(somePosts(1)))[0]?.outcome).toBe('flagged');
  });

  it('judges a batch with the set that said what the batch needs, whatever is activated meanwhile', async () => {
    await test.rules.activate(aRuleSet(rule('text.terms.count > 0')), 'amina');
    const { needs, judge } = test.rules.snapshot();
    const { version } = test.rules.live();
    await test.rules.activate(aRuleSet(rule('text.links.count > 0')), 'bilal');
    expect(needs.signals).toEqual(['text.terms']);
    const signals = [signalsOf({ 'text.terms': { count: 1 } })];
    const [verdict] = await storage.work((work) => judge(somePosts(1), signals, {}, work));
    expect(verdict).toMatchObject({ outcome: 'flagged', undetermined: [], versions: { ruleset: version } });
    expect(test.rules.snapshot().needs.signals).toEqual(['text.links']);
  });

  it('keeps the rest of its text when the mode of a rule changes', async () => {
    const source = aRuleSet(rule('account.ageDays < 3'));
    await test.rules.activate(source, 'amina');
    const { id } = await test.rules.setMode('a', 'shadow', 'bilal');
    expect((await test.rules.version(id))?.source).toBe(source.replace('mode: live', 'mode: shadow'));
    expect(test.rules.live().rules[0]?.rule.mode).toBe('shadow');
    expect((await test.rules.history()).map(({ createdBy }) => createdBy)).toEqual(['bilal', 'amina']);
    await expect(test.rules.setMode('b', 'live', 'bilal')).rejects.toMatchObject({ code: 'unknown-rule' });
  });

  it('keeps why, and refuses a text written on a set that is live no longer', async () => {
    const { id } = await test.rules.activate(aRuleSet(rule('account.ageDays < 3')), 'amina', {
      reason: ' first ',
    });
    const next = aRuleSet(rule('account.ageDays < 5'));
    await test.rules.activate(next, 'bilal', { base: id });
    await expect(test.rules.activate(next, 'amina', { base: id })).rejects.toMatchObject({
      code: 'ruleset-changed',
    });
    await test.rules.setMode('a', 'draft', 'bilal', 'too loud');
    const reasons = (await test.rules.history()).map(({ reason }) => reason);
    expect(reasons).toEqual(['too loud', undefined, 'first']);
    expect((await test.rules.source()).source).toBe(next.replace('mode: live', 'mode: draft'));
  });
});

describe('banks that rules name', () => {
  const named = (bank: string, mode?: string) =>
    aRuleSet(rule(`text.terms.hits.exists(h, h.bank == "${bank}")`, mode));

  it('have to be there when a set becomes live or one of its modes changes, not when it is loaded', async () => {
    const banks = ['clubs'];
    const { rules } = openTestRules(storage, async () => ({
      banks: banks.map((id) => ({ id, kind: 'terms' })),
    }));
    await expect(rules.activate(named('club'), 'amina')).rejects.toMatchObject({
      faults: [{ code: 'unknown-bank' }],
    });
    expect((await rules.check(named('club'))).faults).toHaveLength(1);
    await rules.activate(named('clubs'), 'amina');
    banks.pop();
    await expect(rules.setMode('a', 'shadow', 'amina')).rejects.toThrow(RuleSetError);
    const other = openTestRules(storage, async () => ({
      banks: banks.map((id) => ({ id, kind: 'terms' })),
    })).rules;
    await other.reload();
    expect(other.snapshot().needs.banks).toEqual({ 'text.terms': ['clubs'] });
  });

  it('are known, of drafts too', async () => {
    expect(test.rules.namesBank('clubs')).toBe(false);
    await test.rules.activate(named('clubs', 'draft'), 'amina');
    expect([test.rules.namesBank('clubs'), test.rules.namesBank('club')]).toEqual([true, false]);
  });
});

describe('watchRuleFile', () => {
  it('reads a file that is written in steps or replaced, once each, and goes on after an error', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rules-'));
    const path = join(folder, 'rules.yaml');
    writeFileSync(path, 'one');
    const texts: string[] = [];
    const errors: unknown[] = [];
    const stop = await watchRuleFile(path, {
      onChange: (text) => {
        texts.push(text);
        if (text === 'two') throw new Error('refused');
      },
      onError: (error) => errors.push(error),
    });
    writeFileSync(path, 'tw');
    writeFileSync(path, 'two');
    await expect.poll(() => texts, { timeout: 2_000 }).toEqual(['two']);
    writeFileSync(join(folder, 'next'), 'three');
    renameSync(join(folder, 'next'), path);
    await expect.poll(() => texts, { timeout: 2_000 }).toEqual(['two', 'three']);
    expect(errors).toEqual([new Error('refused')]);
    stop();
    rmSync(folder, { recursive: true });
  });
});
