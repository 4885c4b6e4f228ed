import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import type { Source } from './parse-sources.ts';
import { findPlaces, type Place, shortText } from './place.ts';

const ENTRIES = /\bRecordEntry\[\]|\bArray<RecordEntry>/;

/**
 * Finds signatures through which entries of the audit log travel back up: functions and methods whose return type
 * names a list of `RecordEntry`, and properties of types that hold one. Parameters travel down and do not count.
 *
 * @example
 * const [source] = parseSources({ 'a.ts': 'interface Done { entries: readonly RecordEntry[] }\nfunction put(log: RecordEntry[]): void {}' })
 * findAuditSignatures(source).map(({ line }) => line) // => [1]
 */
export function findAuditSignatures(source: Source): Place[] {
  return findPlaces(source, (node) => {
    const type = answerOf(node);
    return type && ENTRIES.test(type.getText(source.tree)) ? shortText(node, source) : undefined;
  });
}

function answerOf(node: Node): Node | undefined {
  const answers =
    is.isFunctionDeclaration(node) ||
    is.isFunctionExpression(node) ||
    is.isArrowFunction(node) ||
    is.isMethodDeclaration(node) ||
    is.isMethodSignatureDeclaration(node) ||
    is.isPropertySignatureDeclaration(node);
  return answers ? node.type : undefined;
}
