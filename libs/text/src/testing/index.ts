export { anyText } from './any-text.ts';
export { benchTerms, type TermBenchFigures } from './bench-terms.ts';
export { type DisguisedText, disguiseNames, type NameToDisguise } from './disguise/disguise-names.ts';
export { seededNumbers, syntheticBank, syntheticTexts } from './synthetic-bank.ts';
