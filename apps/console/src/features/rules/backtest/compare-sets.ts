import type { BacktestResult, RuleMode } from '@breakwater/contracts/rules';

/** A rule in both sets, with what it did on the same events. */
export interface ComparedRule {
  readonly id: string;
  /** Left out where the set does not have the rule. */
  readonly before?: { readonly mode: RuleMode; readonly fired: number };
  readonly after?: { readonly mode: RuleMode; readonly fired: number; readonly undetermined: number };
  /** Firings more than before. */
  readonly change: number;
}

/**
 * Rules of both sets side by side, those that changed most first.
 *
 * @example
 * const counts = { undetermined: 0, share: 0, samples: [] };
 * compareSets({ events: 9, flagged: 0, rules: [{ id: 'a', mode: 'live', fired: 3, ...counts }] })[0].change // => 3
 */
export function compareSets({ rules, before }: BacktestResult): readonly ComparedRule[] {
  const old = new Map((before?.rules ?? []).map((rule) => [rule.id, rule]));
  const ids = [...new Set([...rules.map(({ id }) => id), ...old.keys()])];
  const compared = ids.map((id): ComparedRule => {
    const was = old.get(id);
    const is = rules.find((rule) => rule.id === id);
    return {
      id,
      ...(was && { before: { mode: was.mode, fired: was.fired } }),
      ...(is && { after: { mode: is.mode, fired: is.fired, undetermined: is.undetermined } }),
      change: (is?.fired ?? 0) - (was?.fired ?? 0),
    };
  });
  return compared.sort(
    (left, right) => Math.abs(right.change) - Math.abs(left.change) || most(right) - most(left),
  );
}

const most = ({ before, after }: ComparedRule) => Math.max(before?.fired ?? 0, after?.fired ?? 0);
