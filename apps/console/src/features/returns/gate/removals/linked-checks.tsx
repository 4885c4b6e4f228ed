import type { Removal } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../../i18n/t.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import { BandChip } from '../band-chip.tsx';
import styles from '../gate.module.css';
import { relatedChecksQuery } from '../queries.ts';

const MOST = 20;

import { useShare } from '../../../../ui/use-share.ts';

/** Accounts that came close to this removal, latest first. */
export function LinkedChecks({ removal: { id, linked } }: { readonly removal: Removal }) {
  const t = useT();
  const share = useShare();
  const query = useQuery({ ...relatedChecksQuery({ removal: id }, MOST), enabled: linked > 0 });
  return (
    <section className={styles.box} aria-labelledby="removal-linked">
      <h3 id="removal-linked">{t('gate.linked', { count: linked })}</h3>
      {linked === 0 && <p className="prose dim">{t('gate.linked.none')}</p>}
      {linked > 0 && (
        <QueryState query={query} rows={3}>
          {(checks) => (
            <ul className={styles.rows}>
              {checks.map(({ id: check, band, probability, platform, handle, accountId, at }) => (
                <li key={check}>
                  <BandChip band={band} />
                  <Link to="/returns" search={{ check, removal: id }}>
                    {handle === undefined ? (
                      <Id>{`${platform}/${accountId ?? '–'}`}</Id>
                    ) : (
                      <bdi>@{handle}</bdi>
                    )}
                  </Link>
                  {probability !== undefined && <span>{share(probability)}</span>}
                  <span className="dim">
                    <Time at={at} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </QueryState>
      )}
      <Link to="/returns/why" search={{ removal: id }}>
        {t('gate.linked.compare')}
      </Link>
    </section>
  );
}
