import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Verdict } from '@breakwater/contracts/rules';
import { type Breakwater, readConfig, start } from '@breakwater/server';
import { shareOf } from './real/wilson.ts';
import { recordResult } from './record-result.ts';
import { eventOf, readUnseen, type UnseenText } from './unseen/read-unseen.ts';

/** `--development` takes the set that was looked at while rules were made and that models learn from; its figures say little. */
const development = process.argv.includes('--development');
const set = readUnseen(development ? 'support-development' : 'support-unseen');
const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
const running = await start(readConfig({ BREAKWATER_HOME: home, LOG_LEVEL: 'error' }), ['worker']);
const verdicts = await judge(running.breakwater);
await running.stop();
rmSync(home, { recursive: true, force: true });

const judged = set.map((unseen, index) => ({ unseen, verdict: verdicts.get(index) }));
const share = (of: (unseen: UnseenText) => boolean) => {
  const rows = judged.filter(({ unseen }) => of(unseen));
  return shareOf(rows.filter(({ verdict }) => verdict && isBeforePerson(verdict)).length, rows.length);
};
const flagged = judged.filter(({ unseen, verdict }) => !unseen.violating && verdict?.outcome === 'flagged');
const languages = [...new Set(set.map(({ lang }) => lang))];
const found = {
  plain: share(({ violating, form }) => violating && form === 'plain'),
  disguised: share(({ violating, form }) => violating && form === 'disguised'),
  withoutName: share(({ violating, form }) => violating && form === 'unnamed'),
  posts: share(({ violating, kind }) => violating && kind === 'post'),
  profiles: share(({ violating, kind }) => violating && kind === 'profile'),
  all: share(({ violating }) => violating),
};
const byLanguage = Object.fromEntries(
  languages.map((lang) => [lang, share((one) => one.violating && one.lang === lang).share]),
);
const harmless = shareOf(flagged.length, set.filter(({ violating }) => !violating).length);
const measured = {
  ruleset: running.breakwater.rules.live().ruleset.version,
  texts: set.length,
  beforeAPerson: found,
  byLanguage,
  harmlessFlagged: harmless,
  harmlessFlaggedKinds: flagged.map(({ unseen }) => `${unseen.lang} ${unseen.of ?? ''}`),
  rules: countRules(),
  read: 'before a person: a live rule put it into a queue; harmless flagged: any live rule fired; intervals 95 %, Wilson',
};
const met =
  found.plain.share >= 0.8 &&
  found.disguised.share >= 0.65 &&
  found.withoutName.share >= 0.3 &&
  found.all.share >= 0.65 &&
  harmless.share <= 0.01 &&
  Math.min(...Object.values(byLanguage)) >= found.all.share / 2;

if (development) console.log(JSON.stringify({ ...measured, met }, null, 2));
else
  recordResult({
    claim:
      'Posts and profiles of support that nobody wrote rules for, before a person; harmless ones left alone',
    bar: 'plain >= 80 %, disguised >= 65 %, without a name >= 30 %, all >= 65 %; harmless flagged <= 1 %; no language below half of the average',
    peers:
      'before models: all 4.5 %, plain 3 %, disguised 9 %, without a name 0 %, harmless 0.4 % (another set of the same kind)',
    measured,
    met,
  });

async function judge({ intake, rules }: Breakwater): Promise<ReadonlyMap<number, Verdict>> {
  const result = await intake.accept(
    'unseen',
    set.map((unseen, index) => ({ value: eventOf(unseen, index) })),
  );
  const refused = result.receipts.find(({ status }) => status === 'rejected');
  if (refused) throw new Error(`a text was rejected: ${refused.code} ${refused.pointer}`);
  while ((await intake.backlog()).count > 0) await sleep(50);
  const found = new Map<number, Verdict>();
  for (let after = 0; ; ) {
    const page = await rules.verdictsAfter(after, 1_000);
    const last = page.at(-1);
    if (!last) return found;
    for (const { verdict } of page) found.set(Number(verdict.sourceEventId), verdict);
    after = last.seq;
  }
}

function isBeforePerson({ fired }: Verdict): boolean {
  return fired.some(
    ({ mode, actions }) => mode === 'live' && actions.some(({ action }) => action === 'queue'),
  );
}

/** How many texts each live rule fired on: violating and harmless. */
function countRules(): Record<string, readonly [number, number]> {
  const counts: Record<string, readonly [number, number]> = {};
  for (const { unseen, verdict } of judged) {
    for (const { id, mode } of verdict?.fired ?? []) {
      const name = `${id} (${mode})`;
      const [violating, rest] = counts[name] ?? [0, 0];
      counts[name] = unseen.violating ? [violating + 1, rest] : [violating, rest + 1];
    }
  }
  return counts;
}
