import { Action, Bank, PlatformEvent, Problem, RuleSet, SignalValue } from '@breakwater/contracts';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { DOCS_PREFIX } from './auth.ts';
import { contentPolicy } from './send-page.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** Contracts that no route names but that its users meet: in files, webhooks and errors. */
const MORE_CONTRACTS = [PlatformEvent, RuleSet, Bank, SignalValue, Action];

interface SchemaNode {
  readonly [key: string]: unknown;
}

/**
 * OpenAPI 3.1 from the schemas of the routes, at `/openapi.json`, with a page to browse it at `/docs`.
 * Schemas of the contracts carry a `$id` and become components, so that each is described once.
 */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  const components = new Map<string, unknown>();
  hoist(MORE_CONTRACTS, components);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Breakwater',
        version,
        description: 'Events in, explained verdicts out. Errors are problems (RFC 9457) with a stable code.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        },
      },
      security: [{ key: [] }, { session: [] }],
    },
    transform: ({ schema, url, route }) => {
      const { permission } = route.config ?? {};
      const open = permission === 'public' ? { security: [] } : { 'x-permission': permission };
      const { response, ...rest } = (schema ?? {}) as SchemaNode;
      const described = { ...rest, response: { ...(response as object), default: Problem } };
      return { schema: { ...(hoist(described, components) as SchemaNode), ...open }, url };
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject;
      const { openapiObject } = document;
      const schemas = Object.fromEntries([...components].sort(([a], [b]) => a.localeCompare(b)));
      return {
        ...openapiObject,
        components: { ...openapiObject.components, schemas },
      } as typeof openapiObject;
    },
  });
  app.get('/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: DOCS_PREFIX,
    staticCSP: contentPolicy(),
    uiConfig: { docExpansion: 'list', deepLinking: true, persistAuthorization: false },
    theme: { title: 'Breakwater API' },
  });
}

/** Replaces every schema that has a `$id` by a reference, and keeps it once under components. */
function hoist(node: unknown, components: Map<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => hoist(item, components));
  if (typeof node !== 'object' || node === null) return node;
  const { $id: id, ...rest } = node as SchemaNode;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, hoist(value, components)]),
  );
  if (typeof id !== 'string') return inner;
  components.set(id, inner);
  return { $ref: `#/components/schemas/${id}` };
}
