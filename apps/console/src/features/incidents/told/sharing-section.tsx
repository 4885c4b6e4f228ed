import type { Incident } from '@breakwater/contracts/incidents';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { IncidentStateChip } from '../incident-state-chip.tsx';
import { sharesQuery } from '../queries.ts';
import { ShareDialog } from './share-dialog.tsx';

/** Which other installations were told, what, and whether it arrived. */
export function SharingSection({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const shares = useQuery(sharesQuery(incident.id));
  const [sharing, setSharing] = useState(false);
  return (
    <section className={blocks.box} aria-labelledby="incident-sharing">
      <div className={blocks.spread}>
        <h2 id="incident-sharing">{t('incidents.share.title')}</h2>
        {may('incidents.share') && incident.status === 'active' && (
          <KeyButton keys="a" icon={IconSend} title={t('incidents.share')} onClick={() => setSharing(true)} />
        )}
      </div>
      <p className="prose dim">{t('incidents.share.text')}</p>
      <QueryState query={shares} rows={4}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('incidents.share.none')}>{t('incidents.share.none.text')}</EmptyState>
          ) : (
            <RowsTable
              label={t('incidents.share.title')}
              columns={[
                t('incidents.column.installation'),
                t('incidents.section.indicators'),
                t('incidents.column.who'),
                t('incidents.column.state'),
              ]}
            >
              {rows.map(({ id, peerName, sharedBy, sharedAt, status, indicators, arrivedAt, refused }) => (
                <tr key={id}>
                  <td>
                    <bdi>{peerName}</bdi>
                  </td>
                  <td>
                    {status === 'active' ? formats.number(indicators) : <IncidentStateChip state={status} />}
                  </td>
                  <td>
                    {sharedBy === 'system' ? t('incidents.by-time') : <Actor id={sharedBy} />} ·{' '}
                    <Time at={sharedAt} />
                  </td>
                  <td>
                    {refused !== undefined && (
                      <StateChip tone="danger">{t('incidents.share.refused', { code: refused })}</StateChip>
                    )}
                    {refused === undefined && arrivedAt === undefined && (
                      <StateChip tone="attention">{t('incidents.share.under-way')}</StateChip>
                    )}
                    {refused === undefined && arrivedAt !== undefined && (
                      <>
                        <StateChip tone="done">{t('incidents.share.arrived')}</StateChip>{' '}
                        <Time at={arrivedAt} />
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </RowsTable>
          )
        }
      </QueryState>
      {sharing && <ShareDialog incident={incident} onClose={() => setSharing(false)} />}
    </section>
  );
}
