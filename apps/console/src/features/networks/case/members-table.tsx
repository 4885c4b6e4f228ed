import type { NetworkCase, NetworkMember } from '@breakwater/contracts/networks';
import { IconPin, IconUserX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { lookOf } from '../graph/node-looks.ts';
import styles from '../networks.module.css';
import { MemberLink } from './member-link.tsx';
import { rowsStyle } from './rows-style.ts';

interface Row extends NetworkMember {
  /** Among the members of the case. */
  readonly place: number;
}

/** The members, the most central first; one that is opened is looked at in the picture. */
export function MembersTable({ network, open, onOpen }: MembersTableProps) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const rows = useMemo(
    () =>
      network.memberList
        .map((member, place): Row => ({ ...member, place }))
        .sort((a, b) => b.centrality - a.centrality || a.place - b.place),
    [network],
  );
  const columns: readonly Column<Row>[] = [
    {
      id: 'account',
      title: t('networks.member'),
      cell: (member) => (
        <span className="one-line">
          <MemberLink member={member} />
        </span>
      ),
    },
    {
      id: 'look',
      title: t('networks.column.state'),
      width: '190px',
      cell: ({ place }) => {
        const look = lookOf(network, place);
        if (look === 'member') return null;
        const Icon = look === 'removed' ? IconUserX : IconPin;
        return (
          <StateChip tone={look === 'removed' ? 'neutral' : 'attention'} icon={Icon}>
            {t(`networks.look.${look}`)}
          </StateChip>
        );
      },
    },
    {
      id: 'centrality',
      title: t('networks.member.centrality'),
      width: '120px',
      align: 'end',
      cell: ({ centrality }) => formats.number(centrality, 2),
    },
    {
      id: 'job',
      title: t('networks.member.job'),
      width: '130px',
      cell: ({ jobId }) =>
        jobId !== undefined &&
        may('jobs.read') && (
          <Link to="/review/$id" params={{ id: jobId }}>
            {t('networks.member.open-job')}
          </Link>
        ),
    },
  ];
  return (
    <section className={styles.box} aria-labelledby="network-members">
      <h2 id="network-members">{t('networks.members', { count: rows.length })}</h2>
      <div className={styles.edges} style={rowsStyle(rows.length)}>
        <DataTable
          label={t('networks.members', { count: rows.length })}
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={columns}
          current={open === undefined ? undefined : String(open)}
          onOpen={({ place }) => onOpen(place)}
          empty={<EmptyState title={t('networks.graph.empty')} />}
        />
      </div>
    </section>
  );
}

interface MembersTableProps {
  readonly network: NetworkCase;
  readonly open: number | undefined;
  readonly onOpen: (member: number) => void;
}
