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

/** Where a rule stands in the law, and how it is known. */
export function RuleMark({ rule }: { readonly rule: Pick<PackTest, 'art' | 'prov' | 'source' | 'note'> }) {
  const t = useT();
  return (
    <span className={styles.mark}>
      <bdi>{rule.art}</bdi>
      <StateChip tone={TONES[rule.prov]}>{t(`law.prov.${rule.prov}`)}</StateChip>
      {rule.source && (
        <span className="dim">
          {t('law.source')} <bdi>{rule.source}</bdi>
        </span>
      )}
      {rule.note && (
        <span className="dim">
          <bdi>{rule.note}</bdi>
        </span>
      )}
    </span>
  );
}
