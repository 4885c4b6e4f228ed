import { fileURLToPath } from 'node:url';
import { readTermLists } from '@breakwater/law';
import { type DemandSentence, readSentences } from '@breakwater/tools';
import { type Approach, approachesOf } from './demands/approaches.ts';
import { scoreOf, type VerdictsOf } from './demands/score-approach.ts';
import { isQuick, recordResult } from './record-result.ts';

/** What the shipped reader has to reach with sentences of writers that it has not learnt from. */
const BARS = { wideCaught: 0.95, fineHeld: 0.05, speechCaught: 0.9, aboutSpeechHeld: 0.02 };

const folder = fileURLToPath(new URL('../../packs/law', import.meta.url));
const sentences = readSentences(`${folder}/demands`);
const lists = await readTermLists(folder);

/** Voices of one hand are held out together: `harbour-1` and `harbour-2` are by the same person. */
const handOf = ({ writer }: DemandSentence): string => writer.replace(/-\d+$/, '');
const hands = [...new Set(sentences.map(handOf))];
const FOLDS = 8;
const GROUP_OF = {
  hand: (one: DemandSentence) => String(hands.indexOf(handOf(one)) % FOLDS),
  language: ({ language }: DemandSentence) => language,
};

/** Every sentence is judged by what has learnt from those of all other hands, or languages. */
function heldOut(approach: Approach, by: keyof typeof GROUP_OF): VerdictsOf {
  const groupOf = GROUP_OF[by];
  const groups = [...new Set(sentences.map(groupOf))];
  const verdicts = groups.slice(0, isQuick ? 2 : undefined).flatMap((group) => {
    const judge = approach.train(sentences.filter((one) => groupOf(one) !== group));
    return sentences
      .filter((one) => groupOf(one) === group)
      .map((sentence): [DemandSentence, ReturnType<typeof judge>] => [sentence, judge(sentence.text)]);
  });
  return new Map(verdicts);
}

const approaches = approachesOf(lists);
const table = (by: keyof typeof GROUP_OF) =>
  Object.fromEntries(approaches.map((approach) => [approach.name, scoreOf(heldOut(approach, by))]));
const byHand = table('hand');
const byLanguage = table('language');
const shipped = byHand[approaches.at(-1)?.name ?? ''];

recordResult({
  claim:
    'sentences of orders in eight languages, most of them written to mislead a reader, each read by what has learnt from other hands, and from other languages: four ways to read them',
  bar: `of other hands, with weights and rules: too wide demands caught ≥ ${BARS.wideCaught}, modest demands held ≤ ${BARS.fineHeld}, aimed at speech caught ≥ ${BARS.speechCaught}, others taken for speech ≤ ${BARS.aboutSpeechHeld}`,
  peers: 'none published',
  measured: { sentences: sentences.length, hands: hands.length, languages: lists.length, byHand, byLanguage },
  met:
    shipped !== undefined &&
    shipped.wideCaught >= BARS.wideCaught &&
    shipped.fineHeld <= BARS.fineHeld &&
    shipped.speechCaught >= BARS.speechCaught &&
    shipped.othersTakenForSpeech <= BARS.aboutSpeechHeld,
});
