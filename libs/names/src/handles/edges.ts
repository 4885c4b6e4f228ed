import type { Edge } from './find-spellings.ts';
import { isDigit } from './letters.ts';
import { affixes, clitics } from './vocabulary.ts';
import type { FieldText } from './words.ts';

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

/** Where a name may begin: at each word, after Arabic clitics, and, in handles and names, after digits and affixes. */
export function startEdges(field: FieldText, affixed: boolean): Edge[] {
  const edges = new Map<number, Edge>();
  for (const word of field.words) addEdge(edges, { at: word.start, stripped: [] });
  for (const word of field.words) {
    for (const clitic of clitics) {
      if (word.text.startsWith(clitic) && word.text.length - clitic.length >= 3) {
        addEdge(edges, { at: word.start + clitic.length, stripped: [] });
      }
    }
    if (affixed) stripForwards(field.letters, { at: word.start, stripped: [] }, edges);
  }
  return [...edges.values()];
}

/** Where a name may end, by place. */
export function endEdges(field: FieldText, affixed: boolean): ReadonlyMap<number, Edge> {
  const edges = new Map<number, Edge>();
  for (const word of field.words) addEdge(edges, { at: word.end, stripped: [] });
  if (affixed) {
    for (const word of field.words) stripBackwards(field.letters, { at: word.end, stripped: [] }, edges);
  }
  return edges;
}

function addEdge(edges: Map<number, Edge>, edge: Edge): boolean {
  const known = edges.get(edge.at);
  if (known !== undefined && known.stripped.length <= edge.stripped.length) return false;
  edges.set(edge.at, edge);
  return true;
}

function stripForwards(letters: string, from: Edge, edges: Map<number, Edge>): void {
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

function stripBackwards(letters: string, from: Edge, edges: Map<number, Edge>): void {
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
