import type { PackTest } from '@breakwater/contracts/law';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import styles from './law.module.css';

const TONES: Readonly<Record<PackTest['prov'], Tone>> = {
  checked: 'done',
  seen: 'info',
  recalled: 'attention',
};

type Rule = Pick<PackTest, 'art' | 'prov' | 'source' | 'read' | 'quote' | 'note'>;

/** Where a rule stands in the law, how it is known, and what was read of it. */
export function RuleMark({ rule }: { readonly rule: Rule }) {
  const t = useT();
  return (
    <span className={styles.mark}>
      <bdi>{rule.art}</bdi>
      <StateChip tone={TONES[rule.prov]}>{t(`law.prov.${rule.prov}`)}</StateChip>
      {rule.source && (
        <span className="dim">
          {t('law.source')} <bdi>{rule.source}</bdi>
          {rule.read && (
            <>
              {' '}
              <bdi>({rule.read})</bdi>
            </>
          )}
        </span>
      )}
      {rule.quote && (
        <q className="dim" dir="auto">
          {rule.quote}
        </q>
      )}
      {rule.note && (
        <span className="dim">
          <bdi>{rule.note}</bdi>
        </span>
      )}
    </span>
  );
}
