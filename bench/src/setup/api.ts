import type { Operator } from './come-in.ts';

/** Requests to the API that are not measured: set-up, and looking how far it is. */
export interface Api {
  request<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** As the operator in a session, for what takes a person. */
  asOperator<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** A key that may upload; its events belong to the source of that name. */
  createUploadKey(source: string): Promise<string>;
  /** Accepted events that wait for their verdict. */
  backlog(): Promise<number>;
}

/** Asks with a key; as the operator, where it takes a person. */
export function createApi(url: string, { adminKey, cookie, csrf }: Operator): Api {
  const byKey = { authorization: `Bearer ${adminKey}` };
  const inSession = { cookie, 'x-breakwater-csrf': csrf, origin: new URL(url).origin };
  async function request<T>(
    method: string,
    path: string,
    body?: unknown,
    credentials: Record<string, string> = byKey,
  ): Promise<T> {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...credentials,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as T;
  }
  return {
    request,
    asOperator: (method, path, body) => request(method, path, body, inSession),
    createUploadKey: async (source) => {
      const key = { name: source, source, scopes: ['ingest'] };
      const { token } = await request<{ token: string }>('POST', '/v1/keys', key, inSession);
      return token;
    },
    backlog: async () => (await request<{ waiting: number }>('GET', '/v1/backlog')).waiting,
  };
}
