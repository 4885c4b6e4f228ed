import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeptTable } from '@breakwater/storage';
import { expect, it } from 'vitest';
import { ALL_RETENTION } from './all-retention.ts';

const catalogueOf = (locale: string): Readonly<Record<string, string>> =>
  JSON.parse(
    readFileSync(
      fileURLToPath(
        new URL(`../../../console/src/features/account/messages.${locale}.json`, import.meta.url),
      ),
      'utf8',
    ),
  );

it.each(['en', 'ur'])('whatever can stay of an account has words in the console: %s', (locale) => {
  const tables = new Map(
    Object.values(ALL_RETENTION).flatMap((one) => one.tables.map((table) => [table.table, table])),
  );
  const isOfAccount = ({ account, keep }: KeptTable): boolean => {
    const parent = keep.until === 'row' ? tables.get(keep.of) : undefined;
    return account !== undefined || (parent !== undefined && isOfAccount(parent));
  };
  const words = catalogueOf(locale);
  const kept = [...tables.values()]
    .filter(isOfAccount)
    // What these ways of erasing leave is not of the account any more.
    .filter(({ erase }) => erase?.how !== 'own' && erase?.how !== 'token');
  expect(kept.length).toBeGreaterThan(30);
  const reasons = kept.flatMap(({ erase }) => (erase && 'why' in erase ? erase.why : []));
  const ids = [
    ...kept.map(({ table }) => `account.kept.${table.replaceAll('_', '-')}`),
    ...['order', 'refers', ...reasons].map((why) => `account.because.${why}`),
  ];
  expect(ids.filter((id) => !(id in words))).toEqual([]);
});
