import type { PromotionRefusal } from '@breakwater/contracts/models';
import { IconBarrierBlock } from '@tabler/icons-react';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import frame from '../models.module.css';
import { type RefusalFigures, useRefusalText } from './use-refusal-text.ts';

const SHOWN = 5;

/** Why a version may not go live: the figures, a line each. */
export function Refusals({ refusedBecause, figures }: RefusalsProps) {
  const t = useT();
  const say = useRefusalText();
  const line = (one: PromotionRefusal) => (
    <li key={`${one.code} ${one.slice ?? ''} ${one.message}`} dir="auto">
      {say(one, figures)}
    </li>
  );
  const more = refusedBecause.slice(SHOWN);
  return (
    <div className={styles.notice}>
      <p className={styles.line}>
        <IconBarrierBlock size={16} aria-hidden="true" />
        <strong>{t('models.refused.title')}</strong>
      </p>
      <ul className={frame.refusals}>{refusedBecause.slice(0, SHOWN).map(line)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{t('models.refused.more', { count: more.length })}</summary>
          <ul className={frame.refusals}>{more.map(line)}</ul>
        </details>
      )}
      <p className="dim">{t('models.refused.mend')}</p>
    </div>
  );
}

interface RefusalsProps {
  readonly refusedBecause: readonly PromotionRefusal[];
  readonly figures: RefusalFigures;
}
