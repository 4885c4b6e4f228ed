import type { Incident, NewIndicator } from '@breakwater/contracts/incidents';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { CheckView } from './check-view.tsx';

/** What the indicators would have hit, then adding them. What speaks against them needs a second look. */
export function CheckStep({ incident, indicators, onBack, onDone }: CheckStepProps) {
  const t = useT();
  const { id, status } = incident;
  const act = useAct(['incidents', 'one', id]);
  const body = { indicators: [...indicators] };
  const check = useQuery({
    queryKey: ['incidents', 'check', id, indicators],
    queryFn: () => api.call('incidents.checkIndicators', { params: { id }, body }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isRefused = check.data?.indicators.some(({ faults }) => faults.length > 0) ?? false;
  const isWrong =
    check.data?.indicators.some(({ faults }) => faults.some(({ code }) => code.startsWith('wrong'))) ?? false;
  const form = useForm({}, () =>
    act(
      'incidents.addIndicators',
      ({ indicators: added }) =>
        t(
          added.some(({ state }) => state === 'in-force')
            ? 'incidents.indicator.added'
            : 'incidents.indicator.proposed.done',
          {
            count: added.length,
          },
        ),
      { params: { id }, body: { ...body, ...(isRefused && { force: true }) } },
    ),
  );
  return (
    <form className={blocks.form} onSubmit={(event) => form.submit(event, onDone)}>
      <QueryState query={check} rows={4}>
        {(data) => (
          <>
            <CheckView check={data} indicators={indicators} />
            {isRefused && !isWrong && <p className={blocks.notice}>{t('incidents.check.force.text')}</p>}
            <p className="dim">
              {t(status === 'active' ? 'incidents.check.in-force' : 'incidents.check.proposed')}
            </p>
          </>
        )}
      </QueryState>
      <Failure error={form.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          {t('incidents.check.back')}
        </Button>
        <Button
          type="submit"
          data-autofocus
          loading={form.isSending}
          disabled={check.data === undefined || isWrong}
          {...(isRefused && { color: 'red.8' })}
        >
          {t(isRefused ? 'incidents.check.force' : 'incidents.indicator.add')}
        </Button>
      </Group>
    </form>
  );
}

interface CheckStepProps {
  readonly incident: Incident;
  readonly indicators: readonly NewIndicator[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}
