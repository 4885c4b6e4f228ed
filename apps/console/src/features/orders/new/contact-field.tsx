import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { authorityQuery } from '../authorities/queries.ts';

/** The person or desk of the register from whom an order came; how sure it is who asks follows from it. */
export function ContactField({ authorityId, value, onChange }: ContactFieldProps) {
  const t = useT();
  const may = useMay();
  const query = useQuery({
    ...authorityQuery(authorityId ?? ''),
    enabled: authorityId !== undefined && may('authorities.read'),
  });
  const contacts = (query.data?.contacts ?? []).map(({ contact }) => contact);
  return (
    <Select
      label={t('orders.field.contactId')}
      description={t('orders.field.contactId.help')}
      clearable
      searchable
      disabled={contacts.length === 0}
      data={contacts
        .filter(({ revokedAt }) => revokedAt === undefined)
        .map(({ id, name, post }) => ({
          value: id,
          label: post === undefined ? name : `${name} (\u2068${post}\u2069)`,
        }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}

interface ContactFieldProps {
  readonly authorityId: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (contactId: string | undefined) => void;
}
