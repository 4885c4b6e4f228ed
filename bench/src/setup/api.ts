import { type Client, createClient } from '@breakwater/client';
import type { Operator } from './come-in.ts';

/** Requests to the API that are not measured: set-up, and looking how far it is. */
export interface Api {
  readonly call: Client['call'];
  /** As the operator in a session, for what takes a person. */
  readonly asOperator: Client['call'];
  /** A key that may upload; its events belong to the source of that name. */
  createUploadKey(source: string): Promise<string>;
  /** Accepted events that wait for their verdict. */
  backlog(): Promise<number>;
}

/** Asks with a key; as the operator, where it takes a person. */
export function createApi(url: string, { adminKey, cookie, csrf }: Operator): Api {
  const { call } = createClient({ url, key: adminKey, retries: 0 });
  const inSession = { cookie, 'x-breakwater-csrf': csrf, origin: new URL(url).origin };
  const { call: asOperator } = createClient({ url, headers: () => inSession, retries: 0 });
  return {
    call,
    asOperator,
    createUploadKey: async (source) => {
      const made = await asOperator('access.createKey', {
        body: { name: source, source, scopes: ['ingest'] },
      });
      if ('waiting' in made) throw new Error('a second administrator has to agree');
      return made.token;
    },
    backlog: async () => (await call('intake.backlog')).waiting,
  };
}
