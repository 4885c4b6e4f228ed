import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** Folder of the models that ship: recipes, texts of our own, weights. */
export const MODEL_PACK: string = fileURLToPath(new URL('packs/models/', root));
/** Folder of the banks that ship. */
export const BANK_PACK: string = fileURLToPath(new URL('packs/banks/', root));
