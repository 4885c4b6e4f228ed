import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { staffNamesQuery } from '../../api/staff-names.ts';
import { useT } from '../../i18n/t.tsx';
import type { AuditSearch } from './audit-search.ts';
import { actionsQuery } from './queries.ts';

const WAIT_MS = 350;

/** Who, what, to what, and when. */
export function AuditFilters({ search, onChange }: FilterProps) {
  const t = useT();
  const names = useQuery(staffNamesQuery).data ?? {};
  const actions = useQuery(actionsQuery).data ?? [];
  const kinds = [...new Set(actions.map((action) => action.replace(/\.[^.]*$/, '.')))].filter((kind) =>
    kind.endsWith('.'),
  );
  const set = (change: { readonly [name in keyof AuditSearch]?: string | null }) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    onChange(Object.fromEntries(next));
  };
  const isFiltered = Object.keys(search).length > 0;
  return (
    <>
      <Select
        aria-label={t('audit.actor')}
        placeholder={t('audit.anybody')}
        searchable
        clearable
        w={180}
        value={search.actor ?? null}
        data={Object.entries(names).map(([value, label]) => ({ value, label }))}
        onChange={(actor) => set({ actor })}
      />
      <LazyField
        key={`action ${search.action}`}
        label={t('audit.action')}
        placeholder={t('audit.any-action')}
        value={search.action ?? ''}
        data={[...kinds, ...actions]}
        onChange={(action) => set({ action })}
      />
      <LazyField
        key={`subject ${search.subject}`}
        label={t('audit.subject')}
        placeholder={t('audit.any-subject')}
        value={search.subject ?? ''}
        onChange={(subject) => set({ subject })}
      />
      <LazyField
        key={`searched ${search.searched}`}
        label={t('audit.searched')}
        placeholder={t('audit.was-searched')}
        value={search.searched ?? ''}
        onChange={(searched) => set({ searched })}
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        styles={{ root: inline, label: { margin: 0 } }}
        value={search.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        styles={{ root: inline, label: { margin: 0 } }}
        value={search.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t('audit.clear')}
        </Button>
      )}
    </>
  );
}

const inline = { display: 'flex', alignItems: 'center', gap: 6 } as const;

interface FilterProps {
  readonly search: Omit<AuditSearch, 'open'>;
  readonly onChange: (search: Omit<AuditSearch, 'open'>) => void;
}

/** A text that is looked for when nobody types any more. */
function LazyField({ label, placeholder, value, data = [], onChange }: LazyFieldProps) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, WAIT_MS);
  return (
    <Autocomplete
      aria-label={label}
      placeholder={placeholder}
      w={190}
      dir="ltr"
      size="sm"
      value={text}
      data={[...new Set(data)]}
      limit={50}
      onChange={(next) => {
        setText(next);
        tell(next.trim());
      }}
    />
  );
}

interface LazyFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly data?: readonly string[];
  readonly onChange: (value: string) => void;
}
