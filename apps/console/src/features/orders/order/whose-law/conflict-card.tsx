import type { ConflictCard, Order } from '@breakwater/contracts/orders';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../api/session.ts';
import { useCountryName } from '../../../../i18n/country-name.ts';
import { useLocalText } from '../../../../i18n/local-text.ts';
import { useT } from '../../../../i18n/t.tsx';
import styles from '../../../../ui/blocks.module.css';
import { StateChip } from '../../../../ui/state-chip.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { RuleMark } from '../../../law/rule-mark.tsx';
import { CardWay } from './card-way.tsx';

const TONES: Readonly<Record<ConflictCard['relation'], Tone>> = {
  home: 'done',
  union: 'info',
  foreign: 'attention',
  unknown: 'attention',
};

/** Whose law an order meets: who asks whom, what the law at home forbids, and the ways that are open instead. */
export function ConflictCardBox({ order, card }: { readonly order: Order; readonly card: ConflictCard }) {
  const t = useT();
  const states = useStates();
  const { relation, blocks, ways, territories } = card;
  const isForeign = relation === 'foreign';
  return (
    <section className={styles.box} aria-labelledby="order-law">
      <h2 id="order-law">{t('orders.law')}</h2>
      <p className={styles.line}>
        <StateChip tone={TONES[relation]}>{t(`orders.law.${relation}`)}</StateChip>
        <span className={styles.advice}>{t(`orders.law.binds.${card.binds}`)}</span>
      </p>
      <WhoAndWhere card={card} />
      {(blocks.length > 0 || (isForeign && !card.unknown.includes('home-law'))) && (
        <>
          <h3>{t('orders.law.blocks')}</h3>
          {blocks.length === 0 && <p className="prose">{t('orders.law.blocks.none')}</p>}
          <ul className={styles.rows}>
            {blocks.map((block) => (
              <Block key={`${block.pack} ${block.id}`} block={block} />
            ))}
          </ul>
        </>
      )}
      {(ways.length > 0 || isForeign) && (
        <>
          <h3>{t('orders.law.ways')}</h3>
          {ways.length === 0 && <p className="prose">{t('orders.law.ways.none')}</p>}
          <ul className={styles.rows}>
            {ways.map((way) => (
              <CardWay key={`${way.pack} ${way.id}`} order={order} way={way} />
            ))}
          </ul>
        </>
      )}
      {relation !== 'home' && territories.length > 0 && (
        <p className="prose">{t('orders.law.territories', { states: states(territories) })}</p>
      )}
    </section>
  );
}

function WhoAndWhere({ card: { from, homes, homeless, unknown } }: { readonly card: ConflictCard }) {
  const t = useT();
  const may = useMay();
  const states = useStates();
  const isHomeless = homeless.length > 0 || (homes.length === 0 && unknown.includes('home'));
  return (
    <ul className={styles.effects}>
      <li>
        {from === undefined ? t('orders.law.from.unknown') : t('orders.law.from', { state: states([from]) })}
      </li>
      {homes.map(({ platform, established, data }) => (
        <li key={platform}>
          {t('orders.law.home-of', {
            platform: `\u2068${platform}\u2069`,
            state: states([established]),
            data: states(data.length > 0 ? data : [established]),
          })}
        </li>
      ))}
      {isHomeless && (
        <li>
          {t('orders.law.homeless', {
            platforms: homeless.map((one) => `\u2068${one}\u2069`).join(t('orders.and')) || '–',
          })}{' '}
          {may('orders.legal') && <Link to="/orders/settings">{t('orders.law.say-home')}</Link>}
        </li>
      )}
      {unknown.includes('home-law') && <li>{t('orders.law.unknown.home-law')}</li>}
      {unknown.includes('law') && <li>{t('orders.law.unknown.law')}</li>}
    </ul>
  );
}

function Block({ block }: { readonly block: ConflictCard['blocks'][number] }) {
  const t = useT();
  const local = useLocalText();
  return (
    <li>
      <p className={styles.line}>
        <StateChip tone={block.lifted === undefined ? 'danger' : 'neutral'}>
          {t(block.lifted === undefined ? 'orders.law.stands' : `orders.law.lifted.${block.lifted}`)}
        </StateChip>
        <strong>{local(block.label)}</strong>
      </p>
      <p className="prose">
        {local(block.packTitle)} <RuleMark rule={block} />
      </p>
    </li>
  );
}

/** States by name, in one line. */
function useStates(): (codes: readonly string[]) => string {
  const t = useT();
  const nameOf = useCountryName();
  return (codes) => codes.map(nameOf).join(t('orders.and'));
}
