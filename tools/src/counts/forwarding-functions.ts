import { type Expression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from './parse-sources.ts';
import { findPlaces, type Place, walk } from './place.ts';

/**
 * Finds members that only forward: a method, or a function under a name in an object, whose body is one call,
 * returned or awaited, and that hands on all of its parameters, at least one. Its arguments are names, members of
 * names and spreads of them: where a literal or another call is among them, or it is called on what another call gives,
 * something is decided.
 *
 * A function declared on its own is left out, since a name for a call may be worth having; so are callbacks, and the
 * handlers of `serve`, which are callbacks under the names of the operations that they belong to.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'const desk = { read: (id) => readOrder(db, id), now: () => clock.now() };' })
 * findForwarding(source).map(({ what }) => what) // => ['read']
 */
export function findForwarding(source: Source): Place[] {
  return findPlaces(source, (node) => {
    const member = memberOf(node);
    return member && !isHandler(node) && onlyForwards(member.made) ? member.name : undefined;
  });
}

function isHandler({ parent }: Node): boolean {
  const call = parent?.parent;
  return call !== undefined && is.isCallExpression(call) && call.expression.getText() === 'serve';
}

type Made = Node & { readonly body?: Node; readonly parameters: Iterable<{ readonly name: Node }> };

function memberOf(node: Node): { name: string; made: Made } | undefined {
  if (is.isMethodDeclaration(node)) return { name: node.name.getText(), made: node };
  if (!is.isPropertyAssignment(node) && !is.isPropertyDeclaration(node)) return undefined;
  const made = node.initializer;
  const isMade = made && (is.isArrowFunction(made) || is.isFunctionExpression(made));
  return isMade ? { name: node.name.getText(), made } : undefined;
}

function onlyForwards({ body, parameters }: Made): boolean {
  const call = body && unwrapped(is.isBlock(body) ? onlyExpression(body.statements) : body);
  if (!call || !is.isCallExpression(call) || ![...call.arguments].every(isName)) return false;
  if (!isName(call.expression)) return false;
  const own = [...parameters].flatMap(({ name }) => namesIn(name));
  const used = new Set(namesIn(call));
  return own.length > 0 && own.every((name) => used.has(name));
}

function onlyExpression(statements: Iterable<Node>): Node | undefined {
  const [first, second] = [...statements];
  if (!first || second) return undefined;
  return is.isReturnStatement(first) || is.isExpressionStatement(first) ? first.expression : undefined;
}

function unwrapped(node: Node | undefined): Node | undefined {
  if (node && (is.isAwaitExpression(node) || is.isParenthesizedExpression(node))) {
    return unwrapped(node.expression);
  }
  return node;
}

function isName(node: Expression): boolean {
  if (is.isSpreadElement(node) || is.isPropertyAccessExpression(node)) return isName(node.expression);
  return is.isIdentifier(node) || node.kind === SyntaxKind.ThisKeyword;
}

function namesIn(node: Node): string[] {
  const names: string[] = [];
  walk(node, (part) => {
    if (is.isIdentifier(part)) names.push(part.text);
  });
  return names;
}
