import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { WebhookMessage } from '../delivery.ts';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The payload of the message. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A platform's side: a real HTTP server on this machine that keeps what it gets. */
export interface Target {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

export type Answer = (response: ServerResponse, received: Received, nth: number) => void;

/** Starts a target; it answers 204 unless told otherwise. `nth` counts requests from 1. */
export async function startTarget(
  answer: Answer = (response) => response.writeHead(204).end(),
): Promise<Target> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const got = { headers: request.headers, body, data: JSON.parse(body).data };
      received.push(got);
      answer(response, got, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A message about an account, with its number as payload. */
export function aMessage(n: number, account = 'a1', changes: Partial<WebhookMessage> = {}): WebhookMessage {
  return {
    type: 'action.created',
    platform: 'harbour',
    idempotencyKey: `${account}-${n}`,
    orderingKey: `harbour/${account}`,
    payload: { account, n },
    ...changes,
  };
}
