import type { SignalValue } from '@breakwater/contracts/detection';
import type { AccountHeader, Band } from '@breakwater/learn';
import type { TextModelSnapshot } from '../../models/text-models.ts';
import type { RiskPost } from '../../risk/risk-post.ts';

/** Labels that say that somebody acts for a listed organisation; others (abuse) are no evidence of that. */
const RISK_LABELS: ReadonlySet<string> = new Set([
  'support',
  'recruitment',
  'incitement',
  'material-support',
  'actor-content',
]);
const RANK: Readonly<Record<Band, number>> = { none: 0, possible: 1, likely: 2 };

interface ListedLabel {
  readonly label: string;
  readonly probability: number;
  readonly band: Band;
  readonly model: string;
  readonly mode: string;
}

/**
 * What a post counts with its account: the highest band of all live models, and the log-odds by the model that has learnt how
 * posts add up, where it read the post. Empty where no model could.
 */
export function readPost(value: SignalValue, models: TextModelSnapshot): Pick<RiskPost, 'band' | 'score'> {
  if (!value.known) return {};
  const { labels } = value.value as { readonly labels: readonly ListedLabel[] };
  let band: Band | undefined;
  let score: number | undefined;
  for (const one of labels) {
    if (one.mode !== 'live' || !RISK_LABELS.has(one.label)) continue;
    if (band === undefined || RANK[one.band] > RANK[band]) band = one.band;
    const accounts = models.headerOf(one.model)?.accounts;
    if (score === undefined && accounts?.label === one.label) {
      score = Math.max(accounts.floor, Math.round(logit(one.probability) * 100) / 100);
    }
  }
  return { ...(band !== undefined && { band }), ...(score !== undefined && { score }) };
}

const pools = new WeakMap<TextModelSnapshot, AccountHeader | null>();

/**
 * How posts add up, by the live model that has learnt it. There is one in what ships; of several, whose log-odds mean the
 * same, the first by name.
 */
export function poolOf(models: TextModelSnapshot): AccountHeader | undefined {
  let pool = pools.get(models);
  if (pool === undefined) {
    const ids = Object.keys(models.versions).sort();
    pool = ids.map((id) => models.headerOf(id)?.accounts).find((accounts) => accounts !== undefined) ?? null;
    pools.set(models, pool);
  }
  return pool ?? undefined;
}

function logit(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}
