import { VIA_NAMED, VIA_SOUND } from './evasion.ts';
import { hashRange } from './hash.ts';
import type { TextReading } from './lattice.ts';

export const MIN_INITIALS = 3;
export const MAX_INITIALS = 6;
const MAX_RUN = 12;
const MAX_GAP = 3;
const MAX_READINGS = 64;
/** What stands between the names of letters: `ٹی ٹی پی`, `ٹی۔ٹی۔پی`, `टी-टी-पी`. */
const BETWEEN = new Set(Array.from(" .۔-_·•‐'’", (sign) => sign.charCodeAt(0)));

/**
 * Initials that are written as the names of their letters in another script: `ٹی ٹی پی`, `بي ايل اي`, `टीटीपी`. Only
 * the whole run of names is read; names that are little words too (کے, او) may stand aside at its ends. Returns the token
 * after the run.
 */
export function readNamedLetters(text: TextReading, token: number): number {
  if (readJoinedNames(text, token)) return token + 1;
  const limit = Math.min(text.tokens.count, token + MAX_RUN);
  let end = token + 1;
  while (end < limit && namesLetter(text, end) && isNear(text, end)) end++;
  for (let from = token; end - from >= MIN_INITIALS; from++) {
    for (let to = end; to - from >= MIN_INITIALS; to--) {
      const isWholeRun = from === token && to === end;
      if (to - from <= MAX_INITIALS && (isWholeRun || isPlain(text, from, to))) readInitials(text, from, to);
      if (!isParticle(text, to - 1)) break;
    }
    if (!isParticle(text, from)) break;
  }
  return end;
}

/** Initials whose names are run together; whether the token is such. */
function readJoinedNames({ bank, tokens, lattice }: TextReading, token: number): boolean {
  const initials = bank.initials.get(lattice.words[token] ?? -1);
  if (initials === undefined) return false;
  const [start, end] = [tokens.starts[token] ?? 0, tokens.ends[token] ?? 0];
  for (const word of initials) lattice.add(token, token + 1, word, VIA_SOUND | VIA_NAMED, start, end);
  return true;
}

function namesLetter({ bank, lattice }: TextReading, token: number): boolean {
  return bank.letterNames.has(lattice.words[token] ?? -1);
}

function isParticle({ bank, lattice }: TextReading, token: number): boolean {
  return bank.letterNames.get(lattice.words[token] ?? -1)?.isParticle ?? false;
}

/** Whether two names or more are no little words: `کے پی کے کے گورنر` is the governor of KPK, and not of PKK. */
function isPlain(text: TextReading, from: number, to: number): boolean {
  let names = 0;
  for (let token = from; token < to; token++) if (!isParticle(text, token)) names++;
  return names >= 2;
}

function isNear({ scan, tokens }: TextReading, token: number): boolean {
  const from = tokens.ends[token - 1] ?? 0;
  const to = tokens.starts[token] ?? 0;
  if (to - from > MAX_GAP) return false;
  for (let at = from; at < to; at++) if (!BETWEEN.has(scan.codes[at] ?? 0)) return false;
  return true;
}

/** Adds the initials that the names may mean: some letters share a name. */
function readInitials({ bank, tokens, lattice, scratch }: TextReading, from: number, to: number): void {
  let readings = [''];
  for (let token = from; token < to; token++) {
    const letters = bank.letterNames.get(lattice.words[token] ?? -1)?.letters ?? '';
    readings = readings.flatMap((reading) => Array.from(letters, (letter) => reading + letter));
    if (readings.length > MAX_READINGS) return;
  }
  for (const reading of readings) {
    for (let at = 0; at < reading.length; at++) scratch[at] = reading.charCodeAt(at);
    const hash = hashRange(scratch, 0, reading.length);
    const word = bank.words.find(hash, scratch, 0, reading.length);
    if (word < 0) continue;
    const start = tokens.starts[from] ?? 0;
    lattice.add(from, to, word, VIA_SOUND | VIA_NAMED, start, tokens.ends[to - 1] ?? 0);
  }
}
