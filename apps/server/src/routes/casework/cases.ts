import type { Casework } from '@breakwater/casework';
import {
  addresseeOperations,
  caseAnswerOperations,
  caseItemOperations,
  caseOperations,
} from '@breakwater/contracts/casework';
import type { FastifyReply } from 'fastify';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { attachmentName } from './attachment-name.ts';

/** What an authority asks of platforms: to whom, by which letters, for what, and what came back. */
export function caseRoutes(app: App, casework: Casework): void {
  addresseeRoutes(app, casework);
  caseLifeRoutes(app, casework);
  itemRoutes(app, casework);
  answerRoutes(app, casework);
}

function addresseeRoutes(app: App, { addressees }: Casework): void {
  serve(app, addresseeOperations, {
    addressees: async ({ query }) => ({ addressees: await addressees.list(query.retired) }),
    addressee: ({ params }) => addressees.get(params.id),
    addAddressee: (call) => addressees.add(call.body, actorOf(call)),
    changeAddressee: (call) => addressees.change(call.params.id, call.body, actorOf(call)),
    retireAddressee: (call) => addressees.retire(call.params.id, call.body.because, actorOf(call)),
  });
}

function caseLifeRoutes(app: App, { cases, letters, caseFacts }: Casework): void {
  serve(app, caseOperations, {
    cases: ({ query }) => cases.list(query),
    case: ({ params }) => cases.get(params.id),
    openCase: (call) => cases.open(call.body, actorOf(call)),
    changeCase: (call) => cases.change(call.params.id, call.body, actorOf(call)),
    resumeCase: (call) => cases.resume(call.params.id, call.body.at, actorOf(call)),
    withdrawCase: (call) => cases.withdraw(call.params.id, call.body.because, actorOf(call)),
    closeCase: (call) => cases.close(call.params.id, call.body.because, actorOf(call)),
    facts: async ({ query }) => ({ facts: await caseFacts(query) }),
    makeLetter: (call) => letters.make(call.params.id, call.body, actorOf(call)),
    letter: async ({ params }, reply) => {
      const { letter, mediaType, bytes } = await letters.open(params.id, params.letterId);
      return sendFile(reply, `${letter.kind}-${letter.id}.pdf`, mediaType, Buffer.from(bytes));
    },
    recordSending: (call) => letters.sent(call.params.id, call.body, actorOf(call)),
    recordReceipt: (call) => {
      const { id, sendingId } = call.params;
      return letters.received(id, sendingId, call.body, actorOf(call));
    },
  });
}

function itemRoutes(app: App, { items, imports }: Casework): void {
  serve(app, caseItemOperations, {
    items: ({ params, query }) => items.list(params.id, query),
    itemHistory: async ({ params }) => ({ steps: await items.history(params.id, params.itemId) }),
    exportItems: async ({ params }, reply) =>
      sendFile(reply, `items-${params.id}.csv`, 'text/csv; charset=utf-8', await items.export(params.id)),
    addItems: (call) => items.add(call.params.id, call.body.items, actorOf(call)),
    removeItem: (call) => items.remove(call.params.id, call.params.itemId, actorOf(call)),
    setItems: (call) => items.set(call.params.id, call.body, actorOf(call)),
    importItems: (call) => {
      const { params, query, body: bytes } = call;
      return imports.read(params.id, { bytes, name: query.name }, actorOf(call));
    },
    imports: async ({ params }) => ({ imports: await imports.list(params.id) }),
    importRows: ({ params, query }) => imports.rows(params.id, params.importId, query),
    confirmImport: (call) => {
      const { id, importId } = call.params;
      return imports.take(id, importId, call.body.also ?? [], actorOf(call));
    },
    dropImport: (call) => imports.drop(call.params.id, call.params.importId, actorOf(call)),
  });
}

function answerRoutes(app: App, { answers }: Casework): void {
  serve(app, caseAnswerOperations, {
    recordAnswer: (call) => answers.record(call.params.id, call.body, actorOf(call)),
    recordMail: (call) => answers.mail(call.params.id, { ...call.query, bytes: call.body }, actorOf(call)),
    assessAnswer: async (call) => {
      const { id, answerId } = call.params;
      return { answer: await answers.assess(id, answerId, call.body, actorOf(call)) };
    },
  });
}

function sendFile(reply: FastifyReply, name: string, type: string, body: string | Buffer): FastifyReply {
  return reply.header('content-disposition', attachmentName(name)).type(type).send(body);
}
