import { postgresAvailable } from '@breakwater/storage/testing';
import { expect, it } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { recoverAdministrator } from './recover-administrator.ts';

it.skipIf(!postgresAvailable)(
  'an administrator who is gone is set aside at the machine, a day later, for all to see [needs postgres]',
  async () => {
    const server = await startTestServer();
    try {
      const gone = await server.signIn('Gone', ['admin']);
      const { config } = server.breakwater;
      const asked = await recoverAdministrator(config, { email: gone.email, reason: 'Left without a word.' });
      expect(asked).toMatchObject({ body: { id: gone.id, disabled: true }, state: 'waiting' });
      const { body } = await server.ask('/v1/changes');
      const { changes } = body as { changes: { id: string; dueAt: string }[] };
      const [change] = changes;
      expect(change?.id).toBe(asked.id);
      expect(Date.parse(change?.dueAt ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
      const nobody = { email: 'nobody@example.org', reason: 'x' };
      await expect(recoverAdministrator(config, nobody)).rejects.toMatchObject({ code: 'staff-not-found' });
    } finally {
      await server.stop();
    }
  },
);
