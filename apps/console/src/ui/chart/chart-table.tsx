import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { type Column, DataTable } from '../data-table.tsx';
import { EmptyState } from '../states.tsx';
import type { Series } from './series.ts';

/** The values of a chart, latest first. */
export function ChartTable({ label, times, series, format, height }: ChartTableProps) {
  const t = useT();
  const formats = useFormats();
  const rows = times.map((time, index) => ({ at: new Date(time * 1000).toISOString(), index })).reverse();
  const columns: Column<{ at: string; index: number }>[] = [
    { id: 'at', title: t('ui.chart.time'), width: '180px', cell: ({ at }) => formats.dateTime(at) },
    ...series.map(({ id, label: title, values }) => ({
      id,
      title: <bdi>{title}</bdi>,
      align: 'end' as const,
      cell: ({ index }: { index: number }) => {
        const value = values[index];
        return typeof value === 'number' ? format(value) : '–';
      },
    })),
  ];
  return (
    <div style={{ blockSize: height }}>
      <DataTable
        label={label}
        rows={rows}
        rowKey={({ at }) => at}
        columns={columns}
        empty={<EmptyState title={t('ui.chart.empty')} />}
      />
    </div>
  );
}

interface ChartTableProps {
  readonly label: string;
  readonly times: readonly number[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly height: number;
}
