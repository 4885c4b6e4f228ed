import { finished, Readable } from 'node:stream';
import { downloadOperations } from '@breakwater/contracts/disclosure';
import type { Disclosure, Download } from '@breakwater/disclosure';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import type { Logger } from '../../logger.ts';

const CHUNK = 64 * 1024;

/** What an authority downloads with a link: sealed packages, once each; and the receipt for it. */
export function downloadRoutes(app: App, { downloads }: Disclosure, logger: Logger): void {
  serve(app, downloadOperations, {
    signingKey: async (_request, reply) => reply.type('application/x-pem-file').send(downloads.publicKey()),
    download: async (request, reply) => {
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
    receipt: async (request) => {
      const { receipt } = await downloads.receiptByLink(request.params.token, request.body.sha256);
      return { receivedAt: receipt?.at ?? '', sha256: receipt?.sha256 ?? '' };
    },
  });
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
