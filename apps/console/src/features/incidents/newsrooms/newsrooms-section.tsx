import type { Incident } from '@breakwater/contracts/incidents';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { LetThroughDialog } from './let-through-dialog.tsx';

/** Newsrooms, eyewitnesses and single posts that are let through: they are found, and nothing slows them. */
export function NewsroomsSection({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['incidents', 'one', incident.id]);
  const [adding, setAdding] = useState(false);
  const { id, status, awareness } = incident;
  const mayWork = may('incidents.work') && (status === 'declared' || status === 'active');
  return (
    <section className={blocks.box} aria-labelledby="incident-newsrooms">
      <div className={blocks.spread}>
        <h2 id="incident-newsrooms">{t('incidents.section.newsrooms')}</h2>
        {mayWork && (
          <KeyButton
            keys="a"
            icon={IconPlus}
            title={t('incidents.through.add')}
            onClick={() => setAdding(true)}
          />
        )}
      </div>
      <p className="prose dim">{t('incidents.through.text')}</p>
      {awareness.length === 0 ? (
        <EmptyState title={t('incidents.through.none')}>{t('incidents.through.none.text')}</EmptyState>
      ) : (
        <RowsTable
          label={t('incidents.section.newsrooms')}
          actions
          columns={[
            t('incidents.column.what'),
            t('incidents.column.account'),
            t('incidents.why'),
            t('incidents.column.added-by'),
            t('incidents.column.state'),
          ]}
        >
          {awareness.map(
            ({
              id: awarenessId,
              kind,
              platform,
              accountId,
              contentId,
              reason,
              addedBy,
              addedAt,
              withdrawnAt,
            }) => (
              <tr key={awarenessId}>
                <td>{t(`incidents.through.${kind}`)}</td>
                <td>
                  <Id>{`${platform}/${accountId ?? contentId ?? ''}`}</Id>
                </td>
                <td>
                  <UserText>{reason}</UserText>
                </td>
                <td>
                  <Actor id={addedBy} /> · <Time at={addedAt} />
                </td>
                <td>
                  {withdrawnAt === undefined ? (
                    <StateChip tone="info">{t('incidents.through.now')}</StateChip>
                  ) : (
                    <StateChip>{t('incidents.through.ended')}</StateChip>
                  )}
                </td>
                <td data-align="end">
                  {mayWork && withdrawnAt === undefined && (
                    <AskButton
                      size="compact-xs"
                      action={t('incidents.through.withdraw')}
                      text={t('incidents.through.withdraw.text')}
                      onConfirm={() =>
                        act('incidents.withdrawAwareness', t('incidents.through.withdrawn'), {
                          params: { id, awarenessId },
                        })
                      }
                    />
                  )}
                </td>
              </tr>
            ),
          )}
        </RowsTable>
      )}
      {adding && <LetThroughDialog id={id} onClose={() => setAdding(false)} />}
    </section>
  );
}
