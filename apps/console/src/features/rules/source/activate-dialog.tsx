import type { RuleCheck, RuleSetSource } from '@breakwater/contracts/rules';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { compareRules } from '../compare-rules.ts';
import { diffLines, hunksOf } from '../diff-lines.ts';
import { SourceDiff } from '../history/source-diff.tsx';
import { ModeChip } from '../mode-chip.tsx';
import { liveRulesQuery } from '../queries.ts';
import styles from './activate-dialog.module.css';
import type { EditedSource } from './use-draft.ts';

interface ActivateDialogProps {
  readonly live: RuleSetSource;
  readonly draft: EditedSource;
  readonly rules: NonNullable<RuleCheck['rules']>;
  readonly onClose: () => void;
}

/** What activating the text will do, then why, then it is live. */
export function ActivateDialog({ live, draft, rules, onClose }: ActivateDialogProps) {
  const t = useT();
  const act = useAct(['rules']);
  const activate = (source: string, reason: string, base: string) =>
    act('rules.activate', undefined, { body: { source, reason, base } });
  const lines = diffLines(live.source, draft.text);
  return (
    <ConfirmDialog
      opened
      title={t('rules.activate.title')}
      action={t('rules.source.activate')}
      reason={t('rules.reason')}
      onClose={onClose}
      onConfirm={async (reason) => {
        const made = await activate(draft.text, reason, draft.base);
        showToast({
          tone: 'done',
          text: t('rules.activate.done', { name: made.name, version: made.version }),
          onUndo: () => void activate(live.source, t('rules.reason.undone'), made.id),
        });
      }}
    >
      <p>{t('rules.activate.consequence')}</p>
      <WhatChanges rules={rules} />
      <details className={styles.lines}>
        <summary>
          {t('rules.diff.count', {
            added: lines.filter(({ kind }) => kind === 'added').length,
            removed: lines.filter(({ kind }) => kind === 'removed').length,
          })}
        </summary>
        <SourceDiff hunks={hunksOf(lines, 2)} />
      </details>
    </ConfirmDialog>
  );
}

function WhatChanges({ rules }: { readonly rules: NonNullable<RuleCheck['rules']> }) {
  const t = useT();
  const live = useQuery(liveRulesQuery).data?.rules;
  if (!live) return null;
  const { added, removed, modes } = compareRules(live, rules);
  if (added.length + removed.length + modes.length === 0) return <p>{t('rules.activate.same-rules')}</p>;
  return (
    <ul className={styles.changes}>
      {added.map(({ id, mode }) => (
        <li key={id}>
          {t('rules.activate.added')} <bdi className="code">{id}</bdi> <ModeChip mode={mode} />
        </li>
      ))}
      {removed.map(({ id, mode }) => (
        <li key={id}>
          {t('rules.activate.removed')} <bdi className="code">{id}</bdi> <ModeChip mode={mode} />
        </li>
      ))}
      {modes.map(({ id, from, to }) => (
        <li key={id}>
          <bdi className="code">{id}</bdi>{' '}
          {t('rules.activate.mode', { from: t(`rules.mode.${from}`), to: t(`rules.mode.${to}`) })}
        </li>
      ))}
    </ul>
  );
}
