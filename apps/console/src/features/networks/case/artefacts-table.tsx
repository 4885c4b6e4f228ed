import type { NetworkArtefact, NetworkCase } from '@breakwater/contracts/networks';
import { useMemo } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import styles from '../networks.module.css';
import { ArtefactLabel } from './artefact-label.tsx';
import { rowsStyle } from './rows-style.ts';

interface Row extends NetworkArtefact {
  /** Among the artefacts of the case. */
  readonly place: number;
}

/** What the members share, the rarest first: what nearly everybody shares says nothing. */
export function ArtefactsTable({ network, open, onOpen }: ArtefactsTableProps) {
  const t = useT();
  const formats = useFormats();
  const rows = useMemo(
    () =>
      network.artefactList
        .map((artefact, place): Row => ({ ...artefact, place }))
        .sort((a, b) => b.bits - a.bits || a.place - b.place),
    [network],
  );
  const columns: readonly Column<Row>[] = [
    {
      id: 'what',
      title: t('networks.artefact'),
      cell: (artefact) => (
        <span className="one-line">
          <ArtefactLabel artefact={artefact} />
        </span>
      ),
    },
    {
      id: 'members',
      title: t('networks.column.members'),
      width: '85px',
      align: 'end',
      cell: ({ shares }) => new Set(shares.map(({ member }) => member)).size,
    },
    {
      id: 'accounts',
      title: t('networks.artefact.accounts'),
      width: '125px',
      align: 'end',
      cell: ({ accounts }) => accounts,
    },
    {
      id: 'spread',
      title: t('networks.artefact.spread'),
      width: '125px',
      align: 'end',
      cell: ({ spreadMs }) => (spreadMs === undefined ? '–' : formats.duration(spreadMs)),
    },
    {
      id: 'bits',
      title: t('networks.artefact.bits'),
      width: '100px',
      align: 'end',
      cell: ({ bits }) => formats.number(bits, 1),
    },
  ];
  return (
    <section className={styles.box} aria-labelledby="network-artefacts">
      <header>
        <h2 id="network-artefacts">{t('networks.artefacts')}</h2>
        <p className="dim">{t('networks.artefacts.text')}</p>
      </header>
      <div className={styles.edges} style={rowsStyle(rows.length)}>
        <DataTable
          label={t('networks.artefacts')}
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={columns}
          current={open === undefined ? undefined : String(open)}
          onOpen={({ place }) => onOpen(place)}
          empty={<EmptyState title={t('networks.shares.none')} />}
        />
      </div>
    </section>
  );
}

interface ArtefactsTableProps {
  readonly network: NetworkCase;
  readonly open: number | undefined;
  readonly onOpen: (artefact: number) => void;
}
