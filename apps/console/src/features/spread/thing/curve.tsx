import type { SpreadObject } from '@breakwater/contracts/spread';
import { useMemo } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { TimeChart } from '../../../ui/chart/time-chart.tsx';
import { useExpected } from '../use-expected.ts';
import { layoutCurve } from './curve-lines.ts';

/** How often it came, and how many people it has reached and will still reach; with what was said of it, and when. */
export function Curve({ thing }: { readonly thing: SpreadObject }) {
  const t = useT();
  const formats = useFormats();
  const expected = useExpected();
  const lines = useMemo(() => layoutCurve(thing), [thing]);
  const { forecast, curve } = thing;
  const last = lines.times.at(-1) ?? 0;
  const marks = useMemo(
    () =>
      thing.marks.map(({ at, said }) => ({
        at: Math.min(last, Date.parse(at) / 1_000),
        label: t(`spread.said.${said}`),
      })),
    [thing, last, t],
  );
  const arrivals = useMemo(
    () => [{ id: 'arrivals', label: t('spread.curve.arrivals.line'), values: lines.arrivals }],
    [lines, t],
  );
  const reach = useMemo(
    () => [
      { id: 'reached', label: t('spread.curve.reached'), values: lines.reached },
      ...(forecast.known
        ? [
            { id: 'low', label: t('spread.curve.low'), values: lines.low },
            { id: 'high', label: t('spread.curve.high'), values: lines.high },
            // Last, since the interval is filled when its ends are drawn.
            { id: 'expected', label: t('spread.curve.expected'), values: lines.expected },
          ]
        : []),
    ],
    [lines, forecast.known, t],
  );
  return (
    <>
      <TimeChart
        subject={t('spread.curve.arrivals.subject', { span: formats.duration(curve.bucketSeconds * 1_000) })}
        title={t('spread.curve.arrivals.title', { all: thing.arrivals, hour: thing.arrivals1h })}
        times={lines.times}
        series={arrivals}
        kind="steps"
        format={(value) => formats.number(value, 1)}
        fileName="breakwater-arrivals"
        marks={marks}
      />
      <TimeChart
        subject={t('spread.curve.reach.subject')}
        title={
          forecast.known
            ? t('spread.curve.reach.title', { expected: expected(forecast) })
            : t('spread.curve.reach.unknown')
        }
        times={lines.times}
        series={reach}
        kind="lines"
        format={(value) => formats.number(value)}
        fileName="breakwater-reach"
        marks={marks}
        {...(forecast.known && { band: { low: 'low', high: 'high' } })}
      />
      {!forecast.known && <p className="dim">{t('spread.unknown.text')}</p>}
      {curve.sampled && <p className="dim">{t('spread.curve.sampled')}</p>}
    </>
  );
}
