import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

const ID_NAMES = new Set(['account', 'accountId', 'id']);

/**
 * Finds declared references to an account: an interface, a type or the members of a schema that are a platform and
 * an id, and nothing else.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'interface Ref { platform: string; accountId: string }\nconst R = Type.Object({ platform: P, id: I, age: A });' })
 * findAccountReferences(source).map(({ line }) => line) // => [1]
 */
export function findAccountReferences(source: Source): Place[] {
  return findPlaces(source, (node) => {
    const members = membersOf(node);
    if (members?.length !== 2 || !members.includes('platform')) return undefined;
    return members.some((name) => ID_NAMES.has(name)) ? members.join(', ') : undefined;
  });
}

function membersOf(node: Node): string[] | undefined {
  if (is.isInterfaceDeclaration(node)) return node.heritageClauses ? undefined : namesOf(node.members);
  if (is.isTypeAliasDeclaration(node) && is.isTypeLiteralNode(node.type)) return namesOf(node.type.members);
  const held = is.isVariableDeclaration(node) ? node.initializer : undefined;
  if (!held || !is.isCallExpression(held)) return undefined;
  const [first] = [...held.arguments];
  return first && is.isObjectLiteralExpression(first) ? namesOf(first.properties) : undefined;
}

function namesOf(members: Iterable<Node & { readonly name?: Node }>): string[] {
  return [...members].map(({ name }) => name?.getText() ?? '');
}
