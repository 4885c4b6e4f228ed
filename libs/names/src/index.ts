export type { NameScript, NameToken } from './name-token.ts';
