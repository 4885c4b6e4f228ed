import type { JobCase } from '@breakwater/contracts/review';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../../../api/server-clock.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Name } from '../../../../ui/user-text.tsx';
import styles from './account-strip.module.css';

/** The account at a glance: facts, with what they are counted over. */
export function AccountStrip({ jobCase }: { readonly jobCase: JobCase }) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const { job, account, strikes, decisions, reports } = jobCase;
  const standing = decisions.filter(
    ({ undoneAt, outcome }) => undoneAt === undefined && outcome !== 'rejected',
  );
  const facts: readonly (readonly [string, string])[] = [
    [
      'age',
      account.createdAt ? formats.duration(now - Date.parse(account.createdAt)) : t('job.strip.unknown'),
    ],
    [
      'followers',
      account.followers === undefined ? t('job.strip.unknown') : formats.number(account.followers),
    ],
    ['strikes', t('job.strip.points', { count: strikes.balance })],
    ['decisions', formats.number(standing.length)],
    ['reports', formats.number(reports.length)],
  ];
  return (
    <div className={styles.strip}>
      <Link
        to="/accounts/$platform/$id"
        params={{ platform: job.platform, id: job.accountId }}
        className={styles.name}
      >
        <Name>{account.displayName ?? account.handle ?? job.accountId}</Name>
        {account.handle && (
          <span className="dim">
            <Name>@{account.handle}</Name>
          </span>
        )}
      </Link>
      <span className="dim">
        <Name>{job.platform}</Name>
      </span>
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{t(`job.strip.${fact}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
