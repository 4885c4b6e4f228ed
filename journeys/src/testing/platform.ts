import { createServer } from 'node:http';

/** What Breakwater told the platform. */
export interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The platform's side of the webhooks: a real HTTP server that keeps what it is told. */
export interface Platform {
  readonly url: string;
  readonly told: readonly Told[];
  /** The first message of a type that there is or will be, and that fits. */
  heard(type: string, fits?: (data: Told['data']) => boolean): Promise<Told['data']>;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;

export async function openPlatform(): Promise<Platform> {
  const told: Told[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    told.push(JSON.parse(body) as Told);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  async function heard(
    type: string,
    fits: (data: Told['data']) => boolean = () => true,
  ): Promise<Told['data']> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const found = told.find((one) => one.type === type && fits(one.data));
      if (found) return found.data;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The platform was never told ${type}; it was told ${told.map((one) => one.type)}`);
  }

  return {
    url: `http://127.0.0.1:${port}/hook`,
    told,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
