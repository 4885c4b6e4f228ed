import type { CurvePoint, EvaluationFigures, ModelLabel } from '@breakwater/contracts/models';
import { SegmentedControl } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { CsvButton } from '../../../ui/chart/csv-button.tsx';
import { toCsv } from '../../../ui/chart/series.ts';
import { EmptyState } from '../../../ui/states.tsx';
import { TableToggle } from '../../../ui/table-toggle.tsx';
import { CurvePlot } from './curve-plot.tsx';
import { CurveTable } from './curve-table.tsx';
import { CURVE_VIEWS, type CurveCounts, type CurveView, layoutCurve } from './layout-curve.ts';

/** What each threshold finds and costs, as steps with what chance leaves open. The title says the answer. */
export function CurveChart({ points, counts, figures, thresholds, fileName }: CurveChartProps) {
  const t = useT();
  const formats = useFormats();
  const id = useId();
  const [view, setView] = useState<CurveView>('alarms');
  const [asTable, setAsTable] = useState(false);
  const layout = useMemo(() => layoutCurve(points, counts, view), [points, counts, view]);
  if (points.length === 0) return <EmptyState title={t('models.curve.none')} />;
  const answer =
    view === 'alarms'
      ? t('models.curve.answer-alarms', {
          share: formats.percent(figures.recallAtFpr['0.005']),
          positives: figures.positives,
        })
      : t('models.curve.answer-precision', {
          recall: formats.percent(figures.recall),
          precision: formats.percent(figures.precision),
        });
  return (
    <section className={styles.box} aria-labelledby={id}>
      <header className={styles.spread}>
        <div>
          <p className="dim">{t(`models.curve.${view}`)}</p>
          <h2 id={id}>{answer}</h2>
        </div>
        <div className={styles.line}>
          <SegmentedControl
            size="xs"
            aria-label={t('models.curve.view')}
            value={view}
            data={CURVE_VIEWS.map((value) => ({ value, label: t(`models.curve.${value}`) }))}
            onChange={(value) => setView(CURVE_VIEWS.find((one) => one === value) ?? 'alarms')}
          />
          <TableToggle asTable={asTable} icon={<IconChartLine size={16} />} onChange={setAsTable} />
          <CsvButton fileName={fileName} csv={() => csvOf(points)} />
        </div>
      </header>
      {asTable ? (
        <CurveTable label={answer} points={points} counts={counts} />
      ) : (
        <CurvePlot label={answer} layout={layout} view={view} points={points} thresholds={thresholds} />
      )}
    </section>
  );
}

interface CurveChartProps {
  /** The highest threshold first. */
  readonly points: readonly CurvePoint[];
  readonly counts: CurveCounts;
  readonly figures: EvaluationFigures;
  /** From where a text is `possible` and `likely`; marked on the curve. */
  readonly thresholds: ModelLabel | undefined;
  /** Of the CSV file, without ending. */
  readonly fileName: string;
}

function csvOf(points: readonly CurvePoint[]): string {
  const head = ['threshold', 'recall', 'falseAlarms', 'precision'];
  const rows = points.map(({ threshold, recall, falseAlarms, precision }) =>
    [threshold, recall, falseAlarms, precision].map(String),
  );
  return toCsv([head, ...rows]);
}
