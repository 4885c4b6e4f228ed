import type { NameEvidence } from './evidence.ts';
import type { AnalysedName } from './name-unit.ts';

/** Families of forms that exclude each other; `corporation` may be any of them. */
const EXCLUSIVE: ReadonlySet<string> = new Set(['limited', 'stock', 'partnership', 'registered']);

/**
 * Finds two names that are each of another legal form: an AG and a GmbH are two bodies, whatever else agrees. A form that
 * one name leaves out says nothing.
 */
export function judgeLegalForms(
  a: AnalysedName,
  b: AnalysedName,
  contribution: number,
): NameEvidence | undefined {
  const [left, right] = [legalForms(a), legalForms(b)];
  const [first] = left;
  const [second] = right;
  if (!first || !second || contribution === 0) return undefined;
  if (left.some(({ sense }) => right.some((other) => other.sense === sense))) return undefined;
  if (![...left, ...right].every(({ sense }) => EXCLUSIVE.has(sense))) return undefined;
  return {
    left: first.text,
    right: second.text,
    relation: 'contradiction',
    role: 'legal-form',
    contribution,
  };
}

const legalForms = ({ units }: AnalysedName) => units.filter(({ role }) => role === 'legal-form');
