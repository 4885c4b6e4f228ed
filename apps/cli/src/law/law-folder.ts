import { fileURLToPath } from 'node:url';

/** Folder of the law packs that come with the program. */
export const LAW_FOLDER: string = fileURLToPath(new URL('../../../../packs/law', import.meta.url));
