import { describe, expect, it } from 'vitest';
import type { DataRow } from '../data-row.ts';
import type { HarmlessText } from '../ports.ts';
import { refusalsOf } from '../promote/refusals-of.ts';
import { createMadeWorld } from '../testing/index.ts';
import { compareAlarms, compareRecall } from './compare-versions.ts';
import { evaluateVersion } from './evaluate-version.ts';
import { countAlarms, hardNegatives } from './false-alarms.ts';
import { recipeOf } from './recipe-of.ts';
import { rememberTraining } from './remember-training.ts';
import { runJob } from './run-job.ts';
import { trainVersion } from './train-version.ts';

const BUDGET = 0.005;
const world = createMadeWorld(11);
const harmless = world.harmless(800);
const rows = [...world.ofGroup(150), ...world.ofOthers(150)];
const recipe = recipeOf(
  { model: 'grey-heron', dataSetId: '' },
  { version: 1, labels: ['support'], falseAlarmBudget: BUDGET, made: {} },
);

async function trainAndEvaluate(given: readonly DataRow[], texts: readonly HarmlessText[] = harmless) {
  const data = { rows: given, harmless: texts };
  const { file } = await trainVersion(data, recipe);
  return evaluateVersion({ kind: 'evaluate', data, file, recipe, budget: BUDGET });
}

/** Decisions of five people, dealt out in turn; those for which `isWrong` are the opposite of what is right. */
function decided(isWrong: (at: number, reviewer: string) => boolean): DataRow[] {
  const reviewers = ['staff:a', 'staff:b', 'staff:c', 'staff:d', 'staff:e'];
  return rows.map((row, at) => {
    const reviewer = reviewers[(at * 7) % 5] ?? '';
    const isPositive = row.labels.length > 0 !== isWrong(at, reviewer);
    return { ...row, reviewer, labels: isPositive ? ['support'] : [] };
  });
}

describe('an evaluation', () => {
  it('measures on texts that were held out, and later ones by what was earlier', async () => {
    const mixed = rows.map((row, at) => ({ ...row, at: new Date(at % 150).toISOString() }));
    const measured = await trainAndEvaluate(mixed);
    expect(measured.heldOut).toMatchObject({ n: 1_100, positives: 150 });
    expect(measured.heldOut.auc).toBeGreaterThan(0.98);
    expect(measured.later?.auc).toBeGreaterThan(0.95);
    expect(measured.curve.at(-1)).toMatchObject({ recall: 1, falseAlarms: 1 });
    const kinds = new Set(measured.equalTreatment.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['language', 'script', 'religious']));
    expect(refusalsOf(measured)).toEqual([]);
  });

  it('says the same whether the training is known or has to be done again, and learns again from other texts', async () => {
    const told: string[] = [];
    const run = rememberTraining((job, control) => {
      told.push(`${job.kind} ${job.kind === 'evaluate' && job.known !== undefined}`);
      return runJob(job, control);
    });
    const data = { rows, harmless: harmless.slice(0, 300) };
    const learnt = await run({ kind: 'train', data, recipe }, {});
    const file = learnt.kind === 'train' ? learnt.file : new Uint8Array();
    const job = { kind: 'evaluate', data, file, recipe, budget: BUDGET } as const;
    const phases: string[] = [];
    const onProgress = ({ phase }: { phase: string }) => void phases.push(phase);
    expect(await run(job, { onProgress })).toEqual(await runJob(job, {}));
    expect(phases.filter((phase) => phase !== 'evaluating')).toEqual([]);
    const fewer = { ...job, data: { ...data, rows: rows.slice(1) } };
    expect(await run(fewer, { onProgress })).toEqual(await runJob(fewer, {}));
    expect(phases).toContain('training: fitting');
    expect(told).toEqual(['train false', 'evaluate true', 'evaluate true']);
  });

  it('names a reviewer who is always wrong, and costs little for it', async () => {
    const clean = await trainAndEvaluate(decided(() => false));
    expect(clean.reviewers.filter(({ standsOut }) => standsOut)).toEqual([]);
    const poisoned = await trainAndEvaluate(decided((_, reviewer) => reviewer === 'staff:c'));
    expect(poisoned.reviewers[0]).toMatchObject({ reviewer: 'staff:c', standsOut: true, weight: 0 });
    expect(poisoned.reviewers.filter(({ standsOut }) => standsOut)).toHaveLength(1);
  });

  it('loses little when one decision in twenty is wrong on purpose', async () => {
    const right = rows.map(({ labels }) => (labels.length > 0 ? 1 : 0));
    const recall = async (given: readonly DataRow[]) => {
      const { heldOut } = await trainVersion({ rows: given, harmless }, recipe);
      const scores = [...(heldOut[0] ?? [])];
      const alarms = [...scores.keys()]
        .filter((row) => right[row] !== 1)
        .map((row) => scores[row] ?? 0)
        .sort((a, b) => b - a);
      const threshold = alarms[Math.floor(alarms.length * BUDGET)] ?? 1;
      return scores.filter((score, row) => right[row] === 1 && score > threshold).length / 150;
    };
    const loss = (await recall(decided(() => false))) - (await recall(decided((at) => at % 20 === 3)));
    expect(loss).toBeLessThanOrEqual(0.05);
  });

  it('refuses a version that takes more harmless texts for something than the one before', async () => {
    const { file: before } = await trainVersion({ rows, harmless }, recipe);
    // It learnt that whoever speaks of the group in the news is of the group.
    const news = harmless.map(
      ({ text, ...rest }): HarmlessText => ({
        ...rest,
        text: rest.of === 'news' ? (rows[harmless.length % 150]?.text ?? text) : text,
      }),
    );
    const taught = news.filter(({ of }) => of !== 'news');
    const { file } = await trainVersion({ rows, harmless: taught }, recipe);
    const data = { rows, harmless: news };
    const previous = { version: 1, file: before, knew: rows.map(() => true) };
    const measured = await evaluateVersion({ kind: 'evaluate', data, file, previous, budget: BUDGET });
    const codes = refusalsOf(measured).map(({ code, slice }) => `${code} ${slice}`);
    expect(codes).toEqual(expect.arrayContaining(['over-budget news', 'over-budget all']));
  });

  it('is held against the version before, text by text', async () => {
    const { file } = await trainVersion({ rows, harmless }, recipe);
    const fresh = { rows: world.ofGroup(60), harmless };
    const previous = { version: 1, file, knew: fresh.rows.map(() => false) };
    const same = await evaluateVersion({ kind: 'evaluate', data: fresh, file, previous, budget: BUDGET });
    expect(same.comparedWith).toMatchObject({ version: 1, regressions: [] });
    expect(same.comparedWith?.slices[0]).toMatchObject({ measure: 'recall', difference: 0 });
    const knew = { ...previous, knew: fresh.rows.map(() => true) };
    const known = await evaluateVersion({
      kind: 'evaluate',
      data: fresh,
      file,
      previous: knew,
      budget: BUDGET,
    });
    expect(known.comparedWith?.slices.map(({ measure }) => measure)).not.toContain('recall');
  });
});

