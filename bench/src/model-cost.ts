import { sharedData } from '@breakwater/kernel/testing';
import type { Breakwater } from '@breakwater/server';
import { postgresAvailable, startPostgres } from '@breakwater/storage/testing';
import { compareWays } from './real/compare-ways.ts';
import { missingCorpora, readCorpora } from './real/corpora.ts';
import { makeStream, type StreamPost } from './real/make-stream.ts';
import { profileJudging } from './real/profile-judging.ts';
import { isQuick, recordResult } from './record-result.ts';
import { timeJudging } from './text/time-judging.ts';

const ROUNDS = isQuick ? 1 : 3;
const POSTS = isQuick ? 3_000 : 8_000;
const BAR_US = 30;
/** Of an event of 400 µs, which is what one took where the bar comes from. */
const BAR_SHARE = 30 / 400;
/** Code whose time is that of the models, and of the score of accounts. */
const PARTS = {
  models: '/detection/dist/signals/text-model.js',
  languageOfThat: '/learn/dist/language/',
  score: '/detection/dist/signals/account-risk/',
} as const;

/** Ways to judge the same posts, told apart by what is switched off before the first. */
const WAYS = { whole: async () => {}, withoutModels, withoutModelsAndScore } as const;
type Way = keyof typeof WAYS;
type Costs = Readonly<Record<Way, number>>;

const folder = sharedData('text');
const missing = folder === undefined ? ['../shared/data/text'] : missingCorpora(folder);

if (folder === undefined || missing.length > 0) {
  console.log(`model-cost: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  await run(folder);
}

async function run(data: string): Promise<void> {
  const whole = makeStream(readCorpora(data), Date.now());
  const stream = someOf(whole);
  const ordinary = someOf(whole.filter(({ group }) => group !== 'flagged'));
  const costs = await measure(stream);
  const costsOfOrdinary = await measure(ordinary);
  const difference = medianOf(costs.map((cost) => cost.whole - cost.withoutModels));
  const profiled = isQuick ? stream : whole;
  const inTheProduct = await profileJudging(profiled, PARTS);
  const onPostgres = await profileOnPostgres(profiled);
  const { languageUs, modelsUs } = timeJudging(stream.map(({ text }) => text));
  recordResult({
    claim: 'What the models cost a post of the real stream, all of the process counted, in turns',
    bar: `<= ${BAR_US} µs of CPU an event on average`,
    peers: 'an event took 400 µs before there were models',
    measured: {
      posts: stream.length,
      medianDifferenceUs: round(difference),
      withTheScoreOfAccountsUs: round(medianOf(costs.map((cost) => cost.whole - cost.withoutModelsAndScore))),
      inTheProduct: { posts: profiled.length, embedded: inTheProduct, onPostgres, barShare: BAR_SHARE },
      inALoop: { tellingTheLanguageUs: round(languageUs), askingTheModelsUs: round(modelsUs) },
      shareOfPostsBySupporters:
        Math.round((stream.filter(({ group }) => group === 'flagged').length / stream.length) * 100) / 100,
      withoutSupporters: {
        medianDifferenceUs: round(medianOf(costsOfOrdinary.map((cost) => cost.whole - cost.withoutModels))),
        withTheScoreOfAccountsUs: round(
          medianOf(costsOfOrdinary.map((cost) => cost.whole - cost.withoutModelsAndScore)),
        ),
        rounds: costsOfOrdinary.map(rounded),
      },
      rounds: costs.map(rounded),
      read: 'embedded database, in the same process. In the product: samples of the stack over the whole stream, models with the language, the passages that are evidence and the names that are marked; with the embedded database, and on PostgreSQL with what that leaves to the process that judges. Without models: all switched off, the language of a post is still told and accounts are still scored. Without models and score: the rules that read either are drafts. A quarter of the posts of the stream raise an alert, and what follows from one (verdict, job, evidence, friction) is in the difference; without supporters hardly any does',
    },
    met: inTheProduct.models.us <= BAR_US && (onPostgres?.models.us ?? 0) <= BAR_US,
  });
}

/** Undefined where there is no PostgreSQL. */
async function profileOnPostgres(stream: readonly StreamPost[]) {
  if (!postgresAvailable) return undefined;
  const postgres = await startPostgres();
  try {
    return await profileJudging(stream, PARTS, postgres.url);
  } finally {
    await postgres.remove();
  }
}

/** Every so many posts, so that all groups have their share. */
function someOf(posts: readonly StreamPost[]): StreamPost[] {
  const every = Math.max(1, Math.floor(posts.length / POSTS));
  return posts.filter((_, at) => at % every === 0).slice(0, POSTS);
}

/** Microseconds of CPU a post, round by round. */
async function measure(stream: readonly StreamPost[]): Promise<Costs[]> {
  const rounds: Costs[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await compareWays(stream, WAYS, round));
  return rounds;
}

async function withoutModels({ models }: Breakwater): Promise<void> {
  for (const { id } of models.current().all) {
    await models.switchOff(id, { by: 'bench', reason: 'measured without' });
  }
  await models.start();
  if (models.current().all.length > 0) throw new Error('a model still judges');
}

async function withoutModelsAndScore(breakwater: Breakwater): Promise<void> {
  await withoutModels(breakwater);
  const { rules } = breakwater;
  const reading = rules
    .live()
    .rules.filter(({ signals }) => signals.includes('text.model') || signals.includes('account.risk'));
  for (const { rule } of reading) await rules.setMode(rule.id, 'draft', 'bench');
  const { signals } = rules.snapshot().needs;
  if (signals.includes('text.model') || signals.includes('account.risk'))
    throw new Error('they are still read');
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function rounded(costs: Costs): Costs {
  const { whole, withoutModels, withoutModelsAndScore } = costs;
  return {
    whole: round(whole),
    withoutModels: round(withoutModels),
    withoutModelsAndScore: round(withoutModelsAndScore),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
