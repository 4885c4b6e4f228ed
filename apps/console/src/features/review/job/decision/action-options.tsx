import type { CaseItem } from '@breakwater/contracts/review';
import { Select, TagsInput, TextInput } from '@mantine/core';
import { useT } from '../../../../i18n/t.tsx';
import { type ChosenAction, mayEnd, scopesOf } from './decision-form.ts';
import styles from './decision-panel.module.css';

const DURATIONS = ['PT24H', 'P3D', 'P7D', 'P30D', 'P90D'] as const;
const NO_END = 'none';
const ACCOUNT = 'account';

/** What a chosen action is done to, for how long, and what else it needs. */
export function ActionOptions({ chosen, items, onChange }: ActionOptionsProps) {
  const t = useT();
  const { action, scope, contentId, duration, label, territories } = chosen;
  const scopes = scopesOf(action);
  const targets = [
    ...(scopes.includes('content')
      ? items.flatMap(({ event }) =>
          event.content
            ? [{ value: `c:${event.content.id}`, label: shorten(event.content.text, event.content.id) }]
            : [],
        )
      : []),
    ...(scopes.includes('account') ? [{ value: ACCOUNT, label: t('job.target.the-account') }] : []),
  ];
  return (
    <fieldset className={styles.options}>
      <legend>{t(`job.action.${action}`)}</legend>
      {targets.length > 1 || scope === 'content' ? (
        <Select
          label={t('job.panel.target')}
          data={targets}
          value={scope === 'account' ? ACCOUNT : contentId === undefined ? null : `c:${contentId}`}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => onChange(targetOf(value))}
        />
      ) : null}
      {mayEnd(action) && (
        <Select
          label={t('job.panel.duration')}
          data={[
            ...DURATIONS.map((value) => ({ value, label: t(`job.duration.${value}`) })),
            { value: NO_END, label: t('job.duration.none') },
          ]}
          value={duration ?? NO_END}
          allowDeselect={false}
          onChange={(value) => onChange({ duration: value === NO_END || value === null ? undefined : value })}
        />
      )}
      {action === 'label' && (
        <TextInput
          label={t('job.panel.label')}
          description={t('job.panel.label-note')}
          dir="ltr"
          value={label}
          onChange={(event) =>
            onChange({ label: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9._/-]/g, '-') })
          }
        />
      )}
      {action === 'geo-restrict' && (
        <TagsInput
          label={t('job.panel.territories')}
          description={t('job.panel.territories-note')}
          value={[...territories]}
          splitChars={[',', ' ']}
          onChange={(value) =>
            onChange({ territories: value.map((code) => code.toUpperCase()).filter(isTerritory) })
          }
        />
      )}
    </fieldset>
  );
}

interface ActionOptionsProps {
  readonly chosen: ChosenAction;
  readonly items: readonly CaseItem[];
  readonly onChange: (change: Partial<ChosenAction>) => void;
}

function targetOf(value: string | null): Partial<ChosenAction> {
  return value?.startsWith('c:')
    ? { scope: 'content', contentId: value.slice(2) }
    : { scope: 'account', contentId: undefined };
}

function shorten(text: string | undefined, id: string): string {
  return text === undefined || text === '' ? id : `${text.slice(0, 60)}${text.length > 60 ? '…' : ''}`;
}

function isTerritory(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
