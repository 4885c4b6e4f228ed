import type { Scope } from '@breakwater/contracts/access';
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useActorName } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { isDone, useAct, useActing } from '../../../ui/use-act.ts';
import { Id, Name } from '../../../ui/user-text.tsx';
import { wordsOf } from '../../../ui/words-of.ts';
import styles from '../settings.module.css';
import { SCOPES, type Service, servicesQuery } from './queries.ts';

/** Programs with rights of their own, and who answers for them. */
export function Services({ onToken }: { readonly onToken: (token: string) => void }) {
  const t = useT();
  const services = useQuery(servicesQuery);
  const acting = useActing();
  return (
    <>
      <NewService />
      <QueryState query={services} rows={3}>
        {({ services: list }) =>
          list.length === 0 ? (
            <EmptyState title={t('settings.services.none')} />
          ) : (
            <ServiceRows services={list} onAct={acting.run} onToken={onToken} />
          )
        }
      </QueryState>
      <Failure error={acting.error} />
    </>
  );
}

const STALE = [servicesQuery.queryKey, ['keys'], ['changes']] as const;

interface RowsProps {
  readonly services: readonly Service[];
  readonly onAct: (act: () => Promise<unknown>) => void;
  readonly onToken: (token: string) => void;
}

function ServiceRows({ services, onAct, onToken }: RowsProps) {
  const t = useT();
  const nameOf = useActorName();
  const act = useAct(...STALE);
  const done = t('settings.saved');
  async function issueKey({ id }: Service): Promise<void> {
    const made = await act('access.createServiceKey', done, { params: { id }, body: {} });
    if (isDone(made)) onToken(made.token);
  }
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
                    onClick={() =>
                      onAct(() => act('access.takeOverService', done, { params: { id: one.id } }))
                    }
                  >
                    {t('settings.services.take-over')}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  aria-label={t('settings.services.key.of', { name: one.name })}
                  onClick={() => onAct(() => issueKey(one))}
                >
                  {t('settings.services.key')}
                </Button>
                <AskButton
                  danger
                  variant="subtle"
                  aria-label={t('settings.services.end.of', { name: one.name })}
                  action={t('settings.services.end')}
                  title={t('settings.services.end.of', { name: one.name })}
                  text={t('settings.services.end.text')}
                  onConfirm={() => act('access.removeService', done, { params: { id: one.id } })}
                />
              </>
            )}
          </td>
        </tr>
      ))}
    </RowsTable>
  );
}

function NewService() {
  const t = useT();
  const act = useAct(...STALE);
  const form = useForm(
    { name: '', purpose: '', platforms: '', scopes: [] as readonly Scope[] },
    ({ platforms, ...service }) => {
      const named = wordsOf(platforms);
      return act('access.createService', t('settings.saved'), {
        body: { ...service, ...(named.length > 0 && { platforms: named }) },
      });
    },
  );
  const text = (name: 'name' | 'purpose' | 'platforms', maxLength: number) => ({
    label: t(`settings.services.${name}`),
    required: name !== 'platforms',
    maxLength,
    dir: 'auto' as const,
    ...form.text(name),
  });
  // Where it waits for somebody else it was asked for all the same, and is not asked for twice.
  return (
    <form onSubmit={(event) => form.submit(event, form.reset)} className={styles.once}>
      <TextInput {...text('name', 200)} />
      <TextInput {...text('purpose', 500)} />
      <TextInput {...text('platforms', 1_000)} description={t('settings.services.platforms.text')} />
      <MultiSelect
        label={t('settings.keys.scopes')}
        data={SCOPES.map((value) => ({ value, label: t(`settings.keys.scope.${value}`) }))}
        {...form.list('scopes')}
      />
      <Failure error={form.error} />
      <div className={styles.buttons}>
        <Button type="submit" disabled={form.draft.scopes.length === 0} loading={form.isSending}>
          {t('settings.services.create')}
        </Button>
      </div>
    </form>
  );
}
