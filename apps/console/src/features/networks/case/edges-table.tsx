import type { NetworkEdge } from '@breakwater/contracts/networks';
import { useMemo } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { PictureProps } from '../graph/picture.ts';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { rowsStyle } from './rows-style.ts';

/** The picture as rows, most evidence first: for the keyboard, and for who does not see it. */
export function EdgesTable({ network, picked, onPick }: PictureProps) {
  const t = useT();
  const formats = useFormats();
  const rows = useMemo(() => network.edges.toSorted((x, y) => y.bits - x.bits), [network]);
  const member = (id: 'a' | 'b'): Column<NetworkEdge> => ({
    id,
    title: t(`networks.edge.${id}`),
    cell: (edge) => <bdi className="one-line">{memberName(network.memberList[edge[id]])}</bdi>,
  });
  const keyOf = ({ a, b }: Pick<NetworkEdge, 'a' | 'b'>) => `${a} ${b}`;
  const current = picked?.kind === 'edge' ? keyOf({ a: picked.edge[0], b: picked.edge[1] }) : undefined;
  return (
    <div className={styles.edges} style={rowsStyle(rows.length)}>
      <DataTable
        label={t('networks.graph')}
        rows={rows}
        rowKey={keyOf}
        columns={[
          member('a'),
          member('b'),
          {
            id: 'shared',
            title: t('networks.edge.shared'),
            width: '90px',
            align: 'end',
            cell: ({ artefacts }) => artefacts.length,
          },
          {
            id: 'bits',
            title: t('networks.edge.bits'),
            width: '80px',
            align: 'end',
            cell: ({ bits }) => formats.number(bits, 1),
          },
        ]}
        current={current}
        onOpen={({ a, b }) => onPick({ kind: 'edge', edge: [a, b] })}
        empty={<EmptyState title={t('networks.graph.empty')} />}
      />
    </div>
  );
}
