import type { Scope } from '@breakwater/contracts/access';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useActorName } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import { wordsOf } from '../../../ui/words-of.ts';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { useSave } from '../use-save.ts';
import { SCOPES, type Service, servicesQuery } from './queries.ts';

/** Programs with rights of their own, and who answers for them. */
export function Services({ onToken }: { readonly onToken: (token: string) => void }) {
  const t = useT();
  const services = useQuery(servicesQuery);
  const [ending, setEnding] = useState<Service>();
  const keys = [servicesQuery.queryKey, ['keys'], ['changes']];
  const takeOver = useSave(
    (one: Service) => api.call('access.takeOverService', { params: { id: one.id } }),
    keys,
  );
  const end = useSave((one: Service) => api.call('access.removeService', { params: { id: one.id } }), keys);
  const issue = useSave(
    (one: Service) => api.call('access.createServiceKey', { params: { id: one.id }, body: {} }),
    keys,
    ({ token }) => onToken(token),
  );
  return (
    <>
      <NewService keys={keys} />
      <QueryState query={services} rows={3}>
        {({ services: list }) =>
          list.length === 0 ? (
            <EmptyState title={t('settings.services.none')} />
          ) : (
            <ServiceRows
              services={list}
              onTakeOver={(one) => takeOver.mutate(one)}
              onKey={(one) => issue.mutate(one)}
              onEnd={setEnding}
            />
          )
        }
      </QueryState>
      <Failure error={takeOver.error ?? issue.error} />
      <ConfirmDialog
        opened={ending !== undefined}
        title={t('settings.services.end.of', { name: ending?.name ?? '' })}
        action={t('settings.services.end')}
        danger
        onClose={() => setEnding(undefined)}
        onConfirm={async () => {
          if (ending) await end.mutateAsync(ending);
        }}
      >
        <p className="prose">{t('settings.services.end.text')}</p>
      </ConfirmDialog>
    </>
  );
}

interface RowsProps {
  readonly services: readonly Service[];
  readonly onTakeOver: (service: Service) => void;
  readonly onKey: (service: Service) => void;
  readonly onEnd: (service: Service) => void;
}

function ServiceRows({ services, onTakeOver, onKey, onEnd }: RowsProps) {
  const t = useT();
  const nameOf = useActorName();
  return (
    <RowsTable
      label={t('settings.services.title')}
      columns={[
        t('settings.keys.name'),
        t('settings.services.purpose'),
        t('settings.keys.scopes'),
        t('settings.services.platforms'),
        t('settings.services.owner'),
      ]}
      actions
    >
      {services.map((one) => (
        <tr key={one.id}>
          <td>
            <Name>{one.name}</Name>
          </td>
          <td>
            <Name>{one.purpose}</Name>
          </td>
          <td>
            <Id>{one.scopes.join(' ')}</Id>
          </td>
          <td>{one.platforms ? <Id>{one.platforms.join(' ')}</Id> : t('settings.services.all')}</td>
          <td>
            {one.owner && <Name>{nameOf(`staff:${one.owner}`)}</Name>}
            {one.endedAt && <StateChip>{t('settings.services.ended')}</StateChip>}
            {!one.owner && !one.endedAt && (
              <StateChip tone="attention">
                {t('settings.services.unowned')} {one.takeOverBy && <Time at={one.takeOverBy} />}
              </StateChip>
            )}
          </td>
          <td data-align="end">
            {!one.endedAt && (
              <>
                {!one.owner && (
                  <Button
                    variant="subtle"
                    aria-label={t('settings.services.take-over.of', { name: one.name })}
                    onClick={() => onTakeOver(one)}
                  >
                    {t('settings.services.take-over')}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  aria-label={t('settings.services.key.of', { name: one.name })}
                  onClick={() => onKey(one)}
                >
                  {t('settings.services.key')}
                </Button>
                <Button
                  variant="subtle"
                  aria-label={t('settings.services.end.of', { name: one.name })}
                  onClick={() => onEnd(one)}
                >
                  {t('settings.services.end')}
                </Button>
              </>
            )}
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}

const EMPTY = { name: '', purpose: '', platforms: '', scopes: [] as readonly Scope[] };

function NewService({ keys }: { readonly keys: readonly (readonly unknown[])[] }) {
  const t = useT();
  const [form, setForm] = useState(EMPTY);
  const save = useSave(({ platforms, ...service }: typeof EMPTY) => {
    const named = wordsOf(platforms);
    return api.call('access.createService', {
      body: { ...service, ...(named.length > 0 && { platforms: named }) },
    });
  }, keys);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // Where it waits for somebody else it was asked for all the same, and is not asked for twice.
    save.mutate(form, { onSuccess: () => setForm(EMPTY) });
  };
  const text = (name: 'name' | 'purpose' | 'platforms', maxLength: number) => ({
    label: t(`settings.services.${name}`),
    required: name !== 'platforms',
    maxLength,
    dir: 'auto' as const,
    value: form[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={onSubmit} className={styles.once}>
      <TextInput {...text('name', 200)} />
      <TextInput {...text('purpose', 500)} />
      <TextInput {...text('platforms', 1_000)} description={t('settings.services.platforms.text')} />
      <MultiSelect
        label={t('settings.keys.scopes')}
        data={SCOPES.map((value) => ({ value, label: t(`settings.keys.scope.${value}`) }))}
        value={[...form.scopes]}
        onChange={(scopes) => setForm({ ...form, scopes })}
      />
      <Failure error={save.error} />
      <div className={styles.buttons}>
        <Button type="submit" disabled={form.scopes.length === 0} loading={save.isPending}>
          {t('settings.services.create')}
        </Button>
      </div>
    </form>
  );
}
