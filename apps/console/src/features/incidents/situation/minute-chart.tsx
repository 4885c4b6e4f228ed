import type { Incident, IncidentNumbers } from '@breakwater/contracts/incidents';
import { useMemo } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { TimeChart } from '../../../ui/chart/time-chart.tsx';
import { toMinutes } from './minutes.ts';

/** Whether people keep up: found and decided, minute by minute. */
export function MinuteChart({ incident, numbers }: MinuteChartProps) {
  const t = useT();
  const formats = useFormats();
  const { declaredAt, closedAt } = incident;
  const minutes = useMemo(
    () => toMinutes(numbers.perMinute, declaredAt, closedAt ?? numbers.now),
    [numbers, declaredAt, closedAt],
  );
  const series = useMemo(
    () => [
      { id: 'found', label: t('incidents.figure.found'), values: minutes.found },
      { id: 'decided', label: t('incidents.figure.decided'), values: minutes.decided },
    ],
    [minutes, t],
  );
  const { found, decided, waiting } = numbers;
  return (
    <TimeChart
      kind="steps"
      subject={t('incidents.per-minute')}
      title={t('incidents.per-minute.title', { found, decided, waiting })}
      times={minutes.times}
      series={series}
      format={(value) => formats.number(value)}
      fileName="breakwater-incident-minutes"
    />
  );
}

interface MinuteChartProps {
  readonly incident: Incident;
  readonly numbers: IncidentNumbers;
}
