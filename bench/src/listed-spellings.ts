import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isQuick, recordResult } from './record-result.ts';
import { evaluationData, LIST_VERSIONS, screenerOver } from './setup/screening/list-files.ts';
import { type Answered, sharesBy, sharesOf } from './spellings/judge/figures.ts';
import { type Half, halfOf } from './spellings/judge/halves.ts';
import { readListed } from './spellings/judge/read-listed.ts';
import { keyOf, type RightEntries, rightEntries } from './spellings/judge/right-entries.ts';
import { type LookUp, makeLookUps } from './spellings/make-look-ups.ts';
import { ORGANISATIONS, organisationLookUps } from './spellings/organisations/look-ups.ts';

const BARS = { answered: 0.96, first: 0.93 } as const;
/** As many answers as the look-up shows. */
const LIMIT = 20;
/** A short run asks for one look-up of so many. */
const QUICK = 8;

const { values: options } = parseArgs({
  options: {
    half: { type: 'string' },
    misses: { type: 'boolean', default: false },
    out: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
if (options.half !== undefined && options.half !== 'dev' && options.half !== 'held-out')
  throw new Error('--half is dev or held-out.');

const data = evaluationData('listed-spellings');
if (data) await run(data.sanctions);

async function run(sanctions: string): Promise<void> {
  const { lists, organisations } = await readListed(sanctions);
  const listed = lists.flatMap(({ name: list, entries }) => entries.map((entry) => ({ list, entry })));
  const byHand = organisationLookUps(organisations);
  const entries = rightEntries(listed, byHand);
  const spelt = new Set(byHand.flatMap((lookUp) => entries.sameAs(keyOf(lookUp))));
  const others = listed.filter(({ list, entry }) => {
    return list !== ORGANISATIONS && !spelt.has(keyOf({ list, ref: entry.ref }));
  });
  const all = [...makeLookUps(others), ...byHand].filter((_, at) => !isQuick || at % QUICK === 0);
  const ofHalf = (half: Half) => all.filter((lookUp) => halfOf(entityOf(lookUp, entries)) === half);
  if (options.out !== undefined) return writeTable(options.out, ofHalf(halfAsked() ?? 'dev'));
  const screener = screenerOver(lists);
  const ask = (lookUp: LookUp): Answered => {
    const right = entries.rightTo(lookUp);
    const subject = { type: lookUp.type, name: lookUp.text };
    const rank = screener.screen(subject, { limit: LIMIT }).findIndex((match) => right.has(keyOf(match)));
    return { lookUp, rank: rank < 0 ? undefined : rank };
  };
  const half = halfAsked();
  if (half !== undefined || options.misses) {
    const rows = ofHalf(half ?? 'dev').map(ask);
    if (options.misses && half !== 'held-out') printMisses(rows);
    console.log(JSON.stringify(half === 'held-out' ? totalsOf(rows) : described(rows), null, 2));
    return;
  }
  const [dev, heldOut] = [ofHalf('dev').map(ask), ofHalf('held-out').map(ask)];
  const judged = sharesOf(heldOut.filter(({ lookUp }) => lookUp.type === 'person'));
  recordResult({
    claim:
      'Listed people and organisations looked up as newspapers write them in Urdu, Pashto, Arabic, Hindi, Bengali and Russian',
    bar: `people, held out: answered ≥ ${BARS.answered}, first ≥ ${BARS.first}; organisations are told beside them`,
    peers: 'none known',
    measured: {
      heldOutPeople: judged,
      heldOut: described(heldOut),
      development: described(dev),
      lists: LIST_VERSIONS,
      limit: LIMIT,
      read: 'tables and rules of spelling were written by somebody who had not read the matcher; answered: the entry, the same entity elsewhere, or one whose name is written alike is among the answers; by hand: every word of the name stands in the tables',
    },
    met: judged.answered >= BARS.answered && judged.first >= BARS.first,
  });
}

function halfAsked(): Half | undefined {
  return options.half === 'dev' || options.half === 'held-out' ? options.half : undefined;
}

/** One reference for a person who stands on both lists, so that both are in one half. */
function entityOf(lookUp: LookUp, entries: RightEntries): string {
  if (lookUp.type !== 'person' || lookUp.list === 'un') return lookUp.ref;
  const twin = entries.sameAs(keyOf(lookUp)).find((key) => key.startsWith('un '));
  return twin?.slice('un '.length) ?? lookUp.ref;
}

function totalsOf(rows: readonly Answered[]) {
  return { all: sharesOf(rows), byHow: sharesBy(rows, ({ how }) => how) };
}

function described(rows: readonly Answered[]) {
  return {
    ...totalsOf(rows),
    byType: sharesBy(rows, ({ type }) => type),
    byForm: sharesBy(rows, ({ type, form }) => `${type}, ${form}`),
    byScript: sharesBy(rows, ({ script }) => script),
    byScriptAndHow: sharesBy(rows, ({ script, how, type }) => `${script}, ${how}, ${type}`),
  };
}

function printMisses(rows: readonly Answered[]): void {
  for (const { lookUp, rank } of rows) {
    if (rank === 0) continue;
    const { script, how, form, ref, list, text } = lookUp;
    const fault = rank === undefined ? 'none' : `at ${rank + 1}`;
    console.log([fault, script, how, form, list, ref, text].join('\t'));
  }
}

/** What `breakwater eval names --queries` reads. */
function writeTable(file: string, lookUps: readonly LookUp[]): void {
  const rows = lookUps.map(({ ref, text, type, script, how, list, form }) =>
    [ref, text, type, script, how, list, form].join('\t'),
  );
  writeFileSync(file, `${['ref\toriginal_script\ttype\tscript\thow\tlist\tform', ...rows].join('\n')}\n`);
}
