import type { SentenceCase } from './sentence-case.ts';

const EXEMPT = 0.7;
const EXEMPT_AMONG_VICTIMS = 0.9;
/** Whom an account belongs to is said on purpose: less is needed where that is the press. */
const EXEMPT_OF_PRESS = 0.4;
/** They stand at most so many words apart. */
const BESIDE = 5;

/** That the material is journalism, research, art or teaching. The press as a victim is no press that speaks. */
export function isExempt({ read, scores: { exempt } }: SentenceCase): boolean {
  const isOfPress = read.near('named', ['press'], BESIDE);
  if (exempt < (isOfPress ? EXEMPT_OF_PRESS : EXEMPT) || read.has('feign', 'act')) return false;
  if (!read.has('violence', 'victim')) return read.has('genre', 'press');
  return read.has('genre') && exempt >= EXEMPT_AMONG_VICTIMS;
}
