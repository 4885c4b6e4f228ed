import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import chart from '../chart/bar-chart.module.css';
import styles from './before-after-chart.module.css';
import type { ComparedRule } from './compare-sets.ts';

const MOST = 8;

/** Firings before and after of the rules that changed most, as bars from zero; the table below has them all. */
export function BeforeAfterChart({ rules }: { readonly rules: readonly ComparedRule[] }) {
  const t = useT();
  const formats = useFormats();
  const changed = rules.filter(({ change }) => change !== 0);
  const shown = changed.slice(0, MOST);
  if (shown.length === 0) return <p>{t('rules.backtest.no-change')}</p>;
  const top = Math.max(...shown.flatMap(({ before, after }) => [before?.fired ?? 0, after?.fired ?? 0]));
  const bar = (fired: number | undefined, look: string | undefined) => (
    <div className={styles.bar}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={look} x="0" y="0.5" width={(100 * (fired ?? 0)) / top} height="9" />
      </svg>
      <span>{fired === undefined ? '–' : formats.number(fired)}</span>
    </div>
  );
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{t('rules.backtest.chart', { count: changed.length })}</h3>
        <div className={chart.legend}>
          <span>
            <svg width="11" height="11" aria-hidden="true">
              <rect x="0.5" y="0.5" width="10" height="10" className={chart.hollow} />
            </svg>
            {t('rules.backtest.before')}
          </span>
          <span>
            <svg width="11" height="11" aria-hidden="true">
              <rect x="0.5" y="0.5" width="10" height="10" className={chart.full} />
            </svg>
            {t('rules.backtest.after')}
          </span>
        </div>
      </figcaption>
      <ul className={styles.rows}>
        {shown.map(({ id, before, after }) => (
          <li key={id}>
            <bdi className="code">{id}</bdi>
            {bar(before?.fired, chart.hollow)}
            {bar(after?.fired, chart.full)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
