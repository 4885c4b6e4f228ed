import type { LetterSettings } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

export async function selectSettings(db: Db): Promise<LetterSettings | undefined> {
  return (await rowOf<{ settings: LetterSettings }>(db, sql`select settings from letter_settings`))?.settings;
}

export async function writeSettings(
  trx: Db,
  { settings, by, at }: { readonly settings: LetterSettings; readonly by: string; readonly at: number },
): Promise<void> {
  const text = JSON.stringify(settings);
  await sql`
    insert into letter_settings (settings, changed_by, changed_at) values (${text}::jsonb, ${by}, ${toInstant(at)})
    on conflict (one) do update set settings = excluded.settings, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(trx);
}
