import type { Incident, IncidentIndicator } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { AddedBy } from './indicator-columns.tsx';
import { IndicatorStateChip } from './indicator-state-chip.tsx';
import { IndicatorValue } from './indicator-value.tsx';
import { PutInForce } from './put-in-force.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** One indicator: who added it and why, what it found, and what can be done with it. */
export function IndicatorDialog({ incident, indicator, onClose }: IndicatorDialogProps) {
  const t = useT();
  const may = useMay();
  const [withdrawing, setWithdrawing] = useState(false);
  const { id, kind, reason, state, addedBy, addedAt, inForceAt, inForceBy, hits } = indicator;
  const { withdrawnAt, withdrawnBy } = indicator;
  const isOpen = incident.status === 'declared' || incident.status === 'active';
  const mayWork = isOpen && may('incidents.work');
  const step = (by: string, at: string) => (
    <>
      <AddedBy by={by} /> · <Time at={at} full />
    </>
  );
  const facts: readonly (Fact | false)[] = [
    { id: 'kind', label: t('incidents.column.kind'), value: t(`incidents.kind.${kind}`) },
    { id: 'value', label: t('incidents.column.value'), value: <IndicatorValue indicator={indicator} /> },
    { id: 'reason', label: t('incidents.why'), value: <UserText>{reason}</UserText> },
    { id: 'added', label: t('incidents.column.added-by'), value: step(addedBy, addedAt) },
    inForceAt !== undefined && {
      id: 'force',
      label: t('incidents.indicator.in-force'),
      value: step(inForceBy ?? addedBy, inForceAt),
    },
    withdrawnAt !== undefined && {
      id: 'withdrawn',
      label: t('incidents.indicator.withdrawn'),
      value: (
        <>
          {withdrawnBy === undefined || withdrawnBy === 'system' ? (
            t('incidents.by-system')
          ) : (
            <Actor id={withdrawnBy} />
          )}{' '}
          · <Time at={withdrawnAt} full />
        </>
      ),
    },
    {
      id: 'hits',
      label: t('incidents.column.hits'),
      value: (
        <Link to="/incidents/$id" params={{ id: incident.id }} search={{ tab: 'found', indicator: id }}>
          {t('incidents.indicator.hits', { count: hits })}
        </Link>
      ),
    },
  ];
  if (withdrawing) return <WithdrawDialog incidentId={incident.id} indicator={indicator} onClose={onClose} />;
  return (
    <Dialog size="lg" title={t('incidents.indicator.one')} onClose={onClose}>
      <div className={blocks.form}>
        <p>
          <IndicatorStateChip state={state} />
        </p>
        <Facts facts={facts.filter((fact) => fact !== false)} />
        {mayWork && state === 'proposed' && incident.status === 'active' && (
          <PutInForce incidentId={incident.id} indicator={indicator} onDone={onClose} />
        )}
        {mayWork && state === 'proposed' && incident.status === 'declared' && (
          <p className="dim">{t('incidents.indicator.waits')}</p>
        )}
        {mayWork && state !== 'withdrawn' && (
          <p>
            <Button variant="default" onClick={() => setWithdrawing(true)}>
              {t('incidents.indicator.withdraw')}
            </Button>
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface IndicatorDialogProps {
  readonly incident: Incident;
  readonly indicator: IncidentIndicator;
  readonly onClose: () => void;
}
