import type { GateCheck } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { useShare } from '../../ui/use-share.ts';
import { Id } from '../../ui/user-text.tsx';
import { BandChip } from '../returns/gate/band-chip.tsx';
import { relatedChecksQuery } from '../returns/gate/queries.ts';
import styles from './account.module.css';
import type { AccountKey } from './queries.ts';

const MOST = 5;

/** Whether the account came close to a removed one, and the comparison as of now. */
export function AccountReturns({ account: { platform, id } }: { readonly account: AccountKey }) {
  const t = useT();
  const checks = useQuery(relatedChecksQuery({ platform, account: id }, MOST));
  return (
    <section className={styles.block}>
      <h2>{t('account.returns.title')}</h2>
      <QueryState query={checks} rows={2}>
        {(found) =>
          found.length === 0 ? (
            <p className="dim">{t('account.returns.none')}</p>
          ) : (
            <ul className={styles.list}>
              {found.map((check) => (
                <li key={check.id}>
                  <Check check={check} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <Link to="/returns/why" search={{ platform, account: id }}>
        {t('account.returns.why')}
      </Link>
    </section>
  );
}

function Check({
  check: { id, band, cause, at, probability, evidence, voided },
}: {
  readonly check: GateCheck;
}) {
  const t = useT();
  const share = useShare();
  const [best] = evidence;
  return (
    <>
      <BandChip band={band} />{' '}
      <Link to="/returns" search={{ check: id }}>
        {probability === undefined
          ? t('gate.not-compared')
          : t('gate.probability', { share: share(probability) })}
      </Link>{' '}
      {best && <Id>{`${best.removedPlatform}/${best.removedAccountId}`}</Id>}{' '}
      <span className="dim">
        {t(`gate.cause.${cause}`)} · <Time at={at} />
        {voided && ` · ${t(`gate.voided.${voided}`)}`}
      </span>
    </>
  );
}
