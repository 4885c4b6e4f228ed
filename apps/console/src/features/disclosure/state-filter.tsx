import { Select } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';

/** Shows one state of a list only. */
export function StateFilter({ states, words, value, onChange }: StateFilterProps) {
  const t = useT();
  return (
    <Select
      size="xs"
      className={styles.filter ?? ''}
      aria-label={t('disclosure.filter.state')}
      placeholder={t('disclosure.filter.state')}
      clearable
      data={states.map((one) => ({ value: one, label: t(`disclosure.${words}.${one}`) }))}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

interface StateFilterProps {
  readonly states: readonly string[];
  /** Part of the ids of their words. */
  readonly words: 'state' | 'hold' | 'notice';
  readonly value: string | undefined;
  readonly onChange: (state: string | undefined) => void;
}
