export type { ListSource } from './list-source.ts';
