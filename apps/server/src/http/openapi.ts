import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { DOCS_PREFIX } from './auth.ts';
import { describeOperations } from './describe-operations.ts';
import { contentPolicy } from './send-page.ts';

/** Gives the description of the API at `/openapi.json`, with a page to browse it at `/docs`. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  const document = describeOperations(version);
  // Its types know OpenAPI 3.0 alone.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  // Written out once: it is as long as a small book, and anybody may ask for it.
  let text: string | undefined;
  app.get('/openapi.json', { config: { permission: 'public' } }, (_request, reply) => {
    text ??= JSON.stringify(document);
    return reply.type('application/json; charset=utf-8').send(text);
  });
  await app.register(swaggerUi, {
    routePrefix: DOCS_PREFIX,
    staticCSP: contentPolicy(),
    uiConfig: { docExpansion: 'list', deepLinking: true, persistAuthorization: false },
    theme: { title: 'Breakwater API' },
  });
}
