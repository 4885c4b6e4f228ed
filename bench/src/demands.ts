import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTerms } from '@breakwater/law';
import { type DemandSentence, readSentences } from '@breakwater/tools';
import { type Approach, approachesOf } from './demands/approaches.ts';
import { scoreOf, type VerdictsOf } from './demands/score-approach.ts';
import { isQuick, recordResult } from './record-result.ts';

/** What the shipped reader has to reach with sentences of writers that it has not learnt from. */
const BARS = { wideCaught: 0.95, fineHeld: 0.05, speechCaught: 0.9, aboutSpeechHeld: 0.02 };

const folder = fileURLToPath(new URL('../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const lists = readdirSync(`${folder}/terms`)
  .sort()
  .map((name) => parseTerms(readFileSync(`${folder}/terms/${name}`, 'utf8')));

/** Every sentence is judged by what has learnt from those of all others. */
function heldOut(approach: Approach, by: 'writer' | 'language'): VerdictsOf {
  const groups = [...new Set(sentences.map((one) => one[by]))];
  const verdicts = groups.slice(0, isQuick ? 2 : undefined).flatMap((group) => {
    const judge = approach.train(sentences.filter((one) => one[by] !== group));
    return sentences
      .filter((one) => one[by] === group)
      .map((sentence): [DemandSentence, ReturnType<typeof judge>] => [sentence, judge(sentence.text)]);
  });
  return new Map(verdicts);
}

const approaches = approachesOf(lists);
const table = (by: 'writer' | 'language') =>
  Object.fromEntries(approaches.map((approach) => [approach.name, scoreOf(heldOut(approach, by))]));
const byWriter = table('writer');
const byLanguage = table('language');
const shipped = byWriter[approaches.at(-1)?.name ?? ''];

recordResult({
  claim:
    'sentences of orders in eight languages, each read by what has learnt from other writers, and from other languages: four ways to read them',
  bar: `of other writers, with weights and rules: too wide demands caught ≥ ${BARS.wideCaught}, modest demands held ≤ ${BARS.fineHeld}, aimed at speech caught ≥ ${BARS.speechCaught}, others taken for speech ≤ ${BARS.aboutSpeechHeld}`,
  peers: 'none published',
  measured: { sentences: sentences.length, languages: lists.length, byWriter, byLanguage },
  met:
    shipped !== undefined &&
    shipped.wideCaught >= BARS.wideCaught &&
    shipped.fineHeld <= BARS.fineHeld &&
    shipped.speechCaught >= BARS.speechCaught &&
    shipped.othersTakenForSpeech <= BARS.aboutSpeechHeld,
});
