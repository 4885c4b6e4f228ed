import type { DecisionHook } from '../decisions/hooks.ts';
import { rankOf } from '../severity.ts';
import { deleteRemovedFiles, insertRemovedFiles } from '../store/removed-files.ts';

/** Remembers the files of content that people removed. They count while the removal is in force. */
export const REMEMBER_FILES: DecisionHook = {
  onDecided: async (context, work, { decision, job, actions }) => {
    const removed = actions.flatMap(({ kind, contentId }) =>
      kind === 'remove-content' && contentId !== undefined ? [contentId] : [],
    );
    if (removed.length === 0 || !context.contentsOf) return;
    const shown = await context.contentsOf(work.db, decision.platform, removed);
    const of = {
      decisionId: decision.id,
      policy: decision.policy ?? job.policy,
      severity: rankOf(job.severity),
    };
    await insertRemovedFiles(
      work.db,
      removed.flatMap((contentId) =>
        [...new Set(shown.get(contentId)?.files)].map((sha256) => ({ sha256, contentId, ...of })),
      ),
    );
  },
  onUndone: (_context, work, { decision }) => deleteRemovedFiles(work.db, decision.id),
};
