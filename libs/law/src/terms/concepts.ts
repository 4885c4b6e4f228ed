/** How sentences, and parts of them, go on with each other. */
const LINKS = [
  // what goes on with a list that is denied: “nor have we asked, or do we ask, for followers”
  'or',
  // what points back at the sentence before, that the same holds for more, what others proposed or asked before, and what
  // became of it
  'that',
  'same',
  'reported',
  'refused',
  // that it stands all the same
  'insist',
  // that another case was otherwise
  'unlike',
] as const;

/**
 * What a word of an order is about, whatever language it is in. Word lists bring words to these, so that a rule or a weight
 * holds for every language that has a list.
 */
export const CONCEPTS = [
  // how a sentence is built
  'not',
  'without',
  'no-not',
  // what an order says that it leaves alone
  'spare',
  // what is left out: “nobody may be left out” denies nothing
  'omit',
  'but',
  'and',
  ...LINKS,
  'ask',
  'urge',
  'feign',
  'all',
  'who',
  'only',
  'named',
  // whom it is about
  'one',
  'people',
  'anyone',
  'others',
  'staff',
  'around',
  'relate',
  'victim',
  'press',
  'power',
  // by what people would be found
  'search',
  'wording',
  'near',
  'reverse',
  'spot',
  // what would be done to a service
  'crypt',
  'decrypt',
  'undo',
  'backdoor',
  'live',
  'again',
  'tap',
  'comm',
  'watch',
  'whole',
  'access',
  'own',
  'forever',
  'world',
  // what content is
  'content',
  'speech',
  'image',
  'protest',
  'genre',
  'violence',
  'terror',
  // what content does that a ground of a law covers, beside violence; violence that is none by itself; and words that make
  // of both something which others did, fight or might do
  'act',
  'mild',
  'aside',
  // danger to a life
  'danger',
  'soon',
  'self',
  'past',
  // what an order may ask
  'remove',
  'give',
  'keep',
  'confirm',
  'secret',
  'contact',
  'format',
  'term',
  'data',
  'legal',
  'thanks',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** A phrase of these says what it is: “encrypted e-mail” is a way to send, and nothing about encryption. */
export const PLAIN: ReadonlySet<Concept> = new Set<Concept>([
  'no-not',
  'format',
  'data',
  'named',
  'legal',
  'contact',
  'term',
  'feign',
  'thanks',
  'secret',
  'confirm',
  'press',
]);

/** What no weight learns from: rules alone read these. */
export const OF_RULES: ReadonlySet<Concept> = new Set<Concept>([
  'no-not',
  'spare',
  'omit',
  ...LINKS,
  'act',
  'mild',
  'aside',
]);
