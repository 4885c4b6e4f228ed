import type { StaffMember } from '@breakwater/contracts/access';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { staffQuery } from './queries.ts';
import { StaffDetail } from './staff-detail.tsx';

const route = getRouteApi('/frame/settings/staff');

/** Who works here. */
export function StaffSection() {
  const t = useT();
  const staff = useQuery(staffQuery);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string>();
  const shown = staff.data?.staff.find(({ id }) => id === open);
  const roleNames = ({ roles }: StaffMember) =>
    roles.map((role) => t(`frame.role.${role}`)).join(t('frame.and'));
  return (
    <div className={styles.full}>
      <div className={styles.bar}>
        <h2>{t('settings.staff.title')}</h2>
        <span className="dim">{t('settings.staff.count', { count: staff.data?.staff.length ?? 0 })}</span>
        <Button
          className={styles.push ?? ''}
          leftSection={<IconUserPlus size={16} aria-hidden="true" />}
          onClick={() => setInviting(true)}
        >
          {t('settings.staff.invite')}
        </Button>
      </div>
      <div className={styles.rest}>
        <ListDetail
          onClose={() => void navigate({ search: {} })}
          detailTitle={shown?.name}
          detail={shown && <StaffDetail key={shown.id} member={shown} onLink={setLink} />}
          list={
            <QueryState query={staff}>
              {({ staff: rows }) => (
                <DataTable
                  label={t('settings.staff.title')}
                  rows={rows}
                  rowKey={({ id }) => id}
                  current={open}
                  onOpen={({ id }) => void navigate({ search: { open: id } })}
                  empty={<EmptyState title={t('settings.staff.none')} />}
                  columns={[
                    { id: 'name', title: t('settings.staff.name'), cell: ({ name }) => <Name>{name}</Name> },
                    {
                      id: 'email',
                      title: t('settings.staff.email'),
                      cell: ({ email }) => <Name>{email}</Name>,
                    },
                    { id: 'roles', title: t('settings.staff.roles'), cell: roleNames },
                    {
                      id: 'seen',
                      title: t('settings.staff.seen'),
                      width: '150px',
                      cell: ({ disabled, lastSeenAt }) =>
                        disabled ? (
                          <StateChip>{t('settings.staff.disabled')}</StateChip>
                        ) : lastSeenAt ? (
                          <Time at={lastSeenAt} />
                        ) : (
                          t('settings.never')
                        ),
                    },
                  ]}
                />
              )}
            </QueryState>
          }
        />
      </div>
      {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={setLink} />}
      <ShownOnce
        secret={link}
        title={t('settings.staff.link')}
        text={t('settings.staff.link.text')}
        onClose={() => setLink(undefined)}
      />
    </div>
  );
}
