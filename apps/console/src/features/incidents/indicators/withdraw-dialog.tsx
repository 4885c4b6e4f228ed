import type { IncidentIndicator } from '@breakwater/contracts/incidents';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/form/confirm-dialog.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { IndicatorValue } from './indicator-value.tsx';

/** Withdraws an indicator, and asks why. */
export function WithdrawDialog({ incidentId, indicator, onClose }: WithdrawDialogProps) {
  const t = useT();
  const act = useAct(['incidents', 'one', incidentId]);
  return (
    <ConfirmDialog
      opened
      title={t('incidents.indicator.withdraw')}
      text={t('incidents.indicator.withdraw.text')}
      action={t('incidents.indicator.withdraw')}
      reason={t('incidents.reason')}
      onClose={onClose}
      onConfirm={(reason) =>
        act('incidents.withdrawIndicator', t('incidents.indicator.withdrawn.done'), {
          params: { id: incidentId, indicatorId: indicator.id },
          body: { reason },
        })
      }
    >
      <p>
        <IndicatorValue indicator={indicator} />
      </p>
    </ConfirmDialog>
  );
}

interface WithdrawDialogProps {
  readonly incidentId: string;
  readonly indicator: IncidentIndicator;
  readonly onClose: () => void;
}
