import type { LocalText } from '@breakwater/contracts';

/** What is wrong with an element of an order. `explain` is left out where it is just missing. */
export interface ElementProblem {
  readonly problem: 'missing' | 'invalid';
  readonly pointer?: string;
  readonly explain?: LocalText;
}

export const missing = (pointer?: string): ElementProblem[] => [
  pointer === undefined ? { problem: 'missing' } : { problem: 'missing', pointer },
];
export const invalid = (pointer: string, en: string, ur: string): ElementProblem[] => [
  { problem: 'invalid', pointer, explain: { en, ur } },
];
