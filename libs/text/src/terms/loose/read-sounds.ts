import { CLASS_MASK } from '../../normalize/tables.ts';
import { VIA_LOOSE, VIA_SOUND } from '../evasion.ts';
import type { TextReading } from '../lattice.ts';
import type { NameTables } from './name-tables.ts';
import { soundsOf } from './sounds.ts';

const MOST_UNITS = 24;
const LEAST_UNITS = 2;

/**
 * A name whose words stand in two scripts: a word beside a word of another script is also read as the words of names that
 * sound like it there.
 */
export function readBySound(text: TextReading, names: NameTables): void {
  const { tokens, lattice } = text;
  const edges = lattice.edges;
  for (let token = 0; token < tokens.count; token++) {
    if (!changesBeside(text, token)) continue;
    if (!isPart(text, names, token - 1) && !isPart(text, names, token + 1)) continue;
    readToken(text, names, token, edges);
  }
}

/** Whether a token of another script stands beside this one. */
function changesBeside({ scan, tokens }: TextReading, token: number): boolean {
  const scriptOf = (at: number): number => (scan.infos[tokens.starts[at] ?? 0] ?? 0) & CLASS_MASK;
  const own = scriptOf(token);
  return (
    (token > 0 && scriptOf(token - 1) !== own) || (token + 1 < tokens.count && scriptOf(token + 1) !== own)
  );
}

/** Whether a token is, or may be read as, a word of a name. */
function isPart({ lattice, tokens }: TextReading, names: NameTables, token: number): boolean {
  if (token < 0 || token >= tokens.count) return false;
  return names.parts.has(lattice.words[token] ?? -1) || (lattice.heads[token] ?? -1) >= 0;
}

function readToken(text: TextReading, names: NameTables, token: number, edges: number): void {
  const { scan, tokens, lattice } = text;
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  if (end - start > MOST_UNITS || end - start < LEAST_UNITS) return;
  for (const sound of soundsOf(scan.slice(start, end))) {
    for (const word of names.sounds.get(sound) ?? []) {
      if (word !== lattice.words[token])
        lattice.add(token, token + 1, word, VIA_SOUND | VIA_LOOSE, start, end);
    }
  }
  for (let edge = lattice.heads[token] ?? -1; edge >= 0; edge = lattice.next[edge] ?? -1) {
    if (edge >= edges) continue;
    for (const word of names.soundPeers(lattice.word[edge] ?? 0)) {
      const via = (lattice.via[edge] ?? 0) | VIA_SOUND | VIA_LOOSE;
      lattice.add(
        token,
        lattice.to[edge] ?? 0,
        word,
        via,
        lattice.starts[edge] ?? 0,
        lattice.ends[edge] ?? 0,
      );
    }
  }
}
