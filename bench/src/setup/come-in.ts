/** Who set the installation up: with a session, as making keys takes a person. */
export interface Operator {
  readonly cookie: string;
  readonly csrf: string;
  /** A key of a service that may do all that a key may. */
  readonly adminKey: string;
  /** A key of the operator's own, who is lead: to decide with. */
  readonly ownKey: string;
}

/** Comes in by the set-up link, and makes the keys that a bench asks with. */
export async function comeIn(url: string, setUpUrl: string): Promise<Operator> {
  const send = async (path: string, headers: Record<string, string>, body: object) => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 500)}`);
    return response;
  };
  const person = { name: 'Bench', email: 'bench@example.org', password: 'seven herons on a wet roof' };
  const came = await send('/v1/setup', {}, { token: setUpUrl.split('#')[1], ...person });
  const cookie = came.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { csrf } = (await came.json()) as { csrf: string };
  const key = async (path: string, body: object) => {
    const made = await send(path, { cookie, 'x-breakwater-csrf': csrf }, body);
    return ((await made.json()) as { token: string }).token;
  };
  const scopes = ['ingest', 'read', 'review', 'admin'];
  return {
    ...{ cookie, csrf },
    adminKey: await key('/v1/keys', { name: 'bench', source: 'bench-admin', scopes }),
    ownKey: await key('/v1/me/keys', { name: 'bench', scopes: ['read', 'review'] }),
  };
}
