export type { OrderFacts } from './assess/order-facts.ts';
export { groundBehind } from './assess/tests/with-ground.ts';
export { Calendar } from './calendar/calendar.ts';
export { parseCalendar } from './calendar/parse-calendar.ts';
export { type Period, parsePeriod } from './calendar/parse-period.ts';
export type { OrderClass } from './classify-order.ts';
export { addPeriod } from './clock/add-period.ts';
export { type ClockVector, checkVectors } from './clock/check-vectors.ts';
export { type ClockPlace, computeDue, periodOf } from './clock/compute-due.ts';
export type { ClockRun, Due, Pause } from './clock/due.ts';
export { type LawFolder, readLawFolder } from './folder/read-law-folder.ts';
export { readTermLists } from './folder/read-term-lists.ts';
export { climbLadder, type LadderEntry, stateOfPath } from './ladder/climb-ladder.ts';
export { createLaw, type Law, type LawOptions } from './law.ts';
export { LawError, type LawErrorCode } from './law-error.ts';
export { checkPack } from './packs/check-pack.ts';
export { comparePacks, compareValues, type PackChange } from './packs/compare-packs.ts';
export { compareVersions } from './packs/compare-versions.ts';
export { EU_STATES, isCountry, statesOf } from './packs/jurisdiction.ts';
export { parsePack, placeFaults } from './packs/parse-pack.ts';
export { rulesOf } from './packs/rules-of.ts';
export type { Replies } from './replies/replies.ts';
export type { Reply, ReplyInput } from './replies/reply.ts';
export { DemandModel, SENTENCE_SORTS, type SentenceSort } from './terms/demand-model.ts';
export { LETTER_QUESTIONS, LetterModel, type LetterTrees } from './terms/letter/letter-model.ts';
export { LETTER_COLUMNS } from './terms/letter/letter-row.ts';
export { createRowReader, type LetterRow } from './terms/letter/read-rows.ts';
export { SPEECH_COLUMNS } from './terms/letter/speech-row.ts';
export { createWordingReader, WORDING_FEATURES, type WordingReader } from './terms/letter/wording.ts';
export { parseDemandModel, parseLetterModel, parseTerms } from './terms/parse-terms.ts';
export { checkWords } from './terms/parse-words.ts';
export {
  createDemandReader,
  type DemandReading,
  type OrderTexts,
  type Passage,
} from './terms/read-demands.ts';
export { createFeatureReader, createWordsReader } from './terms/read-features.ts';
export { splitSentences } from './terms/split-words.ts';
export { TermList } from './terms/term-list.ts';
export type { PackFault } from './yaml/read-yaml.ts';
