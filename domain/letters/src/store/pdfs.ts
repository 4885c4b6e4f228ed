import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A letter as it was printed. */
export interface StoredPdf {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The PDF of a text; undefined where none was made of this one. */
export async function findPdf(db: Db, letterId: string, textSha256: string): Promise<StoredPdf | undefined> {
  return rowOf(
    db,
    sql`select sha256, bytes from letter_pdfs where letter_id = ${letterId} and text_sha256 = ${textSha256}`,
  );
}

/** The hash alone. */
export async function findPdfHash(db: Db, letterId: string, textSha256: string): Promise<string | undefined> {
  const row = await rowOf<{ sha256: string }>(
    db,
    sql`select sha256 from letter_pdfs where letter_id = ${letterId} and text_sha256 = ${textSha256}`,
  );
  return row?.sha256;
}

/** Keeps a PDF; the first that was made of a text stays. */
export async function insertPdf(
  db: Db,
  pdf: StoredPdf & { readonly letterId: string; readonly textSha256: string; readonly at: number },
): Promise<void> {
  const { letterId, textSha256, sha256, bytes, at } = pdf;
  await sql`
    insert into letter_pdfs (letter_id, text_sha256, sha256, bytes, made_at)
    values (${letterId}, ${textSha256}, ${sha256}, ${Buffer.from(bytes)}, ${toInstant(at)})
    on conflict (letter_id, text_sha256) do nothing`.execute(db);
}
