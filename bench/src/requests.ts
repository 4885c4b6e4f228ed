import { fileURLToPath } from 'node:url';
import { createLaw, readLawFolder } from '@breakwater/law';
import { isQuick, recordResult } from './record-result.ts';
import { foreignWarrants } from './requests/foreign-warrants.ts';
import { generateRequests } from './requests/generate-requests.ts';
import { type RequestScore, scoreRequests } from './requests/score-requests.ts';
import { speechRequests } from './requests/speech-requests.ts';
import { FIRST_UNSEEN_SEED } from './requests/wording.ts';

const BARS = { defectsFound: 0.99, validHeldUp: 0.005, overBroadComplied: 0.01, secondsFor10000: 60 };
/** The word lists were worked on with seeds 1 to 5; these were not looked at. */
const UNSEEN = [101, 102, 103, 104, 105];
const COUNT = 600;

const given = process.argv.flatMap((arg, index, all) => (all[index - 1] === '--seed' ? [Number(arg)] : []));
const seeds = given.length > 0 ? given : isQuick ? UNSEEN.slice(0, 1) : UNSEEN;
const folder = await readLawFolder(fileURLToPath(new URL('../../packs/law', import.meta.url)));
const law = createLaw({ ...folder, now: () => Date.UTC(2026, 9, 8) });
const scores = seeds.map((seed) => ({
  seed,
  ...scoreRequests(law, folder.calendars, generateRequests(seed, COUNT)),
}));
const foreign = scoreRequests(law, folder.calendars, foreignWarrants(law.packs()));
const speech = scoreRequests(law, folder.calendars, speechRequests(7));

/** Seconds for a batch of 10,000 orders, assessed one after the other. */
function secondsForBatch(): number {
  const orders = Array.from({ length: 10 }, (_, index) => generateRequests(900 + index, 1_000)).flat();
  const start = performance.now();
  for (const { facts } of orders) law.assess(facts);
  return Math.round((performance.now() - start) / 100) / 10;
}

const sum = (of: (score: RequestScore) => number) => scores.reduce((total, score) => total + of(score), 0);
const share = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 100_000;
const valid = sum((score) => score.valid.count);
const measured = {
  seeds,
  requests: sum((score) => score.requests),
  defectsPlanted: sum((score) => score.defects.planted),
  defectsFound: share(
    sum((score) => score.defects.found),
    sum((score) => score.defects.planted),
  ),
  defectsUnplanted: sum((score) => score.defects.unplanted),
  validRequests: valid,
  validRefused: share(
    sum((score) => score.valid.refused),
    valid,
  ),
  validHeldUp: share(
    sum((score) => score.valid.notComplied),
    valid,
  ),
  fakeEmergencies: sum((score) => score.fake.count),
  fakeAdvisedToComply: sum((score) => score.fake.complied),
  overBroad: sum((score) => score.wide.count),
  overBroadCaught: share(
    sum((score) => score.wide.caught),
    sum((score) => score.wide.count),
  ),
  overBroadAdvisedToComply: share(
    sum((score) => score.wide.complied),
    sum((score) => score.wide.count),
  ),
  foreignContentWarrants: foreign.foreign.count,
  foreignContentAdvisedToComply: foreign.foreign.complied,
  aimedAtSpeech: speech.speech.count,
  aimedAtSpeechCaught: share(speech.speech.caught, speech.speech.count),
  aimedAtSpeechAdvisedToComply: speech.speech.complied,
  lookAlikes: speech.lookAlike.count,
  lookAlikesHeldUp: speech.lookAlike.notComplied,
  secondsFor10000: secondsForBatch(),
  clocks: sum((score) => score.clocks.count),
  clocksWrong: sum((score) => score.clocks.wrong),
  // Seeds from 101 on mix in sentences that nobody is to look at: what went wrong there is counted, and not shown.
  misses: [
    ...scores.flatMap(({ seed, misses }) => (seed < FIRST_UNSEEN_SEED ? misses : [])),
    ...foreign.misses,
    ...speech.misses,
  ].slice(0, 40),
};
recordResult({
  claim: `${COUNT} made requests a seed under the laws of the packs: valid, with planted defects, too wide, feigned emergencies; besides, foreign orders for content of every pack, and orders about speech in five languages`,
  bar: `defects found ≥ ${BARS.defectsFound}, valid refused or held up ≤ ${BARS.validHeldUp}, feigned emergencies advised to comply 0, over-broad advised to comply ≤ ${BARS.overBroadComplied}, foreign content advised to comply 0, clocks wrong 0, 10,000 orders in ≤ ${BARS.secondsFor10000} s`,
  peers: 'none published',
  measured,
  met:
    measured.defectsFound >= BARS.defectsFound &&
    measured.validHeldUp <= BARS.validHeldUp &&
    measured.fakeAdvisedToComply === 0 &&
    measured.overBroadAdvisedToComply <= BARS.overBroadComplied &&
    measured.foreignContentAdvisedToComply === 0 &&
    measured.secondsFor10000 <= BARS.secondsFor10000 &&
    measured.clocksWrong === 0,
});
