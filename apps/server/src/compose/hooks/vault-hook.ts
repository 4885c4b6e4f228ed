import type { Action } from '@breakwater/contracts';
import type { Returns } from '@breakwater/returns';
import type { DecisionHook } from '@breakwater/review';
import type { Work } from '@breakwater/storage';

const removes = ({ kind }: Action) => kind === 'suspend-account';

/**
 * What people decide on accounts reaches the vault in the unit of the decision: a suspension that takes effect becomes a
 * removal; one that is lifted, undone, appealed or ended by itself is forgotten with all that rested on it.
 */
export function vaultHook(vault: () => Returns['vault']): DecisionHook {
  async function removed(work: Work, actions: readonly Action[], by: string): Promise<void> {
    for (const { platform, accountId, decisionId, policy, createdAt, expiresAt } of actions.filter(removes)) {
      if (decisionId === undefined) continue;
      const until = expiresAt === undefined ? {} : { until: expiresAt };
      await vault().removed(work, { platform, accountId, decisionId, policy, at: createdAt, ...until, by });
    }
  }
  async function reversed(work: Work, actions: readonly Action[], by: string): Promise<void> {
    for (const { platform, accountId } of actions.filter(removes))
      await vault().reversed(work, { platform, accountId, by });
  }
  return {
    async onDecided(_context, work, { actions, ended, by }) {
      // A suspension that another one takes over goes on: its removal is written over, not forgotten.
      if (!actions.some(removes)) await reversed(work, ended, by);
      await removed(work, actions, by);
    },
    async onUndone(_context, work, { reversed: undone, broughtBack, by }) {
      await reversed(work, undone, by);
      await removed(work, broughtBack, by);
    },
    async onEnded(_context, work, { action, by }) {
      if (!removes(action)) return;
      const { platform, accountId, expiresAt } = action;
      if (action.endedAt !== undefined) await reversed(work, [action], by);
      else if (expiresAt !== undefined) await vault().endsAt(work, { platform, accountId }, expiresAt);
    },
  };
}
