import { CLASS_MASK } from '../../normalize/tables.ts';
import { VIA_LOOSE, VIA_SOUND } from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import type { NameTables } from './name-tables.ts';
import { soundsOf } from './sounds.ts';

const MOST_UNITS = 24;
const MOST_PIECES = 8;

/**
 * A name whose words stand in two scripts: a word beside a word of another script is also read as the words of names that
 * sound like it there.
 */
export function readBySound(text: TextReading, names: NameTables): void {
  const { tokens, lattice } = text;
  const { edges } = lattice;
  for (let token = 0; token < tokens.count; token++) {
    if (standsBesideOther(text, names, token, token + 1)) readWord(text, names, token);
    for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
      if (edge < edges && standsBesideOther(text, names, token, lattice.to[edge] ?? 0))
        readEdge(text, names, token, edge);
    }
  }
}

/** Whether a word of a name, in another script, stands right before or behind some tokens. */
function standsBesideOther(text: TextReading, names: NameTables, from: number, to: number): boolean {
  const script = scriptOf(text, from);
  return isOther(text, names, from - 1, script) || isOther(text, names, to, script);
}

function isOther(text: TextReading, { parts }: NameTables, token: number, script: number): boolean {
  const { lattice, tokens } = text;
  if (token < 0 || token >= tokens.count || scriptOf(text, token) === script) return false;
  return parts.has(lattice.words[token] ?? -1) || (lattice.heads[token] ?? -1) >= 0 || isEnd(text, token);
}

/** Whether a word of several tokens was read that ends with this one. */
function isEnd({ lattice }: TextReading, token: number): boolean {
  for (let from = Math.max(0, token - MOST_PIECES); from < token; from++) {
    for (let edge = lattice.heads[from] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
      if (lattice.to[edge] === token + 1) return true;
    }
  }
  return false;
}

function scriptOf({ scan, tokens }: TextReading, token: number): number {
  return (scan.infos[tokens.starts[token] ?? 0] ?? 0) & CLASS_MASK;
}

function readWord({ scan, tokens, lattice }: TextReading, names: NameTables, token: number): void {
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  if (end - start > MOST_UNITS) return;
  for (const sound of soundsOf(scan.slice(start, end))) {
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
