import { DIGIT } from '../normalize/tables.ts';
import type { Candidate } from './candidate.ts';
import type { TextReading } from './lattice.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
/** Words after which the everyday word stands: `What IS it`, `do not LeT him`, `aur HUM`. */
const BEFORE = words(`
  what who where when why how which whose it he she this that there here these those i you we they name life
  everything nothing something someone everyone truth not never please just don dont will would can could should
  must ll and aur jab agar kya kyun phir lekin magar ke ki`);
/** Words before which it stands: `LeT me go`, `IS the best`, `HUM tum`. */
const AFTER = words(`
  it this that these those he she they you we i there here a an the not no me us him her them my your his our their
  its what who why how so too very just really always never go be see tum sab ko ne hain hein nahi nahin bhi ho se log
  dono apne apna apni to toh kya aur`);
/** Words that go on the name of something else: HUM TV, LET exam, IS department. */
const OTHER_NAMES = words(`
  tv fm news network networks awards award drama dramas channel university exam exams score scores code codes
  department model models degree course courses lecture lectures student students limited ltd inc hospital college
  school board curve standard standards theory entertainment films pictures records radio app software`);

/** Whether the words beside initials that are an everyday word, too, say that they are that word or part of another name. */
export function readsOrdinarily(text: TextReading, { first, last }: Candidate): boolean {
  const before = first > 0 && isSpace(text, first - 1) ? wordOf(text, first - 1) : '';
  if (BEFORE.has(before)) return true;
  if (last >= text.tokens.count || !isSpace(text, last - 1)) return false;
  if (text.tokens.groups[last] === DIGIT) return true;
  const after = wordOf(text, last);
  const own = wordOf(text, first);
  return AFTER.has(after) || OTHER_NAMES.has(after) || after === own || before === own;
}

function wordOf({ scan, tokens }: TextReading, token: number): string {
  return scan.slice(tokens.starts[token] ?? 0, tokens.ends[token] ?? 0);
}

/** Whether a single space stands after a token. */
function isSpace({ scan, tokens }: TextReading, token: number): boolean {
  const end = tokens.ends[token] ?? 0;
  return tokens.starts[token + 1] === end + 1 && scan.codes[end] === 0x20;
}
