import type { NetworkCase } from '@breakwater/contracts/networks';
import { useMemo } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { ArtefactLabel } from './artefact-label.tsx';
import type { ShareLayout } from './layout-shares.ts';
import { rowsStyle } from './rows-style.ts';

/** Each share by its time. */
export function SharesTable({ network, layout }: SharesTableProps) {
  const t = useT();
  const formats = useFormats();
  const rows = useMemo(
    () =>
      layout.rows
        .flatMap(({ member, shares }) => shares.map((share) => ({ member, ...share })))
        .sort((a, b) => a.atMs - b.atMs),
    [layout],
  );
  return (
    <div className={styles.edges} style={rowsStyle(rows.length)}>
      <DataTable
        label={t('networks.shares')}
        rows={rows}
        rowKey={({ member, artefact, atMs }) => `${member} ${artefact} ${atMs}`}
        columns={[
          {
            id: 'at',
            title: t('networks.shares.at'),
            width: '220px',
            cell: ({ atMs }) => formats.dateTimeSeconds(new Date(atMs).toISOString()),
          },
          {
            id: 'member',
            title: t('networks.member'),
            width: '25%',
            cell: ({ member }) => <bdi className="one-line">{memberName(network.memberList[member])}</bdi>,
          },
          {
            id: 'what',
            title: t('networks.artefact'),
            cell: ({ artefact }) => {
              const one = network.artefactList[artefact];
              return one && <ArtefactLabel artefact={one} />;
            },
          },
        ]}
        empty={<EmptyState title={t('networks.shares.none')} />}
      />
    </div>
  );
}

interface SharesTableProps {
  readonly network: NetworkCase;
  readonly layout: ShareLayout;
}
