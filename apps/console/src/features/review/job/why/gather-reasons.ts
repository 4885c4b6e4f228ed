import type { Evidence } from '@breakwater/contracts';
import type { CaseItem, JobCase } from '@breakwater/contracts/review';
import type { FiredRule } from '@breakwater/contracts/rules';
import { isReason } from './is-reason.ts';

/** A rule that fired on one or more of the items, with the latest reason that it gave. */
export interface Reason {
  readonly rule: FiredRule;
  /** Items on which it fired, newest first. */
  readonly items: readonly { readonly item: CaseItem; readonly fired: FiredRule }[];
}

/** What speaks against acting, or is not known. */
export type Counter =
  | {
      readonly kind: 'undetermined';
      readonly rule: string;
      readonly reasons: readonly string[];
      readonly items: number;
    }
  | { readonly kind: 'only-named'; readonly names: readonly string[]; readonly items: number }
  | { readonly kind: 'nothing-found'; readonly posts: number; readonly of: number }
  | { readonly kind: 'cleared-before'; readonly times: number }
  | { readonly kind: 'undone-before'; readonly times: number };

/** Why a job is here: rules that count, the weightiest first, and rules that only watch. */
export interface Reasons {
  readonly counting: readonly Reason[];
  readonly watching: readonly Reason[];
  readonly against: readonly Counter[];
}

/** Gathers what speaks for acting and what speaks against it, from all the items of a case. */
export function gatherReasons({ items, posts, decisions }: JobCase): Reasons {
  const all = groupByRule(items);
  const counting = all.filter(({ rule }) => isReason(rule));
  const watching = all.filter((reason) => !counting.includes(reason));
  return {
    counting,
    watching: watching.filter(({ rule }) => !isMention(rule)),
    against: [
      ...onlyNamed(items),
      ...undetermined(items),
      ...nothingFound(posts),
      ...timesBefore(
        'cleared-before',
        decisions.filter(({ decision, undoneAt }) => decision === 'no-violation' && !undoneAt).length,
      ),
      ...timesBefore(
        'undone-before',
        decisions.filter(({ decision, undoneAt }) => decision === 'violation' && undoneAt).length,
      ),
    ],
  };
}

function groupByRule(items: readonly CaseItem[]): readonly Reason[] {
  const byRule = new Map<string, Reason>();
  for (const item of items) {
    for (const fired of item.verdict.fired) {
      const before = byRule.get(fired.id);
      byRule.set(fired.id, {
        rule: before?.rule ?? fired,
        items: [...(before?.items ?? []), { item, fired }],
      });
    }
  }
  return [...byRule.values()].sort(
    (a, b) => severityOf(b.rule) - severityOf(a.rule) || b.items.length - a.items.length,
  );
}

const RANKS: readonly string[] = ['low', 'medium', 'high', 'critical'];

function severityOf({ actions }: FiredRule): number {
  return Math.max(-1, ...actions.map(({ severity }) => RANKS.indexOf(severity ?? 'low')));
}

/** A rule that records that an organisation is named, and does no more. */
function isMention({ actions }: FiredRule): boolean {
  return (
    actions.length > 0 &&
    actions.every(({ action, label }) => action === 'label' && label?.startsWith('mentions') === true)
  );
}

/** Items in which something is named, and no rule that counts rests on it: a mention is not membership. */
function onlyNamed(items: readonly CaseItem[]): readonly Counter[] {
  const named = items.flatMap(({ verdict }) => {
    const counts = verdict.fired.some(isReason);
    const mentions = verdict.fired.filter(isMention).flatMap(({ evidence }) => evidence);
    return !counts && mentions.length > 0 ? [mentions] : [];
  });
  if (named.length === 0) return [];
  const names = new Set(named.flat().flatMap(({ label }: Evidence) => label ?? []));
  return [{ kind: 'only-named', names: [...names], items: named.length }];
}

function undetermined(items: readonly CaseItem[]): readonly Counter[] {
  const byRule = new Map<string, { reasons: Set<string>; items: number }>();
  for (const { verdict } of items) {
    for (const { id, mode, reasons } of verdict.undetermined) {
      if (mode !== 'live') continue;
      const found = byRule.get(id) ?? { reasons: new Set(), items: 0 };
      for (const reason of reasons) found.reasons.add(reason);
      byRule.set(id, { reasons: found.reasons, items: found.items + 1 });
    }
  }
  return [...byRule].map(([rule, { reasons, items: count }]) => ({
    kind: 'undetermined',
    rule,
    reasons: [...reasons],
    items: count,
  }));
}

function nothingFound({
  flagged,
  undetermined: open,
  nothingFound: posts,
}: JobCase['posts']): readonly Counter[] {
  return posts === 0 ? [] : [{ kind: 'nothing-found', posts, of: flagged + open + posts }];
}

function timesBefore(kind: 'cleared-before' | 'undone-before', times: number): readonly Counter[] {
  return times === 0 ? [] : [{ kind, times }];
}
