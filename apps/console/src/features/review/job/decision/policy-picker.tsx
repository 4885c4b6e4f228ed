import type { Policy } from '@breakwater/contracts';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { policiesQuery } from '../../../../api/policies.ts';
import { currentLocale } from '../../../../i18n/locale.ts';
import { useT } from '../../../../i18n/t.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import styles from './decision-panel.module.css';
import { orderPolicies } from './order-policies.ts';

/** The policy that is decided under: the tree, searchable by its words in the language of the console or by its id. */
export function PolicyPicker({ value, onChange, inputRef, disabled = false }: PolicyPickerProps) {
  const t = useT();
  const policies = useQuery(policiesQuery).data ?? [];
  const locale = currentLocale();
  const placed = orderPolicies(
    policies.filter(({ retiredAt, id }) => retiredAt === undefined || id === value),
  );
  const depths = new Map(placed.map(({ policy, depth }) => [policy.id, depth]));
  const chosen = policies.find(({ id }) => id === value);
  return (
    <div className={styles.policy}>
      <Select
        ref={inputRef}
        label={t('job.panel.policy')}
        disabled={disabled}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('job.panel.policy-none')}
        data={
          placed.length === 0 && value !== '' ? [value] : placed.map(({ policy }) => optionOf(policy, locale))
        }
        value={value === '' ? null : value}
        onChange={(id) => id !== null && onChange(id)}
        renderOption={({ option }) => (
          <span className={styles.branch} data-depth={Math.min(depths.get(option.value) ?? 0, 3)}>
            {option.label}
          </span>
        )}
      />
      {chosen && (
        <details className={styles.policyText}>
          <summary>
            {t('job.panel.policy-text')}{' '}
            {chosen.severe && <StateChip tone="attention">{t('job.panel.severe')}</StateChip>}
          </summary>
          <p className="prose">{chosen.text[locale]}</p>
          <p className="dim">
            {t('job.panel.policy-points', { points: chosen.points, days: chosen.decayDays })}
            {chosen.reference && <bdi> · {chosen.reference}</bdi>}
          </p>
        </details>
      )}
    </div>
  );
}

interface PolicyPickerProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly disabled?: boolean;
}

function optionOf({ id, title }: Policy, locale: 'en' | 'ur') {
  return { value: id, label: `${title[locale]} · ${id}` };
}
