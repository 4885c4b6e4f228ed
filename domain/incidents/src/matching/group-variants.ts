import { createCopyIndex } from '@breakwater/text';
import type { IncidentsContext } from '../ports.ts';
import { selectUngrouped, writeVariants } from '../store/matches.ts';
import { insertVariants, lockUngrouped, type StoredVariant, selectVariantKeys } from '../store/variants.ts';

const PAGE = 500;
/** Variants that are told apart; whatever comes beyond is shown together as the last. */
const MOST_VARIANTS = 5_000;

interface NewVariant {
  readonly variant: number;
  readonly signature?: readonly number[];
  readonly file?: string;
}

/** Puts matches that are copies of each other together, page by page; says whether there were any. */
export async function groupVariants({ storage }: IncidentsContext): Promise<boolean> {
  return storage.work(async ({ db }) => {
    const incidentId = await lockUngrouped(db);
    if (incidentId === undefined) return false;
    const variants = variantsOf(await selectVariantKeys(db, incidentId));
    const matches = await selectUngrouped(db, incidentId, PAGE);
    const placed = matches.map(({ signature, file, ...key }) => {
      const said = { signature: signature === undefined ? undefined : numbersOf(signature), file };
      return { ...key, variant: variants.find(said) ?? variants.add(said) };
    });
    await insertVariants(db, incidentId, variants.added);
    await writeVariants(db, placed);
    return true;
  });
}

/** What tells a post from others. */
interface Said {
  readonly signature: Uint32Array | undefined;
  readonly file: string | undefined;
}

function variantsOf(known: readonly StoredVariant[]) {
  const files = new Map<string, number>();
  const copies = createCopyIndex({ capacity: MOST_VARIANTS });
  const added: NewVariant[] = [];
  function keep(variant: number, { signature, file }: Said): void {
    if (signature) copies.add(signature, variant);
    if (file !== undefined && !files.has(file)) files.set(file, variant);
  }
  for (const { variant, signature, file } of known)
    keep(variant, { signature: signature === undefined ? undefined : numbersOf(signature), file });
  return {
    added,
    find({ signature, file }: Said): number | undefined {
      const same = file === undefined ? undefined : files.get(file);
      return same ?? (signature && copies.find(signature)?.object);
    },
    add(said: Said): number {
      const { signature, file } = said;
      const variant = known.length + added.length;
      if (variant > MOST_VARIANTS) return MOST_VARIANTS;
      added.push({
        variant,
        ...(signature && { signature: [...signature] }),
        ...(file !== undefined && { file }),
      });
      keep(variant, said);
      return variant;
    },
  };
}

function numbersOf(text: string): Uint32Array {
  return Uint32Array.from(text.split(' '), Number);
}
