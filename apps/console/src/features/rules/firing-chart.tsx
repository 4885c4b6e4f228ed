import type { LiveRule, RuleActivity } from '@breakwater/contracts/rules';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { QueryState } from '../../ui/states.tsx';
import { type Bar, BarChart } from './chart/bar-chart.tsx';
import { activityQuery } from './queries.ts';

const route = getRouteApi('/frame/rules');
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const SPANS = [DAY_HOURS, 7 * DAY_HOURS, 30 * DAY_HOURS] as const;

/** How often the rule fired, by the hour or by the day, apart by what came of it. */
export function FiringChart({ rule }: { readonly rule: LiveRule }) {
  const t = useT();
  const { hours = DAY_HOURS } = route.useSearch();
  const navigate = route.useNavigate();
  const activity = useQuery(activityQuery(hours));
  return (
    <section>
      <SegmentedControl
        size="xs"
        mb={6}
        aria-label={t('rules.chart.span')}
        value={String(hours)}
        data={SPANS.map((span) => ({
          value: String(span),
          label: t('rules.chart.hours', { hours: span, days: span / 24 }),
        }))}
        onChange={(value) =>
          void navigate({ search: (before) => ({ ...before, hours: Number(value) }), replace: true })
        }
      />
      <QueryState query={activity} rows={5}>
        {(data) => <Firings activity={data} id={rule.id} />}
      </QueryState>
    </section>
  );
}

function Firings({ activity, id }: { readonly activity: RuleActivity; readonly id: string }) {
  const t = useT();
  const formats = useFormats();
  const row = activity.rules.find((one) => one.id === id);
  const byDay = activity.hours > DAY_HOURS;
  const step = byDay ? DAY_HOURS : 1;
  const start = Date.parse(activity.from);
  const bars = Array.from({ length: Math.ceil(activity.hours / step) }, (_, index): Bar => {
    const at = new Date(start + index * step * HOUR_MS).toISOString();
    const sum = (counts: readonly number[] = []) =>
      counts.slice(index * step, (index + 1) * step).reduce((total, count) => total + count, 0);
    const acted = sum(row?.acted);
    return {
      at,
      label: byDay ? formats.date(at) : formats.dateTime(at),
      values: [acted, sum(row?.live) - acted, sum(row?.shadow)],
    };
  });
  const total = (series: number) => bars.reduce((sum, { values }) => sum + (values[series] ?? 0), 0);
  const [acted, held, shadow] = [total(0), total(1), total(2)];
  return (
    <BarChart
      title={t('rules.chart.title', { count: acted + held + shadow, acted, held, shadow })}
      bars={bars}
      series={[
        { name: t('rules.chart.acted'), look: 'full' },
        { name: t('rules.chart.held'), look: 'attention' },
        { name: t('rules.chart.shadow'), look: 'hollow' },
      ]}
      step={t(byDay ? 'rules.chart.by-day' : 'rules.chart.by-hour')}
      file={`${id.replaceAll('/', '-')}-firings`}
    />
  );
}
