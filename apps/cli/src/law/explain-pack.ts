import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import { createLaw, LawError, readLawFolder } from '@breakwater/law';
import { describePack } from './describe-pack.ts';
import { LAW_FOLDER } from './law-folder.ts';

/** A pack of a folder in words. @throws LawError `pack-unknown`, `request-type-unknown` */
export async function explainPack(
  id: string,
  { type, language, folder = LAW_FOLDER }: { type?: string; language?: string; folder?: string },
): Promise<{ pack: LawPack; types: readonly PackRequestType[]; text: string }> {
  const law = createLaw(await readLawFolder(folder));
  const pack = law.pack(id);
  if (!pack)
    throw new LawError(
      'pack-unknown',
      `There is no such law pack; there are ${law
        .packs()
        .map((one) => one.pack.id)
        .join(', ')}.`,
    );
  const types = type === undefined ? pack.requestTypes : pack.requestTypes.filter((one) => one.id === type);
  if (type !== undefined && types.length === 0)
    throw new LawError(
      'request-type-unknown',
      `There is no such request type; there are ${pack.requestTypes.map((one) => one.id).join(', ')}.`,
    );
  return { pack, types, text: describePack(pack, language === 'ur' ? 'ur' : 'en', types) };
}
