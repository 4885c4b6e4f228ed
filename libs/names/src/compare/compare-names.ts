import type { NameComparison, NameEvidence } from './evidence.ts';
import { judgeLeftovers } from './judge-leftovers.ts';
import { judgeLegalForms } from './judge-legal-forms.ts';
import type { AnalysedName, NameRole, NameUnit } from './name-unit.ts';
import { pairUnits } from './pair-units.ts';
import type { Pairing, UnitPair } from './pairing.ts';
import { type CompareWeights, ORGANISATION_WEIGHTS, PERSON_WEIGHTS } from './weights.ts';

/** Roles whose agreement says nothing about which of two bearers it is. */
const SMALL: ReadonlySet<NameRole> = new Set<NameRole>([
  'honorific',
  'particle',
  'suffix',
  'legal-form',
  'soft-word',
]);

/**
 * Whether two names can be of one bearer, with the reason for each part. The score is the logistic of `bias` plus all
 * contributions; 0.5 is the calibrated threshold. It is not a probability that two people are one: a common name is
 * borne by many, see the namesake estimate. Both names must be analysed as the same type; the type of the first decides
 * the weights.
 *
 * @example
 * ```ts
 * const compare = (a: string, b: string) => compareNames(analyseName(a, 'person'), analyseName(b, 'person'));
 * compare('Rustam Velidov', 'Velidov, Rustam').score > 0.9 // => true
 * compare('Karim bin Yusuf', 'Yusuf bin Karim').score < 0.1 // => true
 * compare('Rustam Velidov', 'Rustam Orlanov').evidence.map(({ relation }) => relation) // => ['same', 'contradiction', 'single']
 * ```
 */
export function compareNames(
  a: AnalysedName,
  b: AnalysedName,
  weights: CompareWeights = a.type === 'person' ? PERSON_WEIGHTS : ORGANISATION_WEIGHTS,
): NameComparison {
  return weighPairing(a, b, pairUnits(a, b), weights);
}

/** The score of two names whose parts are paired already: pairing does not depend on the weights, so fitting pairs once. */
export function weighPairing(
  a: AnalysedName,
  b: AnalysedName,
  pairing: Pairing,
  weights: CompareWeights,
): NameComparison {
  const evidence: NameEvidence[] = agreements(a, b, pairing.pairs, weights);
  const leftovers = judgeLeftovers(a, b, pairing, weights);
  evidence.push(...leftovers);
  const forms = judgeLegalForms(a, b, weights.legalForm);
  if (forms) evidence.push(forms);
  evidence.push(...wholeFindings(a, b, pairing.pairs, leftovers, weights));
  let logit = weights.bias;
  for (const { contribution } of evidence) logit += contribution;
  return { score: 1 / (1 + Math.exp(-logit)), bias: weights.bias, evidence };
}

const shareOf = (relation: UnitPair['relation'], weights: CompareWeights): number =>
  relation === 'same' || relation === 'joined'
    ? 1
    : relation === 'variant'
      ? weights.variantShare
      : relation === 'similar'
        ? weights.similarShare
        : weights.initialShare;

/** Agreement saturates: the sum of the weights is bent, and each pair bears its share of what the sum gives. */
function agreements(
  a: AnalysedName,
  b: AnalysedName,
  pairs: readonly UnitPair[],
  weights: CompareWeights,
): NameEvidence[] {
  const raw = pairs.map(
    (pair) => Math.min(weightOf(a, pair.left), weightOf(b, pair.right)) * shareOf(pair.relation, weights),
  );
  const sum = raw.reduce((total, one) => total + one, 0);
  const perWeight = sum > 0 ? (weights.agreeMax * (1 - Math.exp(-sum / weights.agreeScale))) / sum : 0;
  return pairs.map((pair, index) => ({
    left: textOf(a, pair.left),
    right: textOf(b, pair.right),
    relation: pair.relation,
    role: a.units[pair.left[0] ?? 0]?.role ?? 'name',
    contribution:
      (raw[index] ?? 0) * perWeight + weights.edit * pair.edits + weights.editShare * pair.editShare,
  }));
}

function weightOf({ units }: AnalysedName, indexes: readonly number[]): number {
  let weight = 0;
  for (const index of indexes) weight += units[index]?.weight ?? 0;
  return weight;
}

function textOf({ units }: AnalysedName, indexes: readonly number[]): string {
  let text = units[indexes[0] ?? 0]?.text ?? '';
  for (let at = 1; at < indexes.length; at += 1) text += ` ${units[indexes[at] ?? 0]?.text ?? ''}`;
  return text;
}

function wholeFindings(
  a: AnalysedName,
  b: AnalysedName,
  pairs: readonly UnitPair[],
  leftovers: readonly NameEvidence[],
  weights: CompareWeights,
): NameEvidence[] {
  const about = (relation: NameEvidence['relation'], contribution: number): NameEvidence => ({
    left: a.text,
    right: b.text,
    relation,
    role: 'all',
    contribution,
  });
  const found: NameEvidence[] = [];
  if (pairs.length > 0 && leftovers.length === 0) found.push(about('whole', weights.whole));
  if (weights.single !== 0 && isSingle(a, b, pairs, leftovers)) found.push(about('single', weights.single));
  const swap = swapShare(a, b, pairs);
  if (swap > 0) found.push(about('swapped', weights.swapped * swap));
  return found;
}

const countsAsName = (unit: NameUnit | undefined) => unit !== undefined && !SMALL.has(unit.role);

/**
 * One agreeing part where at least one name has several; of an organisation, no agreeing part that sets it apart where
 * something is left over.
 */
function isSingle(
  a: AnalysedName,
  b: AnalysedName,
  pairs: readonly UnitPair[],
  leftovers: readonly NameEvidence[],
): boolean {
  if (a.type === 'organisation') return leftovers.length > 0 && !pairs.some((pair) => setsApart(a, b, pair));
  let agreeing = 0;
  for (const { left, right } of pairs) {
    if (countsAsName(a.units[left[0] ?? 0]) || countsAsName(b.units[right[0] ?? 0])) {
      agreeing += Math.max(left.length, right.length);
    }
  }
  const most = Math.max(a.units.filter(countsAsName).length, b.units.filter(countsAsName).length);
  return agreeing === 1 && most > 1;
}

const setsApart = (a: AnalysedName, b: AnalysedName, pair: UnitPair) =>
  [...pair.left.map((index) => a.units[index]), ...pair.right.map((index) => b.units[index])].some(
    (unit) => unit?.role === 'word',
  );

/** Order before a nisba tells descent less surely than `bin`. */
const IMPLIED_SHARE = 0.75;

/** Where both names say who is whose child, the bearer of one is no ancestor of the other. */
function swapShare(a: AnalysedName, b: AnalysedName, pairs: readonly UnitPair[]): number {
  if (a.chain === 'none' || b.chain === 'none') return 0;
  let leftBearer = false;
  let rightBearer = false;
  for (const pair of pairs) {
    const left = a.units[pair.left[0] ?? 0]?.generation ?? -1;
    const right = b.units[pair.right[0] ?? 0]?.generation ?? -1;
    leftBearer ||= left === 0 && right > 0;
    rightBearer ||= right === 0 && left > 0;
  }
  if (a.chain === 'stated' && b.chain === 'stated') return leftBearer || rightBearer ? 1 : 0;
  return leftBearer && rightBearer ? IMPLIED_SHARE : 0;
}
