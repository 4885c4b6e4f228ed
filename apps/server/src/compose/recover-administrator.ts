import { join } from 'node:path';
import { type AccessChange, createAccess } from '@breakwater/access';
import { createAudit, createFileWitness } from '@breakwater/audit';
import { BreakwaterError, createIds, systemClock } from '@breakwater/kernel';
import { openStorage } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import { createKeyFiles } from '../watch/key-files.ts';
import { nameOfDatabase } from '../watch/name-of-database.ts';

/**
 * For the one administrator who is left when the other cannot be reached: asks, at the machine itself, that the other's
 * account be set aside. It happens a day later, is on record, and stands as a banner in the console until then, so that an
 * administrator who is there after all refuses it. With the embedded database the server has to be stopped meanwhile.
 *
 * @throws BreakwaterError 404 `staff-not-found`; DatabaseUnreachableError, FolderInUseError
 */
export async function recoverAdministrator(
  config: ServerConfig,
  { email, reason }: { readonly email: string; readonly reason: string },
): Promise<AccessChange> {
  const storage = await openStorage({
    ...(config.databaseUrl && { url: config.databaseUrl }),
    folder: join(config.home, 'database'),
    maxConnections: 2,
    onConnectionLost: () => undefined,
  });
  try {
    const [clock, ids] = [systemClock, createIds(systemClock)];
    const audit = createAudit({
      storage,
      clock,
      witness: createFileWitness(join(config.home, 'audit-checkpoints.jsonl')),
      signingKey: await createKeyFiles({ storage, config, database: nameOfDatabase(config) }).open('audit'),
    });
    storage.recordWith(audit.append);
    const access = createAccess({ storage, clock, ids });
    const gone = await access.staff.findByEmail(email);
    if (!gone) {
      throw new BreakwaterError('staff-not-found', 'Nobody who works here has this e-mail address.', {
        status: 404,
      });
    }
    return await access.changes.askAtMachine(gone.id, reason);
  } finally {
    await storage.close();
  }
}
