import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Id } from '../../ui/user-text.tsx';
import { Failure } from '../settings/failure.tsx';
import styles from '../settings/settings.module.css';
import { useSave } from '../settings/use-save.ts';
import { type Endpoint, endpointsQuery } from './queries.ts';

const keys = [endpointsQuery.queryKey];
const pathOf = ({ id }: Endpoint) => `/v1/webhooks/${encodeURIComponent(id)}`;

/** Endpoints with what goes there, and what can be done with them. */
export function EndpointTable({ endpoints, onSecret }: EndpointTableProps) {
  const t = useT();
  const [removing, setRemoving] = useState<Endpoint>();
  const test = useMutation({
    mutationFn: (endpoint: Endpoint) =>
      api.post<{ status?: number; error?: string }>(`${pathOf(endpoint)}/test`),
    onSuccess: ({ status = 0, error = '' }) => {
      const arrived = status >= 200 && status < 300;
      const text = arrived
        ? t('webhooks.test.arrived', { status })
        : t('webhooks.test.failed', { why: error === '' ? status : error });
      showToast({ tone: arrived ? 'done' : 'danger', text });
    },
  });
  const rotate = useSave(
    (endpoint: Endpoint) => api.post<{ secret: string }>(`${pathOf(endpoint)}/rotate-secret`),
    keys,
    ({ secret }) => onSecret(secret),
  );
  const change = useSave(
    (endpoint: Endpoint) => api.patch(pathOf(endpoint), { enabled: !endpoint.enabled }),
    keys,
  );
  const remove = useSave((endpoint: Endpoint) => api.remove(pathOf(endpoint)), keys);
  return (
    <>
      <ScrollX label={t('webhooks.endpoints')}>
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{t('webhooks.url')}</th>
              <th scope="col">{t('webhooks.platforms')}</th>
              <th scope="col">{t('webhooks.events')}</th>
              <th scope="col">{t('settings.made')}</th>
              <th scope="col">{t('webhooks.state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('settings.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {endpoints.map((endpoint) => (
              <tr key={endpoint.id}>
                <td>
                  <Id>{endpoint.url}</Id>
                </td>
                <td>
                  {endpoint.platforms ? <Id>{endpoint.platforms.join(' ')}</Id> : t('webhooks.platforms.all')}
                </td>
                <td title={endpoint.events.join(', ')}>
                  {t('webhooks.events.count', { count: endpoint.events.length })}
                </td>
                <td>
                  <Time at={endpoint.createdAt} />
                </td>
                <td>
                  <StateChip tone={endpoint.enabled ? 'done' : 'neutral'}>
                    {t(endpoint.enabled ? 'webhooks.on' : 'webhooks.off')}
                  </StateChip>
                </td>
                <td data-align="end">
                  <Button variant="subtle" loading={test.isPending} onClick={() => test.mutate(endpoint)}>
                    {t('webhooks.test')}
                  </Button>
                  <Button variant="subtle" onClick={() => change.mutate(endpoint)}>
                    {t(endpoint.enabled ? 'webhooks.turn-off' : 'webhooks.turn-on')}
                  </Button>
                  <Button variant="subtle" onClick={() => rotate.mutate(endpoint)}>
                    {t('webhooks.rotate')}
                  </Button>
                  <Button variant="subtle" onClick={() => setRemoving(endpoint)}>
                    {t('webhooks.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <Failure error={test.error ?? change.error ?? rotate.error} />
      <ConfirmDialog
        opened={removing !== undefined}
        title={t('webhooks.remove')}
        action={t('webhooks.remove')}
        danger
        onClose={() => setRemoving(undefined)}
        onConfirm={async () => {
          if (removing) await remove.mutateAsync(removing);
        }}
      >
        <p className="prose">
          {t('webhooks.remove.text')} <Id>{removing?.url ?? ''}</Id>
        </p>
      </ConfirmDialog>
    </>
  );
}

interface EndpointTableProps {
  readonly endpoints: readonly Endpoint[];
  readonly onSecret: (secret: string) => void;
}
