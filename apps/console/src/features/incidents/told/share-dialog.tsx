import type { Incident, IncidentIndicator } from '@breakwater/contracts/incidents';
import { Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { itemsRead } from '../../../api/pages-of.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../incidents.module.css';
import { IndicatorValue } from '../indicators/indicator-value.tsx';
import { indicatorsQuery, peersQuery } from '../queries.ts';

interface ShareDraft {
  readonly peerIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

/** Tells other installations of an incident. Accounts are told only where somebody ticks them one by one. */
export function ShareDialog({ incident, onClose }: ShareDialogProps) {
  const indicators = useInfiniteQuery(indicatorsQuery(incident.id, { state: 'in-force' }));
  if (indicators.data === undefined) return null;
  return <ShareForm incident={incident} indicators={itemsRead(indicators.data)} onClose={onClose} />;
}

function ShareForm({ incident, indicators, onClose }: ShareFormProps) {
  const t = useT();
  const act = useAct(['incidents', 'one', incident.id]);
  const peers = useQuery(peersQuery);
  const form = useForm<ShareDraft>(
    () => ({
      peerIds: [],
      indicatorIds: indicators.filter(({ kind }) => kind !== 'account').map(({ id }) => id),
    }),
    ({ peerIds, indicatorIds }) =>
      act('incidents.share', t('incidents.shared'), {
        params: { id: incident.id },
        body: { peerIds: [...peerIds], indicatorIds: [...indicatorIds] },
      }),
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('incidents.share')}
      text={t('incidents.share.dialog')}
      action={t('incidents.share')}
      disabled={form.draft.peerIds.length === 0}
      onClose={onClose}
    >
      <QueryState query={peers} rows={3}>
        {(all) => {
          const there = all.filter(({ removedAt }) => removedAt === undefined);
          if (there.length === 0) return <p className={blocks.notice}>{t('incidents.share.no-peers')}</p>;
          return (
            <Checkbox.Group label={t('incidents.share.with')} {...form.list('peerIds')}>
              <div className={styles.choices}>
                {there.map(({ id, name }) => (
                  <Checkbox key={id} value={id} label={<bdi>{name}</bdi>} />
                ))}
              </div>
            </Checkbox.Group>
          );
        }}
      </QueryState>
      <Checkbox.Group
        label={t('incidents.share.which')}
        description={t('incidents.share.which.text')}
        {...form.list('indicatorIds')}
      >
        <div className={styles.choices}>
          {indicators.map((indicator) => (
            <Checkbox
              key={indicator.id}
              value={indicator.id}
              label={
                <>
                  <span className="dim">{t(`incidents.kind.${indicator.kind}`)}</span>{' '}
                  <IndicatorValue indicator={indicator} />
                </>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
    </FormDialog>
  );
}

interface ShareFormProps extends ShareDialogProps {
  readonly indicators: readonly IncidentIndicator[];
}

interface ShareDialogProps {
  readonly incident: Incident;
  readonly onClose: () => void;
}
