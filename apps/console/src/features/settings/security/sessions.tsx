import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { deviceOf } from './device-of.ts';
import { signInsQuery } from './queries.ts';

/** Where one is signed in. */
export function Sessions() {
  const t = useT();
  const sessions = useQuery(signInsQuery);
  const act = useAct(signInsQuery.queryKey);
  const acting = useActing();
  const done = t('settings.saved');
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
                    <Button
                      variant="subtle"
                      onClick={() =>
                        acting.run(() => act('access.endMySession', done, { params: { id: one.id } }))
                      }
                    >
                      {t('settings.sessions.end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </RowsTable>
          {list.length > 1 && (
            <Button
              variant="default"
              mt="sm"
              onClick={() => acting.run(() => act('access.endMyOtherSessions', done))}
            >
              {t('settings.sessions.end-others')}
            </Button>
          )}
          <Failure error={acting.error} />
        </>
      )}
    </QueryState>
  );
}
