import type { LiveRule, RuleMode } from '@breakwater/contracts/rules';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { OwnText } from '../../i18n/own-text.tsx';
import { useOwnWords } from '../../i18n/own-words.ts';
import { useT } from '../../i18n/t.tsx';
import { ConfirmDialog } from '../../ui/form/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './mode-switch.module.css';
import { activityQuery } from './queries.ts';

const MODES: readonly RuleMode[] = ['draft', 'shadow', 'live'];

/** Changes the mode of a rule, after it was said what that does. */
export function ModeSwitch({ rule, disabled }: { readonly rule: LiveRule; readonly disabled: boolean }) {
  const t = useT();
  const words = useOwnWords();
  const act = useAct(['rules']);
  const [wanted, setWanted] = useState<RuleMode>();
  const change = (mode: RuleMode, reason: string) =>
    act('rules.setMode', undefined, { body: { rule: rule.id, mode, reason } });
  return (
    <div className={styles.mode}>
      <SegmentedControl
        aria-label={t('rules.column.mode')}
        value={rule.mode}
        disabled={disabled}
        data={MODES.map((value) => ({ value, label: t(`rules.mode.${value}`) }))}
        onChange={(value) => setWanted(MODES.find((mode) => mode === value))}
      />
      <p className="dim">{t(`rules.mode.${rule.mode}.means`)}</p>
      {wanted && (
        <ConfirmDialog
          opened
          title={t('rules.mode.change', { mode: t(`rules.mode.${wanted}`) })}
          action={t('rules.mode.change', { mode: t(`rules.mode.${wanted}`) })}
          reason={t('rules.reason')}
          onClose={() => setWanted(undefined)}
          onConfirm={async (reason) => {
            const before = rule.mode;
            await change(wanted, reason);
            showToast({
              tone: 'done',
              text: t('rules.mode.changed', {
                title: words(rule, 'title').text,
                mode: t(`rules.mode.${wanted}`),
              }),
              onUndo: () => void change(before, t('rules.reason.undone')),
            });
          }}
        >
          <p>
            <OwnText of={rule} field="title" />
          </p>
          <Consequence rule={rule} mode={wanted} />
        </ConfirmDialog>
      )}
    </div>
  );
}

/** What the change does, with what the rule would have done lately. */
function Consequence({ rule, mode }: { readonly rule: LiveRule; readonly mode: RuleMode }) {
  const t = useT();
  const formats = useFormats();
  const row = useQuery(activityQuery(24)).data?.rules.find(({ id }) => id === rule.id);
  const fired = sum(row?.live) + sum(row?.shadow);
  return (
    <>
      <p>{t(`rules.mode.${mode}.consequence`)}</p>
      {mode === 'live' && (
        <p>
          {t('rules.mode.live.lately', {
            count: fired,
            quota: formats.number(rule.quota),
            share: formats.percent(rule.breaker.share),
          })}
        </p>
      )}
    </>
  );
}

const sum = (counts: readonly number[] = []) => counts.reduce((total, count) => total + count, 0);
