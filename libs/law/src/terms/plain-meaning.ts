import { isDeityWord, isIdentityWord, TokenReader } from '@breakwater/text';
import { stemmer } from 'stemmer';

/** Whoever somebody is by people, nationality or language: one meaning, whichever it is. */
export const PEOPLE = 'PEOPLE';
/** A religion, who serves it and where, its words and its signs. */
export const FAITH = 'FAITH';
/** A name, and that of a state too. */
export const NAME = 'NAME';

const PEOPLES = `
urdu hindi farsi portuguese polish czech slovak hungarian romanian bulgarian greek swedish norwegian danish finnish icelandic
irish scottish welsh swiss austrian belgian brazilian argentinian chilean colombian peruvian venezuelan canadian australian
european latin serb serbian croat croatian bosnian albanian armenian tibetan cypriot maltese algerian tunisian moroccan egyptian
syrian iraqi afghan iranian persian palestinian israeli american african nepali afrikaans swahili flemish catalan basque
ethnic ethnicity racial tribe tribal caste
`;
const OF_FAITH = `
mosque church chapel cathedral synagogue temple gurdwara monastery convent shrine madrasa cemevi imambargah seminary
imam priest rabbi pastor bishop pope monk nun pandit cleric clergy preacher vicar mullah ayatollah deacon
pray prayer worship worshipper religion religious faith believer unbeliever sermon fatwa blasphemy blaspheme
hijab headscarf turban crescent crucifix halal kosher pilgrim pilgrimage ramadan eid christmas easter diwali passover
sect sectarian congregation parish sacred
`;
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(stemmer));
const peoples = words(PEOPLES);
const faith = words(OF_FAITH);
const states = new Set([...stateNames(), stemmer('turkey'), stemmer('turkiye')]);
const tokens = new TokenReader();

/**
 * What a word of English comes to where orders are read: its form without an ending. What says who somebody is (religion, people,
 * nationality, language) is one meaning for each kind: a weight must not know which (safeguard 3), so that exchanging one for
 * another changes nothing.
 *
 * @example
 * plainMeaning('followers') // => 'follow'
 * plainMeaning('church') // => plainMeaning('mosque')
 */
export function plainMeaning(word: string): string {
  if (word === NAME) return NAME;
  const stem = stemmer(word);
  if (faith.has(stem)) return FAITH;
  if (peoples.has(stem)) return PEOPLE;
  if (states.has(stem)) return NAME;
  tokens.read(word);
  const hash = tokens.count === 1 ? (tokens.hashes[0] ?? 0) : 0;
  if (isDeityWord(hash)) return FAITH;
  return isIdentityWord(hash) ? PEOPLE : stem;
}

/** Whether a meaning stands for all words of a kind. */
export const isKind = (meaning: string): boolean => meaning === PEOPLE || meaning === FAITH;

/** Names of states that are one word in English. */
function stateNames(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((one) =>
    letters.flatMap((other) => {
      const name = names.of(one + other)?.toLowerCase();
      return name !== undefined && /^[a-z]+$/.test(name) ? [stemmer(name)] : [];
    }),
  );
}
