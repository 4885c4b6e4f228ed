import type { IncidentIndicator } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { isProblem } from '../../../api/problem.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Failure } from '../../../ui/states.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';

/** Puts a proposed indicator in force; what its check spoke against only when it is asked for once more. */
export function PutInForce({ incidentId, indicator, onDone }: PutInForceProps) {
  const t = useT();
  const act = useAct(['incidents', 'one', incidentId]);
  const acting = useActing();
  const isRefused = isProblem(acting.error, 'incident-indicator-refused');
  const put = (force: boolean): void =>
    acting.run(async () => {
      await act('incidents.putInForce', t('incidents.indicator.in-force.done'), {
        params: { id: incidentId, indicatorId: indicator.id },
        body: { ...(force && { force }) },
      });
      onDone();
    });
  return (
    <div className={blocks.form}>
      <p>
        <Button
          loading={acting.isActing}
          {...(isRefused && { color: 'red.8' })}
          onClick={() => put(isRefused)}
        >
          {t(isRefused ? 'incidents.check.force' : 'incidents.indicator.put-in-force')}
        </Button>
      </p>
      <Failure error={acting.error} />
    </div>
  );
}

interface PutInForceProps {
  readonly incidentId: string;
  readonly indicator: IncidentIndicator;
  readonly onDone: () => void;
}
