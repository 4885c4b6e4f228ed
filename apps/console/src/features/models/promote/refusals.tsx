import type { PromotionRefusal } from '@breakwater/contracts';
import { IconBarrierBlock } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import frame from '../models.module.css';
import { type RefusalFigures, useRefusalText } from './use-refusal-text.ts';

/** Why a version may not go live: the figures, a line each. */
export function Refusals({ refusedBecause, figures }: RefusalsProps) {
  const t = useT();
  const say = useRefusalText();
  return (
    <div className={styles.notice}>
      <p className={styles.line}>
        <IconBarrierBlock size={16} aria-hidden="true" />
        <strong>{t('models.refused.title')}</strong>
      </p>
      <ul className={frame.refusals}>
        {refusedBecause.map((one) => (
          <li key={`${one.code} ${one.slice ?? ''} ${one.message}`} dir="auto">
            {say(one, figures)}
          </li>
        ))}
      </ul>
      <p className="dim">{t('models.refused.mend')}</p>
    </div>
  );
}

interface RefusalsProps {
  readonly refusedBecause: readonly PromotionRefusal[];
  readonly figures: RefusalFigures;
}
