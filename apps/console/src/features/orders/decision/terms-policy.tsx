import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { useT } from '../../../i18n/t.tsx';

/** The policy under which review looks at what an order names, as it would at any report. */
export function TermsPolicy({ value, onChange }: TermsPolicyProps) {
  const t = useT();
  const titleOf = usePolicyTitle();
  const policies = (useQuery(policiesQuery).data ?? []).filter(({ retiredAt }) => retiredAt === undefined);
  return (
    <Select
      required
      searchable
      label={t('orders.execute.policy')}
      data={policies.map(({ id }) => ({ value: id, label: titleOf(id) }))}
      value={value ?? null}
      onChange={(policy) => onChange(policy ?? undefined)}
    />
  );
}

interface TermsPolicyProps {
  readonly value: string | undefined;
  readonly onChange: (policy: string | undefined) => void;
}
