import {
  letterOperations,
  letterSendingOperations,
  letterSettingsOperations,
} from '@breakwater/contracts/letters';
import type { Letters } from '@breakwater/letters';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Letters: written, numbered, signed, printed, sent. */
export function letterRoutes(app: App, letters: Letters): void {
  serve(app, letterOperations, {
    letters: async ({ query }) => letters.list(query),
    templates: async ({ query }) => ({ templates: letters.templates(query) }),
    received: async ({ query }) => letters.received(query),
    make: async (request) => letters.make(request.body, actorOf(request)),
    letter: async ({ params }) => letters.get(params.id),
    change: async (request) => letters.change(request.params.id, request.body, actorOf(request)),
    discard: async (request) => letters.discard(request.params.id, request.body.because, actorOf(request)),
    text: async ({ params }, reply) => {
      const { text } = await letters.get(params.id);
      return reply.type('text/plain; charset=utf-8').send(text);
    },
    pdf: async ({ params }, reply) => {
      const { name, bytes } = await letters.pdf(params.id);
      reply.header('content-disposition', `inline; filename="${name}"`);
      return reply.type('application/pdf').send(Buffer.from(bytes));
    },
  });
  serve(app, letterSendingOperations, {
    finish: async (request) => letters.finish(request.params.id, actorOf(request)),
    sign: async (request) => letters.sign(request.params.id, request.body.fingerprint, actorOf(request)),
    send: async (request) => letters.send(request.params.id, request.body.fingerprint, actorOf(request)),
    mark: async (request) => letters.mark(request.params.id, request.body, actorOf(request)),
    cancel: async (request) => letters.cancel(request.params.id, actorOf(request)),
  });
  serve(app, letterSettingsOperations, {
    settings: async () => letters.settings.read(),
    changeSettings: async (request) => letters.settings.change(request.body, actorOf(request)),
    testMail: async (request) => letters.settings.testMail(request.body.to, actorOf(request)),
  });
}
