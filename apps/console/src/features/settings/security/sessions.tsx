import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Failure } from '../failure.tsx';
import { useSave } from '../use-save.ts';
import { deviceOf } from './device-of.ts';
import { signInsQuery } from './queries.ts';

/** Where one is signed in. */
export function Sessions() {
  const t = useT();
  const sessions = useQuery(signInsQuery);
  const end = useSave(
    (id: string) => api.call('access.endMySession', { params: { id } }),
    [signInsQuery.queryKey],
  );
  const endOthers = useSave(() => api.call('access.endMyOtherSessions'), [signInsQuery.queryKey]);
  return (
    <QueryState query={sessions} rows={2}>
      {({ sessions: list }) => (
        <>
          <RowsTable
            label={t('settings.sessions')}
            columns={[
              t('settings.sessions.device'),
              t('settings.sessions.by'),
              t('settings.sessions.since'),
              t('settings.used'),
            ]}
            actions
          >
            {list.map((one) => (
              <tr key={one.id}>
                <td>
                  <bdi>{deviceOf(one.userAgent) ?? t('settings.sessions.unknown')}</bdi>
                </td>
                <td>{t(`settings.sessions.method.${one.method}`)}</td>
                <td>
                  <Time at={one.createdAt} />
                </td>
                <td>
                  <Time at={one.lastSeenAt} />
                </td>
                <td data-align="end">
                  {one.current ? (
                    <StateChip tone="info">{t('settings.sessions.current')}</StateChip>
                  ) : (
                    <Button variant="subtle" onClick={() => end.mutate(one.id)}>
                      {t('settings.sessions.end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </RowsTable>
          {list.length > 1 && (
            <Button variant="default" mt="sm" onClick={() => endOthers.mutate()}>
              {t('settings.sessions.end-others')}
            </Button>
          )}
          <Failure error={end.error ?? endOthers.error} />
        </>
      )}
    </QueryState>
  );
}
