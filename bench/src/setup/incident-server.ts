import { type Client, createClient } from '@breakwater/client';
import type { Receipt } from '@breakwater/contracts/intake';
import { startTestServer, type TestSession } from '@breakwater/server/testing';
import { openPostgres } from '@breakwater/storage';

export type Call = Client['call'];

/** A server in this process, and two people who may declare and confirm. */
export interface IncidentServer {
  readonly first: Call;
  readonly other: Call;
  readonly db: Awaited<ReturnType<typeof openPostgres>>['db'];
  /** Uploads events, and waits so long for their verdicts. */
  upload(events: readonly object[], waitMs: number): Promise<readonly Receipt[]>;
  stop(): Promise<void>;
}

export async function startIncidentServer({
  home,
  databaseUrl,
}: {
  readonly home: string;
  readonly databaseUrl: string;
}): Promise<IncidentServer> {
  const server = await startTestServer(
    { BREAKWATER_HOME: home, DATABASE_URL: databaseUrl },
    { firstStart: true },
  );
  const storage = await openPostgres({ url: databaseUrl });
  const callOf = async (name: string): Promise<Call> =>
    clientOf(server.address ?? '', await server.signIn(name, ['lead', 'analyst', 'admin']));
  return {
    first: await callOf('Amina'),
    other: await callOf('Omar'),
    db: storage.db,
    async upload(events, waitMs) {
      const { body } = await server.ask(`/v1/events${waitMs > 0 ? `?wait=${waitMs}` : ''}`, {
        method: 'POST',
        key: server.adminKey,
        body: events,
      });
      return (body as { receipts: readonly Receipt[] }).receipts;
    },
    async stop() {
      await storage.close();
      await server.stop();
    },
  };
}

function clientOf(url: string, { cookie, session }: TestSession): Call {
  const headers = { cookie, 'x-breakwater-csrf': session.csrf, origin: new URL(url).origin };
  return createClient({ url, headers: () => headers, retries: 0 }).call;
}
