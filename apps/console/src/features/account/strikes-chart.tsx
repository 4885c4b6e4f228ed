import type { StrikeRecord } from '@breakwater/contracts/review';
import { useNow } from '../../api/server-clock.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { PolicyName } from '../../ui/policy-name.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import styles from './account.module.css';
import { balanceAt, type Step, strikeSteps } from './strike-steps.ts';

const DAY_MS = 86_400_000;
const WIDTH = 320;
const HEIGHT = 84;
const PAD = 16;

/** The points of an account over time, in steps as they come and go, with what is to come if nothing is added. */
export function StrikesChart({ record }: { readonly record: StrikeRecord }) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const { strikes, balance } = record;
  if (strikes.length === 0) {
    return (
      <>
        <h2>{t('account.strikes.none')}</h2>
        <p className="prose dim">{t('account.strikes.none-text')}</p>
      </>
    );
  }
  const steps = strikeSteps(strikes);
  const ends = steps.find(({ at, balance: left }) => at > now && left === 0);
  const from = Math.min(now - 30 * DAY_MS, (steps[0]?.at ?? now) - 7 * DAY_MS);
  const to = Math.max(now + 90 * DAY_MS, (steps.at(-1)?.at ?? now) + 14 * DAY_MS);
  const most = Math.max(1, ...steps.map((step) => step.balance));
  const x = (at: number): number => PAD + ((at - from) / (to - from)) * (WIDTH - 2 * PAD);
  const y = (points: number): number => HEIGHT - PAD - (points / most) * (HEIGHT - 2 * PAD);
  return (
    <>
      <h2>
        {ends
          ? t('account.strikes.until', {
              count: balance,
              date: formats.date(new Date(ends.at).toISOString()),
            })
          : t('account.strikes.now', { count: balance })}
      </h2>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} direction="ltr" aria-hidden="true">
        <line x1={PAD} x2={WIDTH - PAD} y1={y(0)} y2={y(0)} className={styles.axis} />
        <path d={stepPath(steps, from, now, x, y)} className={styles.past} />
        <path d={stepPath(steps, now, to, x, y)} className={styles.coming} />
        <line x1={x(now)} x2={x(now)} y1={PAD - 8} y2={HEIGHT - PAD} className={styles.now} />
        <text x={2} y={y(most) + 4}>
          {formats.number(most)}
        </text>
        <text x={2} y={y(0) + 4}>
          0
        </text>
        <text x={x(now)} y={HEIGHT - 3} textAnchor="middle">
          {t('account.strikes.today')}
        </text>
      </svg>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('account.strikes.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account.strikes.points')}</th>
            <th scope="col">{t('account.strikes.policy')}</th>
            <th scope="col">{t('account.strikes.at')}</th>
            <th scope="col">{t('account.strikes.ends')}</th>
          </tr>
        </thead>
        <tbody>
          {strikes.map(({ id, points, policy, at, expiresAt, voidedAt, voidedBecause }) => (
            <tr key={id}>
              <td>{formats.number(points)}</td>
              <td>
                <PolicyName id={policy} />
              </td>
              <td>
                <Time at={at} />
              </td>
              <td>
                {voidedAt ? (
                  <StateChip>{t(`account.strikes.voided-${voidedBecause ?? 'undone'}`)}</StateChip>
                ) : expiresAt ? (
                  <Time at={expiresAt} />
                ) : (
                  t('account.strikes.stays')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Scale = (value: number) => number;

function stepPath(steps: readonly Step[], from: number, to: number, x: Scale, y: Scale): string {
  const parts = [`M${x(from)},${y(balanceAt(steps, from))}`];
  for (const { at, balance } of steps) {
    if (at > from && at <= to) parts.push(`H${x(at)}`, `V${y(balance)}`);
  }
  return [...parts, `H${x(to)}`].join('');
}
