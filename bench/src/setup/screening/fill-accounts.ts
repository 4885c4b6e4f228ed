import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { madeEntity } from './made-entities.ts';

const GIVEN =
  `Muhammad Ali Ahmed Fatima Ayesha Bilal Hamza Zainab Sana Usman John Mary Elena Marco Sofia Ivan Omar
  Layla Yusuf Karim Nadia Hassan Amina Tariq Imran Kamran Sadia Hina Rashid Nasreen محمد أحمد فاطمة علی زینب عمر`.split(
    /\s+/,
  );
const FAMILY =
  `Khan Ahmed Malik Qureshi Butt Siddiqui Hussain Shah Smith Jones Garcia Rossi Novak Petrov Haddad Nasser
  Mansour Karimi Rahimi Aziz Chaudhry Baig Mirza Awan Sheikh Raza خان حسین الحسن قریشی کریمی`.split(/\s+/);
const BIOS = [
  'Tea before anything else. Views are my own.',
  'Photography, trains and bad puns',
  'لاہور سے۔ چائے، کرکٹ اور کتابیں۔',
  'مهندس برمجيات، أحب القهوة وكرة القدم',
  'عکاس طبیعت، عاشق کوه و سفر',
  '',
];
/** One account in so many bears the name of an entity of the made lists, one in four of which are changed. */
const LISTLIKE = 200;

/** Fills the table of accounts: ordinary names with handles and bios, and some that are like the made lists. */
export async function fillAccounts(db: Db, accounts: number): Promise<void> {
  const made = Array.from({ length: 400 }, (_, n) => madeEntity(1_000 + n * 75).caption);
  await sql`
    insert into accounts (platform, account_id, profile, seen_at)
    select 'harbour', 'account-' || lpad(n::text, 8, '0'), jsonb_strip_nulls(jsonb_build_object(
        'id', 'account-' || lpad(n::text, 8, '0'),
        'handle', case n % 4 when 0 then lower(replace(name, ' ', '_')) || n % 97
          when 1 then lower(replace(name, ' ', '')) || n % 997
          when 2 then 'the_' || lower(replace(name, ' ', '.')) else 'member' || n end,
        'displayName', name,
        'bio', nullif((${BIOS}::text[])[1 + n % ${BIOS.length}], ''))), now()
    from (
      select n, case when n % ${LISTLIKE} = 0 then (${made}::text[])[1 + (n / ${LISTLIKE}) % ${made.length}]
        else (${GIVEN}::text[])[1 + (n * 7919) % ${GIVEN.length}]
          || case when n % 3 = 0 then ' ' || (${GIVEN}::text[])[1 + (n * 104729 / 11) % ${GIVEN.length}] else '' end
          || ' ' || (${FAMILY}::text[])[1 + (n / 36) % ${FAMILY.length}] end as name
      from generate_series(1::bigint, ${accounts}::bigint) n
    ) named`.execute(db);
  await sql`analyze accounts`.execute(db);
}
