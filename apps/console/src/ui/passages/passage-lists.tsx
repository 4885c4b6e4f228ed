import { IconMinus, IconPlus, type TablerIcon } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { useSignedBits } from '../waterfall/use-signed-bits.ts';
import styles from './passages.module.css';

const SHOWN = 6;

interface Passage {
  readonly matched: string;
  readonly bits: number;
}

/** Passages for and against side by side: icon, word and weight of each, never the colour alone. */
export function PassageLists({ supporting, opposing }: PassageListsProps) {
  return (
    <div className={styles.lists}>
      <Side side="for" icon={IconPlus} passages={supporting} />
      <Side side="against" icon={IconMinus} passages={opposing} />
    </div>
  );
}

interface PassageListsProps {
  /** The weightiest first. */
  readonly supporting: readonly Passage[];
  readonly opposing: readonly Passage[];
}

function Side({ side, icon: Icon, passages }: SideProps) {
  const t = useT();
  const signed = useSignedBits();
  return (
    <section className={styles.side} aria-label={t(`ui.passages.${side}`)}>
      <h5>
        <Icon size={13} aria-hidden="true" />
        {t(`ui.passages.${side}`)}
      </h5>
      {passages.length === 0 && <p className="dim">{t('ui.passages.none')}</p>}
      <ul>
        {passages.slice(0, SHOWN).map(({ matched, bits }) => (
          <li key={matched}>
            <q dir="auto" className={styles.mark} data-side={side}>
              {matched}
            </q>
            <span className={styles.bits}>{t('ui.passages.bits', { bits: signed(bits) })}</span>
          </li>
        ))}
      </ul>
      {passages.length > SHOWN && (
        <p className="dim">{t('ui.passages.more', { count: passages.length - SHOWN })}</p>
      )}
    </section>
  );
}

interface SideProps {
  readonly side: 'for' | 'against';
  readonly icon: TablerIcon;
  readonly passages: readonly Passage[];
}
