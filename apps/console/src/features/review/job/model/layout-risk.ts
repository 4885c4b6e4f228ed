import type { Evidence } from '@breakwater/contracts';

/** Kinds of evidence in the order in which they are told: what an account does, calls itself, and what others say. */
export const RISK_KINDS: readonly string[] = [
  'posts',
  'profile',
  'links',
  'copies',
  'network',
  'return',
  'reports',
  'designation',
];

/** A kind of evidence as a bar: from where the ones before it led to where it leads, in bits. */
export interface RiskBar {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** How the evidence on an account adds up, and the posts that carried it. */
export interface RiskLayout {
  readonly prior: number;
  readonly bars: readonly RiskBar[];
  /** Of kinds that cannot be told apart any more, so that the bars end at the sum. */
  readonly rest: { readonly from: number; readonly to: number } | undefined;
  readonly sum: number;
  readonly probability: number;
  /** On how much it rests: `little`, `some`, `much`. */
  readonly sure: string;
  /** Posts that say most, strongest first. */
  readonly posts: readonly { readonly content: string; readonly bits: number }[];
  readonly least: number;
  readonly most: number;
}

/** Less than this is rounding. */
const LEAST_BITS = 0.05;

/**
 * Lays the evidence of the risk of an account out as a waterfall; nothing where its whole is not in it.
 *
 * @example
 * ```ts
 * layoutRisk([]) // => undefined
 * ```
 */
export function layoutRisk(evidence: readonly Evidence[]): RiskLayout | undefined {
  const lines = evidence.filter(({ kind }) => kind === 'risk');
  const whole = lines.find(({ entry }) => entry === 'sum');
  if (whole?.value === undefined) return undefined;
  const prior = lines.find(({ entry }) => entry === 'prior')?.value ?? 0;
  const bars: RiskBar[] = [];
  let at = prior;
  for (const { entry = '', value = 0 } of kindsOf(lines)) {
    bars.push({ kind: entry, from: at, to: at + value });
    at += value;
  }
  const sum = whole.value;
  const places = [0, prior, sum, ...bars.map(({ to }) => to)];
  return {
    prior,
    bars,
    sum,
    rest: Math.abs(sum - at) < LEAST_BITS ? undefined : { from: at, to: sum },
    probability: whole.probability ?? probabilityOf(sum),
    sure: whole.label ?? 'little',
    posts: lines.flatMap(({ entry, content, value = 0 }) =>
      entry === 'post' && content !== undefined ? [{ content, bits: value }] : [],
    ),
    least: Math.min(...places),
    most: Math.max(...places),
  };
}

function kindsOf(lines: readonly Evidence[]): readonly Evidence[] {
  const place = ({ entry = '' }: Evidence) => {
    const found = RISK_KINDS.indexOf(entry);
    return found < 0 ? RISK_KINDS.length : found;
  };
  return lines
    .filter(({ entry }) => entry !== 'sum' && entry !== 'prior' && entry !== 'post')
    .sort((a, b) => place(a) - place(b));
}

/**
 * Bits as a probability.
 *
 * @example
 * ```ts
 * probabilityOf(0) // => 0.5
 * ```
 */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
