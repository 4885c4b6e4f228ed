import { deniedWhole, type MarkedSentence } from './mark-sentence.ts';
import { Reading } from './subjects.ts';

/** “(a) …”, “b) …”, “3. …”, “ii) …”: how an item of a list begins. */
const ITEM = /^\(?(?:\p{N}{1,2}|\p{L}{1,3})[).]\s/u;
/** A heading has no more words. */
const LONGEST_HEADING = 12;

/**
 * Sentences of a text, with the items of a list denied whose heading denies: “Not requested: (a) photographs; (b) friends; …”. The
 * list goes on as long as items are marked as such or parted by semicolons; an item that says that it asks ends it.
 */
export function denyListed(sentences: readonly MarkedSentence[]): MarkedSentence[] {
  let isListed = false;
  let before = '';
  return sentences.map((sentence) => {
    const { text } = sentence;
    const isItem = isListed && (ITEM.test(text) || /[:;،؛]$/u.test(before));
    before = text;
    isListed = isItem ? !new Reading(sentence).has('ask') : isDeniedHeading(sentence);
    return isItem && isListed ? deniedWhole(sentence) : sentence;
  });
}

/** Whether a sentence begins with a heading that denies what is listed under it, and asks for nothing itself. */
function isDeniedHeading({ text, words, marks, breaks, denied }: MarkedSentence): boolean {
  const heading = text.indexOf(':');
  if (heading < 0) return false;
  const rest = text.slice(heading + 1).trim();
  if (rest !== '' && !ITEM.test(rest)) return false;
  const end =
    rest === '' ? words.length : Math.min(LONGEST_HEADING, ...[...breaks].map((place) => place + 1));
  const own = marks.filter(({ at }) => at < end);
  // “Without delay: (a) …” denies nothing.
  const isDenied = denied.subarray(0, end).includes(1);
  return isDenied && !own.some(({ concept, denied: isIt }) => concept === 'ask' && !isIt);
}
