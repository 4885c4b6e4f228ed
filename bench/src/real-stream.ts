import { sharedData } from '@breakwater/kernel/testing';
import { missingCorpora, readCorpora } from './real/corpora.ts';
import { makeStream, type StreamPost } from './real/make-stream.ts';
import { reportByPosts } from './real/report-by-posts.ts';
import { type JudgedPost, reportGroups } from './real/report-groups.ts';
import { runStream } from './real/run-stream.ts';
import { recordResult } from './record-result.ts';
import { type HeldOutModel, trainHeldOut } from './text/held-out-account-models.ts';

const FOLDS = 5;

const folder = sharedData('text');
const missing = folder === undefined ? ['../shared/data/text'] : missingCorpora(folder);

if (folder === undefined || missing.length > 0) {
  console.log(`real-stream: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  await run(folder);
}

async function run(data: string): Promise<void> {
  const stream = makeStream(readCorpora(data), Date.now());
  const models = await trainHeldOut(data, FOLDS);
  const judged: JudgedPost[] = [];
  let [seconds, ruleset] = [0, ''];
  for (const [fold, model] of models.entries()) {
    const part = partOf(stream, models, fold);
    const one = await runStream(part, async (breakwater) => {
      await breakwater.models.registerShipped([{ file: `${model.id}.model`, bytes: model.bytes }]);
      await breakwater.models.start();
      const { versions } = breakwater.models.current();
      if (versions[model.id] !== 2) throw new Error('the held-out model is not the one that judges');
    });
    judged.push(...one.judged);
    seconds += one.seconds;
    ruleset = one.ruleset;
  }
  recordResult({
    claim:
      'The starter rules, banks and models on real posts: accounts alerted among supporters, ordinary people, news, scripture and counter-speech',
    bar: 'none: the honest figure; supporters are held out',
    peers: 'the same rules and banks without models: 0 of 68 accounts alerted',
    measured: {
      ruleset,
      posts: stream.length,
      postsWithoutVerdict: stream.length - judged.length,
      seconds: Math.round(seconds),
      byPosts: reportByPosts(judged),
      groups: reportGroups(judged),
      read: {
        alert: 'a live rule fired; a note is any firing, also of a rule in shadow, which only records',
        heldOut:
          'accounts-en has learnt from the flagged accounts, so each of five runs has a model in its place that has not seen the accounts of the run nor near-duplicates of their posts; the other models and what stands in the other groups have nothing to do with these accounts. Weights of account.risk and limits of the rules were chosen by people who knew such figures',
        byPosts: 'accounts with an alert within their first posts, of those that have so many',
        flagged:
          'accounts whose collector took them for supporters; handles and bios are not in the data, many posts are harmless',
        ordinary: 'people who talk about the same war; labels by students, noisy',
        interval: '95 %, Wilson',
      },
    },
    met: judged.length === stream.length,
  });
}

/** Posts of the accounts that a model has not seen; of those that no model has seen, the accounts are dealt out in turn. */
function partOf(stream: readonly StreamPost[], models: readonly HeldOutModel[], fold: number): StreamPost[] {
  const others = new Map<string, number>();
  const foldOf = ({ group, account }: StreamPost): number => {
    const user = account.slice(group.length + 1);
    const own = group === 'flagged' ? models.findIndex(({ heldOut }) => heldOut.has(user)) : -1;
    if (own >= 0) return own;
    if (group === 'flagged') throw new Error('an account is in no fold');
    const number = others.get(account) ?? others.size;
    others.set(account, number);
    return number % models.length;
  };
  return stream.filter((post) => foldOf(post) === fold);
}
