import type { LiveRule, RuleCheck, RuleMode } from '@breakwater/contracts/rules';

type Listed = Pick<LiveRule, 'id' | 'mode'>;

/** What activating a source would do to the list of rules. */
export interface RuleChanges {
  readonly added: readonly Listed[];
  readonly removed: readonly Listed[];
  readonly modes: readonly { readonly id: string; readonly from: RuleMode; readonly to: RuleMode }[];
}

/**
 * @example
 * compareRules([{ id: 'a', mode: 'live' }], [{ id: 'a', mode: 'shadow' }]).modes // => [{ id: 'a', from: 'live', to: 'shadow' }]
 */
export function compareRules(
  live: readonly Listed[],
  next: readonly Pick<NonNullable<RuleCheck['rules']>[number], 'id' | 'mode'>[],
): RuleChanges {
  const before = new Map(live.map((rule) => [rule.id, rule]));
  const after = new Set(next.map(({ id }) => id));
  return {
    added: next.filter(({ id }) => !before.has(id)).map(({ id, mode }) => ({ id, mode })),
    removed: live.filter(({ id }) => !after.has(id)).map(({ id, mode }) => ({ id, mode })),
    modes: next.flatMap(({ id, mode: to }) => {
      const from = before.get(id)?.mode;
      return from === undefined || from === to ? [] : [{ id, from, to }];
    }),
  };
}