describe('two versions', () => {
  const news = Array.from({ length: 100 }, (): HarmlessText => ({ text: 'a', of: 'news', language: 'en' }));
  const flags = (from: number, to: number) => news.map((_, at) => at >= from && at < to);

  it('differ when one is worse on more texts than chance explains', () => {
    const compare = (before: boolean[], after: boolean[]) =>
      compareAlarms(news, { before, after }).map(({ slice, regression }) => `${slice} ${regression}`);
    expect(compare(flags(0, 0), flags(0, 6))).toEqual(['all true', 'news true']);
    expect(compare(flags(0, 0), flags(0, 3))).toEqual(['all false', 'news false']);
    expect(compare(flags(0, 6), flags(10, 16))).toEqual(['all false', 'news false']);
    expect(compare(flags(0, 6), flags(0, 0))).toEqual(['all false', 'news false']);
    const rows = news.map((_, at) => at);
    const recall = compareRecall('s', rows, { before: flags(0, 50), after: flags(0, 40) });
    expect(recall).toMatchObject([{ before: 0.5, after: 0.4, regression: true }]);
    expect(compareRecall('s', rows.slice(0, 19), { before: [], after: [] })).toEqual([]);
  });
});

describe('false alarms', () => {
  const texts = (of: string, count: number): HarmlessText[] =>
    Array.from({ length: count }, () => ({ text: 'a text', of, language: 'en' }));

  it('are held to the budget in all together, and in each kind as far as chance lets it be seen', () => {
    const harmless = [...texts('news', 100), ...texts('religion', 900)];
    const alarmsAt = (...places: number[]) => harmless.map((_, at) => places.includes(at));
    const within = (...places: number[]) =>
      hardNegatives(countAlarms(harmless, alarmsAt(...places)), 0.005).map(
        (slice) => `${slice.slice} ${slice.within}`,
      );
    expect(within(1, 200, 300)).toEqual(['all true', 'news true', 'religion true']);
    // Of a hundred, two come by chance in one of eleven kinds that keep the budget; three in one of seventy.
    expect(within(1, 2)).toEqual(['all true', 'news true', 'religion true']);
    expect(within(1, 2, 3)).toEqual(['all true', 'news false', 'religion true']);
    expect(within(200, 300, 400, 500, 600, 700)).toEqual(['all false', 'news true', 'religion true']);
  });
});
