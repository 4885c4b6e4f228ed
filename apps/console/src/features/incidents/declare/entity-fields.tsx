import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../incidents.module.css';
import type { EntityDraft } from './known-draft.ts';

const KINDS = ['person', 'organisation', 'place', 'event'] as const;
const MOST = 100;
const EMPTY: EntityDraft = { kind: 'organisation', name: '', ref: '' };

/** Who and what is named, a line each. */
export function EntityFields({ value, error, onChange }: EntityFieldsProps) {
  const t = useT();
  const put = (at: number, change: Partial<EntityDraft>): void =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <fieldset className={styles.entities}>
      <legend>{t('incidents.field.entities')}</legend>
      {value.map(({ kind, name, ref }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that stays
        <div key={at} className={styles.entity}>
          <NativeSelect
            aria-label={t('incidents.entity.kind', { number: at + 1 })}
            data={KINDS.map((one) => ({ value: one, label: t(`incidents.entity.${one}`) }))}
            value={kind}
            onChange={({ currentTarget }) =>
              put(at, { kind: KINDS.find((one) => one === currentTarget.value) ?? kind })
            }
          />
          <TextInput
            dir="auto"
            maxLength={200}
            aria-label={t('incidents.entity.name', { number: at + 1 })}
            placeholder={t('incidents.entity.name.short')}
            value={name}
            onChange={({ currentTarget }) => put(at, { name: currentTarget.value })}
          />
          <TextInput
            dir="auto"
            maxLength={200}
            aria-label={t('incidents.entity.ref', { number: at + 1 })}
            placeholder={t('incidents.entity.ref.short')}
            value={ref}
            onChange={({ currentTarget }) => put(at, { ref: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('incidents.entity.remove', { number: at + 1 })}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {error}
      <Button
        variant="default"
        size="xs"
        disabled={value.length >= MOST}
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...value, EMPTY])}
      >
        {t('incidents.entity.add')}
      </Button>
    </fieldset>
  );
}

interface EntityFieldsProps {
  readonly value: readonly EntityDraft[];
  readonly error: ReactNode;
  readonly onChange: (value: readonly EntityDraft[]) => void;
}
