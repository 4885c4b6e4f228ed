import type { RuleFault } from '@breakwater/contracts/rules';
import { placeYaml } from '@breakwater/yaml';
import { isAlias, isNode, isScalar, type Node, visit } from 'yaml';
import { scalarOffsets } from './scalar-offsets.ts';

/** Largest file that is read: 5,000 rules of ordinary length are below it. */
const MAX_LENGTH = 8 * 1024 * 1024;

/** A fault at an offset of the file, before it has a line. */
export interface Finding {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly rule?: string;
}

/** A parsed YAML file that remembers where everything stands. */
export interface YamlText {
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
  /** Offset of a character of a scalar's value in the file. */
  offsetIn(node: Node, index: number): number;
  line(offset: number): number;
  /** Findings as faults of the file, by place. */
  toFaults(findings: readonly Finding[]): RuleFault[];
}

/** Where a node begins in the file. */
export const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Parses one YAML 1.2 document. Anchors and aliases are refused: a rule file says what it means where it says it. */
export function readYaml(text: string, file: string): YamlText {
  const { document, broken, placeAt } = placeYaml(text, MAX_LENGTH);
  const syntaxCode = text.length > MAX_LENGTH ? 'too-long' : 'yaml-syntax';
  const findings: Finding[] = broken.map((fault) => ({ ...fault, code: syntaxCode }));
  const fault = (code: string, offset: number, message: string) => findings.push({ offset, code, message });
  if (broken.length === 0 && document.contents === null)
    fault('yaml-syntax', 0, 'there is nothing in this file');
  visit(document, {
    Alias: (_, node) => {
      fault('yaml-alias', startOf(node), 'anchors and aliases are not read; write the value out');
    },
  });
  return {
    root: isNode(document.contents) && !isAlias(document.contents) ? document.contents : undefined,
    findings,
    offsetIn: (node, index) =>
      isScalar(node) && typeof node.value === 'string'
        ? (scalarOffsets(text, node, node.value)[index] ?? startOf(node))
        : startOf(node),
    line: (offset) => placeAt(offset).line,
    toFaults: (all) =>
      [...all]
        .sort((left, right) => left.offset - right.offset || left.code.localeCompare(right.code))
        .map(({ offset, code, message, rule }) => ({
          file,
          ...placeAt(offset),
          code,
          message,
          ...(rule === undefined ? {} : { rule }),
        })),
  };
}
