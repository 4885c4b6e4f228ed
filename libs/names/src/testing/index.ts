export { type ComparisonVector, readComparisonVectors } from './comparison-vectors.ts';
