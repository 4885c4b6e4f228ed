import { CLASS_MASK, OTHER } from '../../normalize/tables.ts';
import { VIA_LOOSE, VIA_SOUND } from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import type { NameTables } from './name-tables.ts';
import { isVague, soundsOf } from './sounds.ts';

const MOST_UNITS = 24;
const MOST_PIECES = 8;
/** Scripts of India take 128 code points each, far above the numbers of classes. */
const BLOCK_BITS = 7;

/**
 * A name whose words stand in two scripts: beside a word of another script a word is also read as the words of names that
 * sound like it there.
 */
export function readBySound(text: TextReading, names: NameTables): void {
  const { lattice, tokens } = text;
  const { edges } = lattice;
  let before = scriptOf(text, 0);
  for (let token = 1; token < tokens.count; token++) {
    const script = scriptOf(text, token);
    if (script === before) continue;
    before = script;
    const left = edgesTo(text, token, edges);
    if (isPart(text, names, token) || (lattice.heads[token] ?? -1) >= 0) {
      readWord(text, names, token - 1);
      for (const [from, edge] of left) readEdge(text, names, from, edge);
    }
    if (left.length === 0 && !isPart(text, names, token - 1)) continue;
    readWord(text, names, token);
    for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
      if (edge < edges) readEdge(text, names, token, edge);
    }
  }
}

function scriptOf({ scan, tokens }: TextReading, token: number): number {
  const start = tokens.starts[token] ?? 0;
  const kind = (scan.infos[start] ?? 0) & CLASS_MASK;
  return kind === OTHER ? (scan.codes[start] ?? 0) >> BLOCK_BITS : kind;
}

function isPart({ lattice }: TextReading, { parts }: NameTables, token: number): boolean {
  return parts.has(lattice.words[token] ?? -1);
}

/** Readings, of the first `edges`, that end where a token begins: the token where each begins, and the edge. */
function edgesTo({ lattice }: TextReading, token: number, edges: number): [from: number, edge: number][] {
  const found: [number, number][] = [];
  for (let from = Math.max(0, token - MOST_PIECES); from < token; from++) {
    for (let edge = lattice.heads[from] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
      if (edge < edges && lattice.to[edge] === token) found.push([from, edge]);
    }
  }
  return found;
}

function readWord(text: TextReading, names: NameTables, token: number): void {
  const { scan, tokens, lattice } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  if (end - start > MOST_UNITS) return;
  const written = scan.slice(start, end);
  const isBetween = isPart(text, names, token - 1) && isPart(text, names, token + 1);
  for (const sound of soundsOf(written)) {
    if (isVague(written, sound) && !isBetween) continue;
    for (const word of names.sounds.get(sound) ?? []) {
      if (word !== lattice.words[token])
        lattice.add(token, token + 1, word, VIA_SOUND | VIA_LOOSE, start, end);
    }
  }
}

function readEdge({ lattice }: TextReading, names: NameTables, token: number, edge: number): void {
  const via = (lattice.via[edge] ?? 0) | VIA_SOUND | VIA_LOOSE;
  for (const word of names.soundPeers(lattice.word[edge] ?? 0)) {
    lattice.add(token, lattice.to[edge] ?? 0, word, via, lattice.starts[edge] ?? 0, lattice.ends[edge] ?? 0);
  }
}
