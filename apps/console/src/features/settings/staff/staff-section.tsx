import type { StaffMember } from '@breakwater/contracts/access';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { staffQuery } from './queries.ts';
import { StaffDetail } from './staff-detail.tsx';

/** Who works here. */
export function StaffSection() {
  const t = useT();
  const address = useAddress('/frame/settings/staff', 'open');
  const list = rowsOf(useQuery(staffQuery), ({ staff }) => staff);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string>();
  const shown = list.rows?.find(({ id }) => id === address.open);
  return (
    <div className={styles.full}>
      <div className={styles.bar}>
        <h2>{t('settings.staff.title')}</h2>
        <span className="dim">{t('settings.staff.count', { count: list.rows?.length ?? 0 })}</span>
        <Button
          className={styles.push ?? ''}
          leftSection={<IconUserPlus size={16} aria-hidden="true" />}
          onClick={() => setInviting(true)}
        >
          {t('settings.staff.invite')}
        </Button>
      </div>
      <div className={styles.rest}>
        <List
          label={t('settings.staff.title')}
          list={list}
          columns={useColumns()}
          opens={address}
          none={<EmptyState title={t('settings.staff.none')} />}
          detailTitle={shown?.name}
          detail={shown && <StaffDetail key={shown.id} member={shown} onLink={setLink} />}
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

function useColumns(): readonly Column<StaffMember>[] {
  const t = useT();
  return [
    { id: 'name', title: t('settings.staff.name'), cell: ({ name }) => <Name>{name}</Name> },
    { id: 'email', title: t('settings.staff.email'), cell: ({ email }) => <Name>{email}</Name> },
    {
      id: 'roles',
      title: t('settings.staff.roles'),
      cell: ({ roles }) => roles.map((role) => t(`frame.role.${role}`)).join(t('frame.and')),
    },
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
  ];
}
