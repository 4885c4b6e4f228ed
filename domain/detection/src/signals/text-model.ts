import { CONTENT_EVENTS, type Evidence } from '@breakwater/contracts';
import type { FieldType, SignalValue } from '@breakwater/contracts/detection';
import type { TermHit } from '../banks/term-index.ts';
import { readNames } from '../models/create-entity-marker.ts';
import { judgeText, type ModelReading, passagesOf, strongest } from '../models/judge-text.ts';
import { type OwnWords, ownWords, partOf } from '../models/own-words.ts';
import type { SignalDefinition } from '../signal-definition.ts';
import { LISTED_HITS } from './hit-limit.ts';
import { perRecord } from './per-record.ts';

const TYPE: FieldType = {
  object: 'TextModel',
  fields: {
    band: 'string',
    label: 'string',
    probability: 'double',
    words: 'int',
    disguised: 'bool',
    reason: 'string',
    labels: {
      list: {
        object: 'ModelLabel',
        fields: {
          label: 'string',
          probability: 'double',
          band: 'string',
          model: 'string',
          version: 'int',
          mode: 'string',
        },
      },
    },
  },
};

/**
 * What text models say of the words of an event: of content, and of name and bio where the event is about the account.
 * `band`, `label` and `probability` are those of the live model that says most; models in shadow only stand in `labels`.
 * `disguised`: the name of an organisation is written so that a search for it fails. The passages that speak for and against
 * are the evidence. Where there is too little to read, or no model for its language,
 * the three are left out and `reason` says why.
 */
export const textModel: SignalDefinition = {
  descriptor: {
    id: 'text.model',
    title: 'What text models say of the content, or of name and bio',
    cost: 'moderate',
    reads: [...CONTENT_EVENTS, 'account.created', 'account.updated'],
    type: TYPE,
  },
  evaluate: perRecord((record, { termsIn, banks, models }) => {
    const words = ownWords(record);
    if (!words) return saysNothing('the event has no words for a model');
    const { marked, disguised } = readNames(words.text, termsIn(words.text), banks.entityBanks);
    const judged = judgeText(words.text, marked, models);
    if (!judged.known) return saysNothing(judged.reason);
    const { readings } = judged;
    const best = strongest(readings);
    if (!best) return saysNothing('no model of the language of the text is live', readings);
    const { band, label, probability } = best;
    return {
      known: true,
      value: {
        band,
        label,
        probability,
        words: countWords(words.text),
        disguised: disguised.length > 0,
        labels: readings.map(asListed),
      },
      evidence: band === 'none' ? [] : [...passagesOf(words, best, marked), ...namesOf(words, disguised)],
    };
  }),
};

/** Names in disguise, each where it stands, with how it differs from the name. */
function namesOf(words: OwnWords, disguised: readonly TermHit[]): Evidence[] {
  return disguised.slice(0, LISTED_HITS).flatMap(({ bank, entry, match }): Evidence[] => {
    const part = partOf(words, match.start, match.end);
    if (!part) return [];
    const place = { field: part.field, start: match.start - part.start, end: match.end - part.start };
    const found = { bank: bank.id, bankVersion: bank.version ?? 1, entry: entry.id };
    const { matched, via } = match;
    const label = entry.label ?? entry.term;
    return [{ kind: 'term', ...place, matched, ...found, label, via: [...via] }];
  });
}

/** What `\s` of a regular expression is: 1 for each of its code units. */
const WHITE = new Uint8Array(0x10000);
for (const code of [0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) WHITE[code] = 1;
WHITE.fill(1, 0x09, 0x0e);
WHITE.fill(1, 0x2000, 0x200b);

/**
 * Words between white space: a short text says little, however sure a model is. Counted unit by unit, since texts are long
 * and the words themselves are of no use here.
 */
function countWords(text: string): number {
  let words = 0;
  let before = 1;
  for (let at = 0; at < text.length; at++) {
    const white = WHITE[text.charCodeAt(at)] ?? 0;
    words += before & (white ^ 1);
    before = white;
  }
  return words;
}

function asListed({ label, probability, band, asked }: ModelReading) {
  return { label, probability, band, model: asked.id, version: asked.version, mode: asked.mode };
}

/** No live model can read the words: `band` and what belongs to it are left out, which rules read as unknown. */
function saysNothing(reason: string, readings: readonly ModelReading[] = []): SignalValue {
  return { known: true, value: { reason, labels: readings.map(asListed) }, evidence: [] };
}
