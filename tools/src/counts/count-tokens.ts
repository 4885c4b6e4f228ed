import { LanguageVariant, type Node, SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';
import type { Source } from './parse-sources.ts';
import { walk } from './place.ts';

/** What a scanner without a parser reads wrongly: each of these is one token, and the tree says where it ends. */
const WHOLE = new Set([
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.JsxText,
]);

/**
 * Counts the tokens of a source: words, literals and marks; neither comments nor white space. Text between JSX
 * tags is one token, and so is each part of a template. `>` in `>>` and `>=` stands alone, as the scanner has it.
 *
 * @example
 * countTokens(parseSources({ 'a.ts': 'const a = `x${1}y`; // why' })[0]) // => 7
 */
export function countTokens({ tree }: Source): number {
  const { text } = tree;
  const whole: Node[] = [];
  walk(tree, (node) => {
    if (WHOLE.has(node.kind)) whole.push(node);
  });
  let count = 0;
  let at = 0;
  for (const node of whole) {
    const start = node.kind === SyntaxKind.JsxText ? node.pos : node.getStart(tree);
    count += scan(text, at, start);
    if (text.slice(start, node.end).trim() !== '') count += 1;
    at = node.end;
  }
  return count + scan(text, at, text.length);
}

function scan(text: string, start: number, end: number): number {
  const scanner = createScanner(true, LanguageVariant.JSX, text, start, end - start);
  let count = 0;
  while (scanner.scan() !== SyntaxKind.EndOfFile) count += 1;
  return count;
}
