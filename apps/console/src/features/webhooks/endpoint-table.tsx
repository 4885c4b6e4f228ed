import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { RowsTable } from '../../ui/rows-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Failure } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAct, useActing } from '../../ui/use-act.ts';
import { Id } from '../../ui/user-text.tsx';
import type { Endpoint } from './queries.ts';

/** Endpoints with what goes there, and what can be done with them. */
export function EndpointTable({ endpoints, onSecret }: EndpointTableProps) {
  const t = useT();
  // What waits for an endpoint that is removed stands among what was not delivered from then on.
  const act = useAct(['webhooks']);
  const acting = useActing();
  const done = t('settings.saved');
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
  async function rotate({ id }: Endpoint): Promise<void> {
    onSecret((await act('webhooks.rotateSecret', done, { params: { id } })).secret);
  }
  const change = ({ id, enabled }: Endpoint) =>
    act('webhooks.change', done, { params: { id }, body: { enabled: !enabled } });
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
                onClick={() => acting.run(() => change(endpoint))}
              >
                {t(endpoint.enabled ? 'webhooks.turn-off' : 'webhooks.turn-on')}
              </Button>
              <Button
                variant="subtle"
                aria-label={t('webhooks.rotate.of', { url: endpoint.url })}
                onClick={() => acting.run(() => rotate(endpoint))}
              >
                {t('webhooks.rotate')}
              </Button>
              <AskButton
                danger
                variant="subtle"
                aria-label={t('webhooks.remove.of', { url: endpoint.url })}
                action={t('webhooks.remove')}
                onConfirm={() => act('webhooks.remove', done, { params: { id: endpoint.id } })}
              >
                <p className="prose">
                  {t('webhooks.remove.text')} <Id>{endpoint.url}</Id>
                </p>
              </AskButton>
            </td>
          </tr>
        ))}
      </RowsTable>
      <Failure error={test.error ?? acting.error} />
    </>
  );
}

interface EndpointTableProps {
  readonly endpoints: readonly Endpoint[];
  readonly onSecret: (secret: string) => void;
}
