import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from './parse-sources.ts';
import { findPlaces, type Place, shortText } from './place.ts';

/**
 * Finds casts over the path of a request: a call that is told its type and given its path as text, or whose answer
 * is cast. A path is a literal or template that begins with `/`, or a template that begins with a value and goes on
 * with `/`. Nothing holds such a type to what the server answers.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'get<Matter>(`/v1/matters/${id}`); get<Matter>(id); read("/v1/x") as Matter;' })
 * findPathCasts(source).length // => 2
 */
export function findPathCasts(source: Source): Place[] {
  return findPlaces(source, (node) => {
    if (is.isAsExpression(node)) {
      const call = unwrapped(node.expression);
      const isToldTwice = is.isCallExpression(call) && call.typeArguments;
      return isCallOfPath(call) && !isToldTwice ? shortText(node, source) : undefined;
    }
    const isTold = is.isCallExpression(node) && node.typeArguments;
    return isTold && isCallOfPath(node) ? shortText(node, source) : undefined;
  });
}

function unwrapped(node: Node): Node {
  if (is.isAwaitExpression(node) || is.isParenthesizedExpression(node)) return unwrapped(node.expression);
  return node;
}

function isCallOfPath(node: Node): boolean {
  const first = is.isCallExpression(node) ? [...node.arguments][0] : undefined;
  if (!first) return false;
  if (is.isStringLiteral(first) || is.isNoSubstitutionTemplateLiteral(first))
    return first.text.startsWith('/');
  if (!is.isTemplateExpression(first)) return false;
  const [span] = [...first.templateSpans];
  return `${first.head.text}${first.head.text === '' ? (span?.literal.text ?? '') : ''}`.startsWith('/');
}
