import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from '../parse-sources.ts';
import { type Place, walk } from '../place.ts';
import { findFunctions } from './named-functions.ts';

/**
 * Finds generators of random numbers that repeat for a seed: functions that keep a state which a function inside of
 * them moves on by shifts. A hash moves its state on by itself and is none.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'function dice(seed) { let at = seed; return () => { at ^= at << 13; return at >>> 0; }; }\nfunction hash(text) { let h = 0; for (const c of text) h = Math.imul(h, c); return h; }' })
 * findSeededGenerators(source).map(({ what }) => what) // => ['dice']
 */
export function findSeededGenerators(source: Source): Place[] {
  return findFunctions(source, ({ node }) => {
    const { state, inner } = partsOf(node);
    return inner.some((made) => shifts(made) && assignsTo(state, made));
  });
}

/** What a function declares itself, and the functions directly inside of it. */
function partsOf(outer: Node): { state: Set<string>; inner: Node[] } {
  const state = new Set<string>();
  const inner: Node[] = [];
  const look = (node: Node): void => {
    if (is.isFunctionLikeDeclaration(node)) {
      inner.push(node);
      return;
    }
    if (is.isVariableDeclaration(node)) {
      walk(node.name, (name) => state.add(name.getText()));
    }
    node.forEachChild(look);
  };
  outer.forEachChild(look);
  return { state, inner };
}

/** Makes a number without a sign of a state of 32 bits, as each such generator does. */
function shifts(made: Node): boolean {
  let found = false;
  walk(made, (node) => {
    if (is.isBinaryExpression(node) && /^>>>=?$/.test(node.operatorToken.getText())) found = true;
  });
  return found;
}

function assignsTo(state: ReadonlySet<string>, made: Node): boolean {
  let assigns = false;
  walk(made, (node) => {
    if (!is.isBinaryExpression(node) || !/^(<<|>>>?|[-+*^|&%])?=$/.test(node.operatorToken.getText())) return;
    if (state.has(node.left.getText())) assigns = true;
  });
  return assigns;
}
