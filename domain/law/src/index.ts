export { type LawInUse, openLawInUse } from './law-in-use.ts';
export { createLawPacks } from './law-packs.ts';
export { lawPackMigrations } from './migrations.ts';
export { lawModule } from './module.ts';
export { lawPackRetention } from './retention.ts';
export type { StoredPack } from './store/law-packs.ts';
