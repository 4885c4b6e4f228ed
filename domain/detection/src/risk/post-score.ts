import type { SignalValue } from '@breakwater/contracts';
import type { AccountHeader } from '@breakwater/learn';
import type { TextModelSnapshot } from '../models/text-models.ts';

/** Labels that say that somebody acts for a listed organisation; others (abuse) are no evidence of that. */
const RISK_LABELS: ReadonlySet<string> = new Set([
  'support',
  'recruitment',
  'incitement',
  'material-support',
  'actor-content',
  'threat',
]);
const DEFAULT_FLOOR = -1.5;

interface ListedLabel {
  readonly label: string;
  readonly probability: number;
  readonly band: 'none' | 'possible' | 'likely';
  readonly model: string;
  readonly mode: string;
}

/** What a post counts with its account. */
export interface PostScore {
  /** Undefined where no model could read it. */
  readonly post?: {
    readonly score: number;
    readonly floor: number;
    readonly band: ListedLabel['band'];
    /** What the model says that says most, which may be another than the one that adds posts up. */
    readonly telling: number;
  };
  /** How the posts of an account add up, where a model of this language has learnt it. */
  readonly accounts: AccountHeader | undefined;
}

/**
 * The score of a post with its account: of the model that has learnt how posts add up, where there is one, else the
 * highest; the band is the highest of all live models.
 */
export function strongestPost(value: SignalValue, models: TextModelSnapshot): PostScore {
  if (!value.known) return { accounts: undefined };
  const { labels } = value.value as { readonly labels: readonly ListedLabel[] };
  const counted = labels.filter(({ label, mode }) => mode === 'live' && RISK_LABELS.has(label));
  if (counted.length === 0) return { accounts: undefined };
  const pooling = counted.find(({ model, label }) => models.headerOf(model)?.accounts?.label === label);
  const accounts = pooling && models.headerOf(pooling.model)?.accounts;
  const best = counted.reduce((one, other) => (other.probability > one.probability ? other : one));
  const { band } = counted.reduce((one, other) => (RANK[other.band] > RANK[one.band] ? other : one));
  return {
    post: {
      ...{ score: logit((pooling ?? best).probability), floor: accounts?.floor ?? DEFAULT_FLOOR, band },
      telling: logit(best.probability),
    },
    accounts,
  };
}

const RANK = { none: 0, possible: 1, likely: 2 } as const;

function logit(probability: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(kept / (1 - kept));
}
