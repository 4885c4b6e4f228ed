import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Action } from '@breakwater/contracts';

/** One request as the target saw it. */
export interface Delivery {
  /** Header `webhook-id`. */
  readonly idempotencyKey: string;
  readonly type: string;
  readonly action: Action;
  /** Whether it was answered with success, and by then the sender was still there. */
  accepted: boolean;
}

/** How to answer: a status, after so many milliseconds. */
export interface Answer {
  readonly status: number;
  readonly afterMs?: number;
}

/** Answers a request, of which it is told how often its key came before, and how many requests did. */
export type Answering = (earlier: number, number: number) => Answer;

/** A real HTTP server that webhooks are delivered to. */
export interface WebhookTarget {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  close(): Promise<void>;
}

/** Starts one. */
export async function startTarget(answer: Answering): Promise<WebhookTarget> {
  const deliveries: Delivery[] = [];
  const seen = new Map<string, number>();

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { type, data } = JSON.parse(body) as { type: string; data: Action };
    const idempotencyKey = String(request.headers['webhook-id']);
    const earlier = seen.get(idempotencyKey) ?? 0;
    seen.set(idempotencyKey, earlier + 1);
    const { status, afterMs = 0 } = answer(earlier, deliveries.length);
    const delivery = { idempotencyKey, type, action: data, accepted: false };
    deliveries.push(delivery);
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
    delivery.accepted = status < 300 && !response.destroyed;
    response.writeHead(status).end();
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    deliveries,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
