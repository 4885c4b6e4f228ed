export { createCoShareEngine, type DuckdbOptions } from './co-shares.ts';
