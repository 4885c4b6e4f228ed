import type { Assessment } from '@breakwater/contracts/orders';
import { IconCheck } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';

/** What has to be there before the answer goes out. */
export function NeedsLine({ needs }: { readonly needs: Partial<Assessment['needs']> }) {
  const t = useT();
  const { lawyer, secondPerson, callBack, level = 0 } = needs;
  const wanted = [
    ...(lawyer ? [t('orders.needs.lawyer')] : []),
    ...(secondPerson ? [t('orders.needs.second')] : []),
    ...(callBack ? [t('orders.needs.call-back')] : []),
    ...(level > 0 ? [t('orders.needs.level', { level: t(`orders.level.${level}`) })] : []),
  ];
  return (
    <p className={styles.line}>
      <span className="dim">{t('orders.needs')}</span>
      {wanted.length === 0 && <StateChip icon={IconCheck}>{t('orders.needs.nothing')}</StateChip>}
      {wanted.map((need) => (
        <StateChip key={need}>{need}</StateChip>
      ))}
    </p>
  );
}
