import type { Taxonomy } from '@breakwater/contracts/review';
import { labelsOfPolicy } from '../../../../api/taxonomy.ts';
import type { DecisionForm } from './decision-form.ts';

/** What is named when a decision is made as it stands. */
export interface NamedKind {
  /** Chosen, or the only one that the rules and the policy leave open. */
  readonly label: string | undefined;
  /** Those that the policy stands for or the rules point at; the others come with another policy. */
  readonly near: readonly string[];
  /** The policy stands for several, and none of them is chosen. */
  readonly missing: boolean;
}

/**
 * The kind of violation of a decision: the one that was chosen, as long as its policy stands for it; else the one that the
 * policy stands for, or the one of several that the rules of the job point at.
 *
 * @param ofJob labels of the rules that fired
 */
export function kindOf(
  { decision, policy, label }: DecisionForm,
  taxonomy: Taxonomy,
  ofJob: readonly string[],
): NamedKind {
  const possible = labelsOfPolicy(taxonomy, policy);
  const near = [...new Set([...possible, ...ofJob])];
  if (label !== undefined && possible.includes(label)) return { label, near, missing: false };
  const pointedAt = possible.filter((id) => ofJob.includes(id));
  const [only] = possible.length === 1 ? possible : pointedAt.length === 1 ? pointedAt : [];
  return {
    label: only,
    near,
    missing: decision === 'violation' && only === undefined && possible.length > 0,
  };
}

/** The policy to decide under when a kind is chosen: the one of now if it stands for it, else the one it belongs to. */
export function policyFor(taxonomy: Taxonomy, label: string, policy: string): string {
  if (labelsOfPolicy(taxonomy, policy).includes(label)) return policy;
  return taxonomy.labels.find(({ id }) => id === label)?.policy ?? policy;
}
