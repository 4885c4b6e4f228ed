import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { findPlaces, type Place } from '../place.ts';

const ID_NAMES = new Set(['account', 'accountId', 'id']);

/**
 * Finds declared references to an account: a type, or the members of a schema, that is a platform and an id, and nothing
 * else. A platform with all that is known of an account is no reference.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'interface Ref { platform: string; accountId: string }\nconst R = Type.Object({ platform: P, id: I, age: A });\nfunction f(a: { platform: string; id: string }) {}' })
 * findAccountReferences(source).map(({ line }) => line) // => [1, 3]
 */
export function findAccountReferences(source: Source): Place[] {
  return findPlaces(source, (node) => {
    const members = [...(membersOf(node) ?? [])];
    const names = members.map(({ name }) => name?.getText() ?? '');
    if (names.length !== 2 || !names.includes('platform')) return undefined;
    const isReference = members.some(
      (member, at) => ID_NAMES.has(names[at] ?? '') && !/: Account$/.test(member.getText().replace(/;$/, '')),
    );
    return isReference ? names.join(', ') : undefined;
  });
}

type Member = Node & { readonly name?: Node };

function membersOf(node: Node): Iterable<Member> | undefined {
  if (is.isInterfaceDeclaration(node)) return node.heritageClauses ? undefined : node.members;
  if (is.isTypeLiteralNode(node)) return node.members;
  if (!is.isCallExpression(node) || node.expression.getText() !== 'Type.Object') return undefined;
  const [first] = [...node.arguments];
  return first && is.isObjectLiteralExpression(first) ? first.properties : undefined;
}
