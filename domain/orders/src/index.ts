export { createLawPacks, type LawPacks, type LawPacksOptions } from './packs/law-packs.ts';
export { lawPackMigrations } from './packs/migrations.ts';
export type { StoredPack } from './store/law-packs.ts';
