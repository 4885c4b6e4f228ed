import { openPostgres } from '@breakwater/storage';

/** How many lanes somebody holds, or this process does. */
export async function countHeldLanes(url: string, pid?: number): Promise<number> {
  const storage = await openPostgres({ url, maxConnections: 1 });
  const lanes = storage.db.withTables<{ lanes: { holder: string | null } }>();
  // A worker names itself by its process first.
  const holder = pid === undefined ? '%' : `${pid}-%`;
  const held = await lanes.selectFrom('lanes').select('holder').where('holder', 'like', holder).execute();
  await storage.close();
  return held.length;
}
