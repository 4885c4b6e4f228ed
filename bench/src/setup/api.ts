/** Requests to the API that are not measured: set-up, and looking how far it is. */
export interface Api {
  request<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** A key that may upload; its events belong to the source of that name. */
  createUploadKey(source: string): Promise<string>;
  /** Accepted events that wait for their verdict. */
  backlog(): Promise<number>;
}

export function createApi(url: string, adminKey: string): Api {
  async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${adminKey}`,
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
    createUploadKey: async (source) => {
      const { token } = await request<{ token: string }>('POST', '/v1/keys', {
        name: source,
        source,
        scopes: ['ingest'],
      });
      return token;
    },
    backlog: async () => (await request<{ waiting: number }>('GET', '/v1/backlog')).waiting,
  };
}
