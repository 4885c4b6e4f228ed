import { readFileSync } from 'node:fs';
import type { Term, TermPosition } from '../index.ts';

/** A text in which a term is, or is not, to be found. */
export interface TermProbe {
  readonly term: string;
  readonly position: TermPosition;
  readonly text: string;
  readonly note: string;
  readonly fires?: boolean;
}

export interface NormalizeVector {
  readonly text: string;
  readonly normalized: string;
  readonly note: string;
  readonly ranges?: readonly { start: number; end: number; original: { start: number; end: number } }[];
  readonly alternatives?: readonly { start: number; end: number; text: string }[];
}

const folder = new URL('../../../../fixtures/text/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export const readTerms = (): Term[] => read('terms.json') as Term[];
export const readMarkTerms = (): Term[] => read('mark-terms.json') as Term[];
export const readProbes = (name: string): TermProbe[] => read(name) as TermProbe[];
export const readNormalizeVectors = (): NormalizeVector[] => read('normalize.json') as NormalizeVector[];
