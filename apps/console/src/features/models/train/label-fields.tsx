import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { useT } from '../../../i18n/t.tsx';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { labelOfPolicy } from './policy-labels.ts';
import { useKnownLabels } from './use-known-labels.ts';

/** Under which label the violations of each policy count. */
export function LabelFields({ labels, onChange }: LabelFieldsProps) {
  const t = useT();
  const labelOf = useModelLabel();
  const titleOf = usePolicyTitle();
  const known = useKnownLabels();
  const policies = useQuery(policiesQuery).data ?? [];
  return (
    <details>
      <summary>{t('models.train.labels')}</summary>
      <p className="dim prose">{t('models.train.labels.text')}</p>
      {policies.map(({ id }) => (
        <Select
          key={id}
          label={<bdi>{titleOf(id)}</bdi>}
          allowDeselect={false}
          size="xs"
          value={labelOfPolicy(id, labels)}
          data={[
            ...known.map((value) => ({ value, label: labelOf(value) })),
            { value: id, label: t('models.train.labels.own') },
          ]}
          onChange={(value) => value !== null && onChange({ ...labels, [id]: value })}
        />
      ))}
    </details>
  );
}

interface LabelFieldsProps {
  /** Chosen by hand, by policy. */
  readonly labels: Readonly<Record<string, string>>;
  readonly onChange: (labels: Readonly<Record<string, string>>) => void;
}
