import { Readable } from 'node:stream';
import type { Casework } from '@breakwater/casework';
import { captureOperations, evidenceOperations } from '@breakwater/contracts/casework';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { attachmentName } from './attachment-name.ts';

/** Captures: how they come, how they are kept, how they end, and how they leave the house. */
export function evidenceRoutes(app: App, { captures }: Casework): void {
  serve(app, captureOperations, {
    captures: async ({ params }) => ({ captures: await captures.list(params.id) }),
    capture: ({ params }) => captures.get(params.id),
    beginCapture: (call) => captures.begin(call.params.id, call.body, actorOf(call)),
    putCapturePart: (call) => captures.putPart(call.params.id, call.params.part, call.body, actorOf(call)),
    sealCapture: (call) => captures.seal(call.params.id, call.body.sha256, actorOf(call)),
    linkCapture: (call) => captures.link(call.params.id, call.body.items, actorOf(call)),
    checkCapture: (call) => captures.check(call.params.id, actorOf(call)),
    stampCapture: (call) => captures.stamp(call.params.id, actorOf(call)),
    keepCapture: (call) => captures.keep(call.params.id, call.body, actorOf(call)),
    askDestruction: (call) => captures.askDestruction(call.params.id, call.body.because, actorOf(call)),
    dropDestruction: (call) => captures.dropDestruction(call.params.id, actorOf(call)),
    destroyCapture: (call) => captures.destroy(call.params.id, call.body.sha256, actorOf(call)),
  });
  serve(app, evidenceOperations, {
    evidence: () => captures.state(),
    openCapture: async (call, reply) => {
      const { name, bytes, sha256, content } = await captures.open(call.params.id, actorOf(call));
      // Whatever it says it is, a browser gets bytes to save: nothing of it is shown as a page of ours.
      return reply
        .headers({
          'content-length': bytes,
          'content-disposition': attachmentName(name),
          'cache-control': 'no-store',
          'x-sha256': sha256,
        })
        .type('application/octet-stream')
        .send(Readable.from(content, { objectMode: false }));
    },
    takeEvidence: async (call, reply) => {
      const { name, content } = await captures.take(call.params.id, actorOf(call));
      return reply
        .headers({ 'content-disposition': attachmentName(name), 'cache-control': 'no-store' })
        .type('application/x-tar')
        .send(Readable.from(content, { objectMode: false }));
    },
  });
}
