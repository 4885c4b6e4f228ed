import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { referenceTo } from './published-key.ts';
import { openTestStorage } from './testing/index.ts';

const person = { table: 'people', columns: ['id', 'name'] };

it('refers to a key of another table, which holds and is followed', async () => {
  const storage = await openTestStorage();
  onTestFinished(() => storage.close());
  const { db } = storage;
  await sql`create table people (id int, name text, unique (id, name))`.execute(db);
  await sql`
    create table visits (
      person int, name text, foreign key (person, name) ${referenceTo(person)} on update cascade
    )`.execute(db);
  await sql`insert into people values (1, 'Ann')`.execute(db);
  await sql`insert into visits values (1, 'Ann')`.execute(db);
  await expect(sql`insert into visits values (1, 'Bob')`.execute(db)).rejects.toThrow(/foreign key/);
  await sql`update people set name = 'Anna'`.execute(db);
  const { rows } = await sql`select name from visits`.execute(db);
  expect(rows).toEqual([{ name: 'Anna' }]);
});
