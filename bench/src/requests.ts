import { fileURLToPath } from 'node:url';
import { createLaw, readLawFolder } from '@breakwater/law';
import { isQuick, recordResult } from './record-result.ts';
import { generateRequests } from './requests/generate-requests.ts';
import { type RequestScore, scoreRequests } from './requests/score-requests.ts';

const BARS = { defectsFound: 0.99, validRefused: 0.005 };
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
  validNotAdvisedToComply: share(
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
  overBroadAdvisedToComply: sum((score) => score.wide.complied),
  clocks: sum((score) => score.clocks.count),
  clocksWrong: sum((score) => score.clocks.wrong),
  misses: scores.flatMap(({ misses }) => misses).slice(0, 40),
};
recordResult({
  claim: `${COUNT} made requests a seed under six laws: valid, with planted defects, too wide, fake emergencies`,
  bar: `defects found ≥ ${BARS.defectsFound}, valid refused or held up ≤ ${BARS.validRefused}, fake emergencies advised to comply 0, clocks wrong 0`,
  peers: 'none published',
  measured,
  met:
    measured.defectsFound >= BARS.defectsFound &&
    measured.validNotAdvisedToComply <= BARS.validRefused &&
    measured.fakeAdvisedToComply === 0 &&
    measured.clocksWrong === 0,
});
