import type { LedgerOverview } from '@breakwater/contracts/ledger';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import styles from './overview.module.css';

/** Networks that were named: to whom, since when, and who answered. */
export function Networks({ networks, onOpen }: NetworksProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <section className={styles.networks} aria-labelledby="networks-title">
      <h2 id="networks-title">{t('overview.networks')}</h2>
      <ul>
        {networks.map(({ name, named }) => (
          <li key={name}>
            <strong dir="auto">{name}</strong>{' '}
            <span className="dim">{t('overview.networks.count', { count: named.length })}</span>
            <ul>
              {named.map(({ platform, day, answered }) => (
                <li key={platform}>
                  <button type="button" className={styles.platform} onClick={() => onOpen(platform)}>
                    <bdi>{platform}</bdi>
                  </button>{' '}
                  <time dateTime={day}>{formats.date(day)}</time>{' '}
                  <StateChip tone={answered ? 'done' : 'attention'}>
                    {t(answered ? 'overview.networks.answered' : 'overview.networks.waiting')}
                  </StateChip>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NetworksProps {
  readonly networks: LedgerOverview['networks'];
  readonly onOpen: (platform: string) => void;
}
