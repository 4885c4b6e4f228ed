import type { MissedReport, MissedWeek } from '@breakwater/contracts/review';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import styles from './quality.module.css';
import { missedQuery } from './queries.ts';

/** How many violations nothing flags, by week, estimated from what was drawn at random. */
export function Missed() {
  const t = useT();
  const report = useQuery(missedQuery);
  return (
    <section className={styles.missed} aria-labelledby="missed-title">
      <h2 id="missed-title">{t('quality.missed.title')}</h2>
      <QueryState query={report}>{(data) => <Report report={data} />}</QueryState>
    </section>
  );
}

function Report({ report }: { readonly report: MissedReport }) {
  const t = useT();
  const formats = useFormats();
  const { share, rate, waiting, weeks } = report;
  const [latest] = weeks;
  const shown = weeks.filter(({ seen, drawn }) => seen > 0 || drawn > 0);
  return (
    <>
      <p className="dim prose">{t('quality.missed.text', { share: formats.percent(share, 1) })}</p>
      <p className={styles.says}>
        {latest?.missed
          ? t('quality.missed.says', {
              estimate: formats.number(latest.missed.estimate),
              low: formats.number(latest.missed.low),
              high: formats.number(latest.missed.high),
              count: latest.judged,
              seen: formats.number(latest.seen),
            })
          : t('quality.missed.none')}{' '}
        <span className="dim">
          {rate > 0
            ? t('quality.missed.rate', {
                count: formats.number(Math.round(1 / rate)),
                waiting: formats.number(waiting),
              })
            : t('quality.missed.off')}
        </span>
      </p>
      {shown.length > 0 && <Weeks weeks={shown} />}
    </>
  );
}

const COLUMNS = ['seen', 'drawn', 'judged', 'violations'] as const;

function Weeks({ weeks }: { readonly weeks: readonly MissedWeek[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('quality.missed.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quality.missed.week')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`quality.missed.${column}`)}
              </th>
            ))}
            <th scope="col">{t('quality.missed.estimate')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.from}>
              <th scope="row">{formats.date(week.from, 'UTC')}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{formats.number(week[column])}</td>
              ))}
              <td>
                {week.missed ? (
                  <>
                    {formats.number(week.missed.estimate)}{' '}
                    <span className="dim">
                      {t('quality.missed.interval', {
                        low: formats.number(week.missed.low),
                        high: formats.number(week.missed.high),
                      })}
                    </span>
                  </>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
