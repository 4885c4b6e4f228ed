import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/**
 * The next number of a register in a year. Whoever else wants one waits until this transaction ends; where it fails, the
 * number was never given.
 */
export async function nextNumber(
  trx: Db,
  { register, year, first }: { readonly register: string; readonly year: number; readonly first: number },
): Promise<number> {
  const row = await rowOf<{ last: number }>(
    trx,
    sql`
    insert into letter_numbers as n (register, year, last) values (${register}, ${year}, ${first})
    on conflict (register, year) do update set last = n.last + 1
    returning last`,
  );
  if (!row) throw new Error('a number was not given');
  return row.last;
}

/** The last number of each register and year, the latest year first. */
export function selectNumbers(
  db: Db,
): Promise<{ readonly register: string; readonly year: number; readonly last: number }[]> {
  return rowsOf(db, sql`select register, year, last from letter_numbers order by year desc, register`);
}
