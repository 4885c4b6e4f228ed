import type { Live } from '@breakwater/contracts/live';
import { usePolicyTitle } from '../../api/policies.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { TimeChart } from '../../ui/chart/time-chart.tsx';
import styles from './live.module.css';
import { countPolicies, pick, policySeries, summarise, toTimeline } from './timeline.ts';

/** Four questions, each with a chart whose title is the answer. */
export function Charts({ live, minutes }: { readonly live: Live; readonly minutes: number }) {
  const t = useT();
  const formats = useFormats();
  const titleOf = usePolicyTitle();
  const timeline = toTimeline(live, minutes);
  const summary = summarise(timeline);
  const seconds = live.points[0]?.seconds ?? 10;
  const common = { times: timeline.times, kind: 'steps' as const };
  const rate = (value: number) => formats.number(value, value < 10 ? 1 : 0);
  const [top] = countPolicies(live.points);
  return (
    <div className={styles.charts}>
      <TimeChart
        {...common}
        subject={t('live.events.subject')}
        title={t('live.events.title', { now: rate(summary.rateNow), most: rate(summary.rateMost) })}
        series={[
          pick(timeline, 'events-per-second', t('live.events.line'), ({ events }) => events / seconds),
        ]}
        format={rate}
        fileName="breakwater-events"
      />
      <TimeChart
        {...common}
        subject={t('live.policies.subject', { seconds: formats.duration(seconds * 1000) })}
        title={policyTitle()}
        series={policySeries(timeline, titleOf, t('live.policies.others'))}
        format={(value) => formats.number(value)}
        fileName="breakwater-policies"
      />
      <TimeChart
        {...common}
        kind="lines"
        subject={t('live.latency.subject')}
        title={
          summary.p50 === undefined || summary.p99 === undefined
            ? t('live.latency.none')
            : t('live.latency.title', { half: ms(summary.p50), most: ms(summary.p99) })
        }
        series={[
          pick(timeline, 'p50-ms', t('live.latency.p50'), ({ p50 }) => p50),
          pick(timeline, 'p95-ms', t('live.latency.p95'), ({ p95 }) => p95),
          pick(timeline, 'p99-ms', t('live.latency.p99'), ({ p99 }) => p99),
        ]}
        format={ms}
        fileName="breakwater-latency"
      />
      <TimeChart
        {...common}
        subject={t('live.waiting.subject')}
        title={
          summary.waiting === undefined
            ? t('live.waiting.unknown')
            : t('live.waiting.title', { count: summary.waiting })
        }
        series={[pick(timeline, 'waiting', t('live.waiting.line'), ({ waiting }) => waiting)]}
        format={(value) => formats.number(value)}
        fileName="breakwater-waiting"
      />
    </div>
  );

  function policyTitle(): string {
    if (summary.events === 0) return t('live.policies.none');
    const share = formats.percent(summary.flagged / summary.events, 2);
    const values = { share, events: formats.number(summary.events), undetermined: summary.undetermined };
    return top
      ? t('live.policies.title', { ...values, policy: titleOf(top[0]), count: formats.number(top[1]) })
      : t('live.policies.clean', values);
  }

  function ms(value: number): string {
    if (value >= 1_000) return t('live.seconds', { value: formats.number(value / 1_000, 1) });
    return t('live.milliseconds', { value: formats.number(value) });
  }
}
