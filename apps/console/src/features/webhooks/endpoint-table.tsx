import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RowsTable } from '../../ui/rows-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Id } from '../../ui/user-text.tsx';
import { Failure } from '../settings/failure.tsx';
import { useSave } from '../settings/use-save.ts';
import type { Endpoint } from './queries.ts';

// What waits for an endpoint that is removed stands among what was not delivered from then on.
const keys = [['webhooks']];
/** Endpoints with what goes there, and what can be done with them. */
export function EndpointTable({ endpoints, onSecret }: EndpointTableProps) {
  const t = useT();
  const [removing, setRemoving] = useState<Endpoint>();
  const test = useMutation({
    mutationFn: (endpoint: Endpoint) => api.call('webhooks.test', { params: { id: endpoint.id } }),
    onSuccess: ({ status = 0, error = '' }) => {
      const arrived = status >= 200 && status < 300;
      const text = arrived
        ? t('webhooks.test.arrived', { status })
        : t('webhooks.test.failed', { why: error === '' ? status : error });
      showToast({ tone: arrived ? 'done' : 'danger', text });
    },
  });
  const rotate = useSave(
    (endpoint: Endpoint) => api.call('webhooks.rotateSecret', { params: { id: endpoint.id } }),
    keys,
    ({ secret }) => onSecret(secret),
  );
  const change = useSave(
    (endpoint: Endpoint) =>
      api.call('webhooks.change', { params: { id: endpoint.id }, body: { enabled: !endpoint.enabled } }),
    keys,
  );
  const remove = useSave(
    (endpoint: Endpoint) => api.call('webhooks.remove', { params: { id: endpoint.id } }),
    keys,
  );
  return (
    <>
      <RowsTable
        label={t('webhooks.endpoints')}
        columns={[
          t('webhooks.url'),
          t('webhooks.platforms'),
          t('webhooks.events'),
          t('settings.made'),
          t('webhooks.state'),
        ]}
        actions
      >
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
              <Button
                variant="subtle"
                aria-label={t('webhooks.test.of', { url: endpoint.url })}
                loading={test.isPending && test.variables.id === endpoint.id}
                onClick={() => test.mutate(endpoint)}
              >
                {t('webhooks.test')}
              </Button>
              <Button
                variant="subtle"
                aria-label={t(endpoint.enabled ? 'webhooks.turn-off.of' : 'webhooks.turn-on.of', {
                  url: endpoint.url,
                })}
                onClick={() => change.mutate(endpoint)}
              >
                {t(endpoint.enabled ? 'webhooks.turn-off' : 'webhooks.turn-on')}
              </Button>
              <Button
                variant="subtle"
                aria-label={t('webhooks.rotate.of', { url: endpoint.url })}
                onClick={() => rotate.mutate(endpoint)}
              >
                {t('webhooks.rotate')}
              </Button>
              <Button
                variant="subtle"
                aria-label={t('webhooks.remove.of', { url: endpoint.url })}
                onClick={() => setRemoving(endpoint)}
              >
                {t('webhooks.remove')}
              </Button>
            </td>
          </tr>
        ))}
      </RowsTable>
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
