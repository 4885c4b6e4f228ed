import { Group } from '@mantine/core';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { CsvButton } from '../../../ui/chart/csv-button.tsx';
import { toCsv } from '../../../ui/chart/series.ts';
import styles from '../chart/chart-table.module.css';
import type { ComparedRule } from './compare-sets.ts';

interface BeforeAfterTableProps {
  readonly rules: readonly ComparedRule[];
  readonly events: number;
}

/** Every rule with its firings before and after. */
export function BeforeAfterTable({ rules, events }: BeforeAfterTableProps) {
  const t = useT();
  const formats = useFormats();
  const mode = ({ before, after }: ComparedRule) => {
    const names = [before?.mode, after?.mode].flatMap((one) => (one ? [t(`rules.mode.${one}`)] : []));
    if (!before) return t('rules.backtest.new-rule', { mode: names[0] ?? '' });
    if (!after) return t('rules.backtest.gone-rule');
    if (before.mode === after.mode) return names[0];
    return t('rules.activate.mode', { from: names[0] ?? '', to: names[1] ?? '' });
  };
  const number = (value: number | undefined) => (value === undefined ? '–' : formats.number(value));
  const signed = (value: number) => (value > 0 ? `+${formats.number(value)}` : formats.number(value));
  const share = (value: number | undefined) =>
    value === undefined || events === 0 ? '–' : formats.percent(value / events, 2);
  return (
    <>
      <Group justify="space-between">
        <h3>{t('rules.backtest.table')}</h3>
        <CsvButton fileName="backtest" csv={() => csvOf(rules)} />
      </Group>
      <section
        className={styles.scroller}
        style={{ flex: 'none', maxBlockSize: 'none' }}
        aria-label={t('rules.backtest.table')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys have to reach it
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('rules.column.title')}</th>
              <th scope="col">{t('rules.column.mode')}</th>
              <th scope="col">{t('rules.backtest.before')}</th>
              <th scope="col">{t('rules.backtest.after')}</th>
              <th scope="col">{t('rules.backtest.change')}</th>
              <th scope="col">{t('rules.backtest.share')}</th>
              <th scope="col">{t('rules.backtest.undetermined')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">
                  <bdi className="code">{rule.id}</bdi>
                </th>
                <td>{mode(rule)}</td>
                <td>{number(rule.before?.fired)}</td>
                <td>{number(rule.after?.fired)}</td>
                <td>
                  <bdi dir="ltr">{signed(rule.change)}</bdi>
                </td>
                <td>{share(rule.after?.fired)}</td>
                <td>{number(rule.after?.undetermined)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function csvOf(rules: readonly ComparedRule[]): string {
  const header = [
    'rule',
    'mode_before',
    'mode_after',
    'fired_before',
    'fired_after',
    'change',
    'undetermined',
  ];
  const rows = rules.map(({ id, before, after, change }) =>
    [
      id,
      before?.mode ?? '',
      after?.mode ?? '',
      before?.fired ?? '',
      after?.fired ?? '',
      change,
      after?.undetermined ?? '',
    ].map(String),
  );
  return toCsv([header, ...rows]);
}
