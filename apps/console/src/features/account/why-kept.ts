import type { KeptData } from '@breakwater/contracts';

/** Reasons that have words of their own; each table stays for one of them where nothing else keeps it. */
const OWN_REASONS: Readonly<Record<string, WhyKept>> = {
  statements: 'appeal',
  removals: 'tokens',
  removal_tokens: 'tokens',
  removal_holds: 'tokens',
  disclosure_holds: 'proof',
  disclosure_notices: 'proof',
  order_tasks: 'orders',
  screening_runs: 'run',
};

export type WhyKept = 'order' | 'refers' | 'appeal' | 'tokens' | 'proof' | 'orders' | 'run';

/** What stays for one reason, to one day. */
export interface KeptGroup {
  readonly why: WhyKept;
  /** A day, as ISO 8601; left out where no end is known yet. */
  readonly until?: string;
  readonly secret: boolean;
  readonly kept: readonly KeptData[];
}

/** Groups what stays by why and until when, in the order in which it is first named. */
export function groupKept(kept: readonly KeptData[]): readonly KeptGroup[] {
  const groups = new Map<string, KeptGroup & { kept: KeptData[] }>();
  for (const one of kept) {
    const why = whyKept(one);
    const until = one.until?.slice(0, 10);
    const key = `${why} ${until} ${one.byOrder}`;
    const known = groups.get(key);
    if (known) known.kept.push(one);
    else
      groups.set(key, {
        ...{ why, secret: one.byOrder, kept: [one] },
        ...(one.until !== undefined && { until: one.until }),
      });
  }
  return [...groups.values()];
}

function whyKept({ table, byOrder, until }: KeptData): WhyKept {
  if (byOrder) return 'order';
  const own = OWN_REASONS[table] ?? 'refers';
  // A statement whose time to appeal is over goes with what refers to it.
  return own === 'appeal' && until === undefined ? 'refers' : own;
}
