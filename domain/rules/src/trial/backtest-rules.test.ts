import type { EventRecord } from '@breakwater/contracts';
import type { SignalNeeds } from '@breakwater/contracts/detection';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import { compileOrRefuse } from '../activate-rule-set.ts';
import { aRuleSet, signalsOf, somePosts, testCatalogue } from '../testing/index.ts';
import { backtest } from './backtest-rules.ts';

const rule = (id: string, when: string, mode = 'live') =>
  `{ id: ${id}, title: A, mode: ${mode}, policy: p, when: '${when}', because: x, then: [{ action: queue }] }`;
const compile = (...rules: string[]) => compileOrRefuse(aRuleSet(...rules), { catalogue: testCatalogue });

async function* stored(records: readonly EventRecord[]): AsyncGenerator<EventRecord> {
  yield* records;
}

const posts = [...somePosts(300, 'bad'), ...somePosts(100, 'odd'), ...somePosts(50)];

describe('backtest', () => {
  it('counts every rule, drafts too, and asks only for the signals that are read', async () => {
    const asked: (SignalNeeds & { readonly size: number })[] = [];
    const report = await backtest(
      compile(rule('bad', 'content.text == "bad"'), rule('many', 'text.terms.count > 2', 'draft')),
      stored(posts),
      {
        signalsFor: async (records, needs) => {
          asked.push({ ...needs, size: records.length });
          return records.map(({ event }) =>
            signalsOf({
              'text.terms':
                'content' in event && event.content && 'text' in event.content && event.content.text === 'odd'
                  ? { count: 3 }
                  : 'timed out',
            }),
          );
        },
      },
    );
    expect(report).toMatchObject({
      events: 450,
      flagged: 300,
      rules: [
        { id: 'bad', mode: 'live', fired: 300, undetermined: 0, share: 300 / 450 },
        { id: 'many', mode: 'draft', fired: 100, undetermined: 350 },
      ],
    });
    expect(report.rules[0]?.samples).toEqual(posts.slice(0, 10).map(({ id }) => id));
    expect(asked.map(({ size, signals }) => [size, signals])).toEqual([
      [200, ['text.terms']],
      [200, ['text.terms']],
      [50, ['text.terms']],
    ]);
    expect(report).not.toHaveProperty('newlyFlagged');
  });

  it('tells what changes against the live set; shadow rules change nothing', async () => {
    const report = await backtest(
      compile(rule('odd', 'content.text == "odd"'), rule('all', 'content.kind == "post"', 'shadow')),
      stored(posts),
      {
        signalsFor: async (records) => records.map(() => ({})),
        baseline: compile(rule('bad', 'content.text == "bad"')),
      },
    );
    expect(report.newlyFlagged?.count).toBe(100);
    expect(report.newlyFlagged?.samples[0]).toBe(posts[300]?.id);
    expect(report.noLongerFlagged?.count).toBe(300);
    expect(report.before).toMatchObject({ flagged: 300, rules: [{ id: 'bad', fired: 300 }] });
  });

  it('tells how far it is, and stops between batches when it is told to', async () => {
    const done: number[] = [];
    const ending = new AbortController();
    const run = backtest(compile(rule('bad', 'content.text == "bad"')), stored(posts), {
      signalsFor: async (records) => records.map(() => ({})),
      onProgress: (events) => {
        done.push(events);
        if (events === 400) ending.abort(new Error('enough'));
      },
      signal: ending.signal,
    });
    await expect(run).rejects.toThrow('enough');
    expect(done).toEqual([200, 400]);
  });

  it('runs rules only on event types that they apply to', async () => {
    const report = await backtest(
      compile(rule('a', 'event.type == "content.updated" && content.kind == "post"')),
      stored([aRecord(aPost('x'))]),
      { signalsFor: async () => [{}] },
    );
    expect(report.rules[0]).toMatchObject({ fired: 0, undetermined: 0 });
  });
});
