import { finished, Readable } from 'node:stream';
import type { Disclosure, Download } from '@breakwater/disclosure';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';
import type { Logger } from '../logger.ts';

const closed = { additionalProperties: false } as const;
const tags = ['disclosure'];
const ByToken = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });
const CHUNK = 64 * 1024;

/** What an authority downloads with a link: sealed packages, once each; and the receipt for it. */
export function downloadRoutes(app: App, { downloads }: Disclosure, logger: Logger): void {
  const open = { permission: 'public' } as const;
  app.get(
    '/d/key.pem',
    {
      config: open,
      schema: { tags, summary: 'The public key (Ed25519) that packages are signed with, as PEM' },
    },
    async (_request, reply) => reply.type('application/x-pem-file').send(downloads.publicKey()),
  );
  app.get(
    '/d/:token',
    {
      config: open,
      // A look at the head of it must not use the link up.
      exposeHeadRoute: false,
      schema: {
        tags,
        summary: 'Download a sealed package with a link: once',
        description:
          'An age file, for the key of the authority. Cut off, it can be begun again with the same link for ten minutes. ' +
          '410 when it was downloaded, withdrawn or is over; 409 while somebody else downloads it.',
        params: ByToken,
      },
    },
    async (request, reply) => {
      const download = await downloads.byLink(request.params.token);
      settleAfter(download, reply.raw, logger);
      return reply
        .headers({
          'content-length': download.sealed.length,
          'content-disposition': `attachment; filename="${download.name}"`,
          'cache-control': 'no-store',
          'x-sha256': download.sha256,
        })
        .type('application/octet-stream')
        .send(Readable.from(chunksOf(download.sealed), { objectMode: false }));
    },
  );
  app.post(
    '/d/:token/receipt',
    {
      config: open,
      schema: {
        tags,
        summary: 'Confirm what arrived: the SHA-256 of the .age file',
        description: 'With the link that it was downloaded with. What was sealed is deleted then.',
        params: ByToken,
        body: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }) }, closed),
        response: {
          200: Type.Object(
            { receivedAt: Type.String({ format: 'date-time' }), sha256: Type.String() },
            closed,
          ),
        },
      },
    },
    async (request) => {
      const { receipt } = await downloads.receiptByLink(request.params.token, request.body.sha256);
      return { receivedAt: receipt?.at ?? '', sha256: receipt?.sha256 ?? '' };
    },
  );
}

/** Puts down what became of a download once all of it was handed to the network, or the connection broke. */
function settleAfter(download: Download, stream: NodeJS.WritableStream, logger: Logger): void {
  finished(stream, (error) => {
    const settled = error ? download.cutOff() : download.done();
    settled.catch((failure: unknown) =>
      logger.error(
        { err: failure, productionId: download.productionId },
        'a download was not put down: its link stays used',
      ),
    );
  });
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
