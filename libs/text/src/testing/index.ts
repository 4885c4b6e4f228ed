export { anyText } from './any-text.ts';
export { benchTerms, type TermBenchFigures } from './bench-terms.ts';
export { seededNumbers, syntheticBank, syntheticTexts } from './synthetic-bank.ts';
