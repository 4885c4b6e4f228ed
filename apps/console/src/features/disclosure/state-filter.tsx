import { Select } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';

/** Shows one state of a list only. */
export function StateFilter<State extends string>(props: StateFilterProps<State>) {
  const { states, words, value, onChange } = props;
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
      onChange={(chosen) => onChange(states.find((one) => one === chosen))}
    />
  );
}

interface StateFilterProps<State extends string> {
  readonly states: readonly State[];
  /** Part of the ids of their words. */
  readonly words: 'state' | 'hold' | 'notice';
  readonly value: State | undefined;
  readonly onChange: (state: State | undefined) => void;
}
