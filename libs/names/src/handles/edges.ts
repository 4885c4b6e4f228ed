import type { Edge } from './find-spellings.ts';
import { isDigit } from './letters.ts';
import { affixes, clitics } from './vocabulary.ts';
import type { FieldText, FieldWord } from './words.ts';

/** Longest run of digits that a handle is decorated with; a birth date has eight. */
const MOST_DIGITS = 8;
const MOST_STRIPPED = 3;

const byFirst = groupBy((affix) => affix.slice(0, 2));
const byLast = groupBy((affix) => affix.slice(-2));

function groupBy(part: (affix: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const affix of affixes) groups.set(part(affix), [...(groups.get(part(affix)) ?? []), affix]);
  return groups;
}

/** What may stand at each place of a field's letters; nothing where no name begins or ends. */
export type Edges = readonly (Edge | undefined)[];

const WHOLE: readonly string[] = [];
const FIRST_ARABIC = 0x600;

/** Where a name may begin: at each word, after Arabic clitics, and, in handles and names, after digits and affixes. */
export function startEdges(field: FieldText, affixed: boolean): Edge[] {
  const edges: (Edge | undefined)[] = new Array(field.letters.length + 1).fill(undefined);
  for (const { start } of field.words) edges[start] = { at: start, stripped: WHOLE };
  for (const word of field.words) {
    if (word.text.charCodeAt(0) >= FIRST_ARABIC) addAfterClitics(edges, word);
    if (affixed) stripForwards(field.letters, { at: word.start, stripped: WHOLE }, edges);
  }
  return edges.filter((edge) => edge !== undefined);
}

function addAfterClitics(edges: (Edge | undefined)[], { text, start }: FieldWord): void {
  for (const clitic of clitics) {
    if (text.startsWith(clitic) && text.length - clitic.length >= 3) {
      addEdge(edges, { at: start + clitic.length, stripped: WHOLE });
    }
  }
}

/** Where a name may end, by place. */
export function endEdges(field: FieldText, affixed: boolean): Edges {
  const edges: (Edge | undefined)[] = new Array(field.letters.length + 1).fill(undefined);
  for (const { end } of field.words) edges[end] = { at: end, stripped: WHOLE };
  if (affixed) {
    for (const { end } of field.words) stripBackwards(field.letters, { at: end, stripped: WHOLE }, edges);
  }
  return edges;
}

function addEdge(edges: (Edge | undefined)[], edge: Edge): boolean {
  const known = edges[edge.at];
  if (known !== undefined && known.stripped.length <= edge.stripped.length) return false;
  edges[edge.at] = edge;
  return true;
}

function stripForwards(letters: string, from: Edge, edges: (Edge | undefined)[]): void {
  if (from.stripped.length >= MOST_STRIPPED) return;
  const strip = (part: string): void => {
    const edge = { at: from.at + part.length, stripped: [...from.stripped, part] };
    if (edge.at < letters.length && addEdge(edges, edge)) stripForwards(letters, edge, edges);
  };
  for (const affix of byFirst.get(letters.slice(from.at, from.at + 2)) ?? []) {
    if (letters.startsWith(affix, from.at)) strip(affix);
  }
  for (let at = from.at; at < from.at + MOST_DIGITS && isDigit(letters.charCodeAt(at)); at++) {
    strip(letters.slice(from.at, at + 1));
  }
}

function stripBackwards(letters: string, from: Edge, edges: (Edge | undefined)[]): void {
  if (from.stripped.length >= MOST_STRIPPED) return;
  const strip = (part: string): void => {
    const edge = { at: from.at - part.length, stripped: [part, ...from.stripped] };
    if (edge.at > 0 && addEdge(edges, edge)) stripBackwards(letters, edge, edges);
  };
  for (const affix of byLast.get(letters.slice(Math.max(0, from.at - 2), from.at)) ?? []) {
    if (letters.endsWith(affix, from.at)) strip(affix);
  }
  for (let at = from.at - 1; at >= from.at - MOST_DIGITS && isDigit(letters.charCodeAt(at)); at--) {
    strip(letters.slice(at, from.at));
  }
}
