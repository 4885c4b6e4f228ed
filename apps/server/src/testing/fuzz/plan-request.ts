import type { FuzzDice } from './dice.ts';
import { type Manner, makeValue, type Schema } from './make-value.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface OperationNode {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** The OpenAPI document, as far as it matters here. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationNode>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface Operation extends OperationNode {
  readonly method: string;
  readonly path: string;
}

/** A request that can be sent, and sent again. */
export interface PlannedRequest {
  readonly operation: string;
  readonly manner: Manner;
  readonly method: string;
  readonly path: string;
  readonly type?: string;
  readonly body?: string | Buffer;
}

export function operationsOf({ paths }: ApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, node]) => ({ ...node, method: method.toUpperCase(), path })),
  );
}

/** Ids that the server has given out so far: a path with one goes further than one with a made-up id. */
export type KnownIds = string[];

export function planRequest(
  operation: Operation,
  document: ApiDocument,
  dice: FuzzDice,
  known: KnownIds,
): PlannedRequest {
  const components = document.components?.schemas ?? {};
  const manner = dice.pick<Manner>(['valid', 'nearly', 'nearly', 'hostile']);
  const value = (schema: Schema = {}) => makeValue(schema, dice, components, manner);
  let { path } = operation;
  const query: string[] = [];
  for (const parameter of operation.parameters ?? []) {
    const made =
      parameter.in === 'path' && known.length > 0 && dice.chance(0.6)
        ? dice.pick(known)
        : value(parameter.schema);
    const text = encode(typeof made === 'object' ? JSON.stringify(made) : String(made));
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, text || 'x');
    else if (parameter.in === 'query' && (parameter.required || dice.chance(0.5)))
      query.push(`${parameter.name}=${text}`);
  }
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const shown = {
    operation: `${operation.method} ${operation.path}`,
    manner,
    method: operation.method,
    path: (query.length > 0 ? `${path}?${query.join('&')}` : path).slice(0, 8_000),
  };
  if (type === undefined) return shown;
  return { ...shown, ...bodyOf(type, value(content?.schema), manner, dice) };
}

function bodyOf(
  type: string,
  made: unknown,
  manner: Manner,
  dice: FuzzDice,
): Pick<PlannedRequest, 'type' | 'body'> {
  const text = type.includes('json') || typeof made === 'object' ? JSON.stringify(made) : String(made);
  if (manner !== 'hostile' || dice.chance(0.8)) return { type, body: text };
  switch (dice.below(6)) {
    case 0:
      return { type, body: text.slice(0, Math.floor(text.length / 2)) };
    case 1:
      return { type, body: '['.repeat(5_000) };
    case 2:
      return { type, body: Buffer.alloc(2_000, 0xfe) };
    case 3:
      return {
        type: dice.pick(['text/plain', 'application/xml', 'x', 'application/json; charset=utf-7']),
        body: text,
      };
    case 4:
      return { type, body: `{"__proto__":{"admin":true},"a":${text}}` };
    default:
      return { type, body: '' };
  }
}

/** A lone surrogate cannot be written in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .slice(0, 2_000)
    .replace(/%[0-9A-F]?$/, '');
}
