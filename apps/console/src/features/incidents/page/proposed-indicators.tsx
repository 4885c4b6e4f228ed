import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { itemsRead } from '../../../api/pages-of.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { IndicatorValue } from '../indicators/indicator-value.tsx';
import { indicatorsQuery } from '../queries.ts';

const SHOWN = 8;

/** What comes into force by a confirmation: read before it is given. */
export function ProposedIndicators({ id }: { readonly id: string }) {
  const t = useT();
  const proposed = itemsRead(useInfiniteQuery(indicatorsQuery(id, { state: 'proposed' })).data);
  if (proposed.length === 0) return null;
  return (
    <>
      <p>{t('incidents.indicator.proposed.these')}</p>
      <ul className={styles.effects}>
        {proposed.slice(0, SHOWN).map((indicator) => (
          <li key={indicator.id}>
            <span className="dim">{t(`incidents.kind.${indicator.kind}`)}</span>{' '}
            <IndicatorValue indicator={indicator} />
          </li>
        ))}
      </ul>
      {proposed.length > SHOWN && (
        <Link to="/incidents/$id" params={{ id }} search={{ tab: 'indicators', state: 'proposed' }}>
          {t('incidents.variants.more', { count: proposed.length - SHOWN })}
        </Link>
      )}
    </>
  );
}
