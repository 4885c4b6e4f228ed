import { isNothing, mediaOf, OPERATIONS, type Operation, Problem, ROOMS } from '@breakwater/contracts';
import type { TSchema } from 'typebox';
import { PORTAL_COOKIE, SESSION_COOKIE } from './session-cookie.ts';

type Json = { readonly [key: string]: unknown };

/** How statuses are called that are not `200`. */
const DONE: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made',
  202: 'Taken, and not done yet',
  204: 'Done; there is nothing to say',
  302: 'On to another page',
  422: 'Nothing of it could be taken',
  503: 'Not ready',
};

/**
 * Describes the API as OpenAPI 3.1, from the declarations of its operations. Schemas of the contracts that carry a `$id`
 * become components, so that each is described once.
 *
 * @example
 * ```ts
 * describeOperations('1.0.0').openapi // => '3.1.0'
 * ```
 */
export function describeOperations(version: string, operations: readonly Operation[] = OPERATIONS): Json {
  const components = new Map<string, unknown>();
  hoist(Problem, components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of operations) {
    const path = one.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: describe(one, components) };
  }
  const used = new Set(operations.map(roomOf));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Breakwater',
      version,
      description: 'Events in, explained verdicts out. Errors are problems (RFC 9457) with a stable code.',
      contact: { name: 'Whoever runs this installation' },
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    tags: ROOMS.flatMap(({ name, description }) => (used.has(name) ? [{ name, description }] : [])),
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'A person in a session' },
        officer: {
          type: 'apiKey',
          in: 'cookie',
          name: PORTAL_COOKIE,
          description: 'An officer in the portal',
        },
      },
      schemas: Object.fromEntries([...components].sort(([a], [b]) => a.localeCompare(b))),
    },
  };
}

const roomOf = ({ id }: Operation): string => id.slice(0, id.indexOf('.'));

function describe(one: Operation, components: Map<string, unknown>): Json {
  const { id, summary, description = summary, permission, caller, proof } = one;
  const parameters = [
    ...parametersOf(one.params, 'path', components),
    ...parametersOf(one.query, 'query', components),
  ];
  const body = bodyOf(one, components);
  return {
    operationId: id,
    tags: [roomOf(one)],
    summary,
    description,
    security: securityOf(one),
    'x-permission': permission,
    ...(caller && { 'x-caller': caller }),
    ...(proof && { 'x-proof': proof }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: { ...answersOf(one, components), '4XX': PROBLEM, default: PROBLEM },
  };
}

const PROBLEM = {
  description: 'A problem with a stable `code` that says what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function securityOf({ permission, caller, proof }: Operation): readonly Json[] {
  if (permission === 'public') return [];
  if (permission === 'officer') return [{ officer: [] }];
  const isPerson = permission === 'signed-in' || caller === 'person' || proof === 'fresh';
  return isPerson ? [{ session: [] }] : [{ key: [] }, { session: [] }];
}

function parametersOf(
  schema: TSchema | undefined,
  where: 'path' | 'query',
  components: Map<string, unknown>,
): readonly Json[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Readonly<Record<string, TSchema & { description?: string }>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(property.description !== undefined && { description: property.description }),
    schema: hoist(property, components),
  }));
}

function bodyOf({ body, raw, consumes }: Operation, components: Map<string, unknown>): Json | undefined {
  if (body === undefined && raw === undefined) return undefined;
  const schema = body ? { schema: hoist(body, components) } : {};
  const media = consumes ?? (raw === undefined ? ['application/json'] : ['application/octet-stream']);
  return { required: true, content: Object.fromEntries(media.map((type) => [type, schema])) };
}

function answersOf({ answers, alsoAs = [] }: Operation, components: Map<string, unknown>): Json {
  const described = Object.entries(answers).map(([status, answer]) => {
    const description = DONE[Number(status)] ?? 'Answered';
    if (isNothing(answer)) return [status, { description }];
    const media = mediaOf(answer);
    const content = media ? { [media]: {} } : { 'application/json': { schema: hoist(answer, components) } };
    const others = Object.fromEntries(alsoAs.map((type) => [type, {}]));
    return [status, { description, content: { ...content, ...others } }];
  });
  return Object.fromEntries(described);
}

/** Replaces every schema that has a `$id` by a reference, and keeps it once under components. */
function hoist(node: unknown, components: Map<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => hoist(item, components));
  if (typeof node !== 'object' || node === null) return node;
  const { $id: id, ...rest } = node as Json;
  if (typeof id === 'string' && components.has(id)) return { $ref: `#/components/schemas/${id}` };
  const inner = Object.fromEntries(
    Object.entries(asTuple(rest)).map(([key, value]) => [key, hoist(value, components)]),
  );
  if (typeof id !== 'string') return inner;
  components.set(id, inner);
  return { $ref: `#/components/schemas/${id}` };
}

/** A list of fixed places as JSON Schema 2020-12 has it, which OpenAPI 3.1 is written in; of one kind, as linters take it. */
function asTuple({ items, additionalItems: _, ...rest }: Json): Json {
  if (!Array.isArray(items)) return items === undefined ? rest : { ...rest, items };
  const [first, ...others] = items as unknown[];
  const isAlike = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isAlike ? { ...rest, items: first } : { ...rest, prefixItems: items, items: {} };
}
