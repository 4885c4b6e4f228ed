import type { Action } from '@breakwater/contracts';
import type { Linkage } from '@breakwater/linkage';
import type { DecisionHook } from '@breakwater/review';
import type { Db, RecordEntry } from '@breakwater/storage';

const removes = ({ kind }: Action) => kind === 'suspend-account';

/**
 * What people decide on accounts reaches the vault in the transaction of the decision: a suspension that takes effect
 * becomes a removal; one that is lifted, undone, appealed or ended by itself is forgotten with all that rested on it.
 */
export function vaultHook(vault: () => Linkage['vault']): DecisionHook {
  async function removed(trx: Db, actions: readonly Action[], by: string): Promise<RecordEntry[]> {
    const entries: RecordEntry[] = [];
    for (const { platform, accountId, decisionId, policy, createdAt, expiresAt } of actions.filter(removes)) {
      if (decisionId === undefined) continue;
      const until = expiresAt === undefined ? {} : { until: expiresAt };
      const removal = { platform, accountId, decisionId, policy, at: createdAt, ...until, by };
      entries.push(...(await vault().removed(trx, removal)));
    }
    return entries;
  }
  async function reversed(trx: Db, actions: readonly Action[], by: string): Promise<RecordEntry[]> {
    const entries: RecordEntry[] = [];
    for (const { platform, accountId } of actions.filter(removes))
      entries.push(...(await vault().reversed(trx, { platform, accountId, by })));
    return entries;
  }
  return {
    async onDecided(_context, trx, { actions, ended, by }) {
      // A suspension that another one takes over goes on: its removal is written over, not forgotten.
      const lifted = actions.some(removes) ? [] : await reversed(trx, ended, by);
      return [...lifted, ...(await removed(trx, actions, by))];
    },
    async onUndone(_context, trx, { reversed: undone, broughtBack, by }) {
      return [...(await reversed(trx, undone, by)), ...(await removed(trx, broughtBack, by))];
    },
    async onEnded(_context, trx, { action, by }) {
      if (!removes(action)) return [];
      if (action.endedAt !== undefined) return reversed(trx, [action], by);
      const { platform, accountId, expiresAt } = action;
      if (expiresAt !== undefined) await vault().endsAt(trx, { platform, accountId }, expiresAt);
      return [];
    },
  };
}
