import { addressOf } from '@breakwater/client';
import type { Capture, CaseworkCase } from '@breakwater/contracts/casework';
import { Button } from '@mantine/core';
import { IconCameraPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { CaptureChip } from '../case-chips.tsx';
import { captureQuery, capturesQuery } from '../queries.ts';
import { CaptureDialog } from './capture-dialog.tsx';
import { CaptureView } from './capture-view.tsx';

/** Captures of a case: what there is, whether it is whole, and the way to take all of it out. */
export function EvidenceSection({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const may = useMay();
  const address = useAddress('/frame/casework/$id', 'capture');
  const [adding, setAdding] = useState(false);
  const list = rowsOf(useQuery(capturesQuery(one.id)), (all) => all);
  const { data: found } = useQuery({
    ...captureQuery(address.open ?? ''),
    enabled: address.open !== undefined,
  });
  const open = list.rows?.find(({ id }) => id === address.open) ?? found;
  const path = addressOf('casework.takeEvidence', { params: { id: one.id } }).path;
  return (
    <>
      <List
        label={t('casework.section.evidence')}
        list={list}
        columns={useColumns()}
        opens={{ open: address.open, show: address.show }}
        follows
        filters={
          <>
            {may('casework.work') && one.state !== 'withdrawn' && (
              <KeyButton
                keys="a"
                icon={IconCameraPlus}
                title={t('casework.capture.add')}
                onClick={() => setAdding(true)}
              />
            )}
            {may('casework.evidence') && (list.rows?.length ?? 0) > 0 && (
              <Button component="a" variant="default" href={path} download={`evidence-${one.number}.tar`}>
                {t('casework.evidence.take')}
              </Button>
            )}
            <span className="dim">{t('casework.evidence.record')}</span>
          </>
        }
        none={<EmptyState title={t('casework.evidence.none')}>{t('casework.evidence.none.text')}</EmptyState>}
        detailTitle={open?.name}
        detail={open && address.open !== undefined && <CaptureView key={open.id} one={one} capture={open} />}
      />
      {adding && <CaptureDialog one={one} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): readonly Column<Capture>[] {
  const t = useT();
  return [
    {
      id: 'state',
      title: t('casework.column.state'),
      width: '170px',
      beside: '150px',
      cell: (capture) => <CaptureChip capture={capture} />,
    },
    {
      id: 'name',
      title: t('casework.column.file'),
      beside: 'same',
      cell: ({ name }) => (
        <span className="one-line">
          <bdi>{name}</bdi>
        </span>
      ),
    },
    {
      id: 'captured',
      title: t('casework.capture.at'),
      width: '150px',
      cell: ({ capturedAt }) => <Time at={capturedAt} />,
    },
    {
      id: 'by',
      title: t('casework.capture.by'),
      width: '16%',
      cell: ({ capturedBy }) => (
        <span className="one-line">
          <bdi>{capturedBy}</bdi>
        </span>
      ),
    },
    {
      id: 'stamp',
      title: t('casework.stamp'),
      width: '150px',
      cell: ({ stamp }) => (stamp === undefined ? <span className="dim">–</span> : <Time at={stamp.time} />),
    },
    {
      id: 'items',
      title: t('casework.section.items'),
      width: '100px',
      align: 'end',
      cell: ({ items }) => items.length,
    },
  ];
}
