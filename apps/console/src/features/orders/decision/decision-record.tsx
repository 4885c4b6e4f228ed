import type { Order, OrderDecision } from '@breakwater/contracts/orders';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { VoidNotice } from '../../../ui/void-notice.tsx';
import { ScopeCompare } from './scope-compare.tsx';
import { useGroundName } from './use-ground-name.ts';

const TONES: Readonly<Record<OrderDecision['outcome'], Tone>> = {
  'awaiting-second': 'attention',
  final: 'done',
  rejected: 'neutral',
  void: 'danger',
};

/** A decision as it was taken down: the answer, its grounds and reasons, and who took and confirmed it. */
export function DecisionRecord({ order, decision }: DecisionRecordProps) {
  const t = useT();
  const groundName = useGroundName(order);
  const { answer, outcome, grounds, reason, scope, by, at, secondBy, secondAt, breakGlass } = decision;
  return (
    <div className={styles.stack} style={{ gap: 4 }}>
      <p className={styles.line}>
        <strong>{t(`orders.answer.${answer}`)}</strong>
        <StateChip tone={TONES[outcome]}>{t(`orders.decided.${outcome}`)}</StateChip>
        {breakGlass && <StateChip tone="danger">{t('orders.break-glass')}</StateChip>}
      </p>
      <p className="dim">
        <Actor id={by} /> · <Time at={at} />
        {secondBy !== undefined && (
          <>
            {' · '}
            {t(outcome === 'rejected' ? 'orders.rejected-by' : 'orders.confirmed-by')} <Actor id={secondBy} />
            {secondAt !== undefined && (
              <>
                {' · '}
                <Time at={secondAt} />
              </>
            )}
          </>
        )}
      </p>
      {grounds.length > 0 && (
        <ul className={styles.effects}>
          {grounds.map((ground) => (
            <li key={ground}>{groundName(ground)}</li>
          ))}
        </ul>
      )}
      <UserText>{reason}</UserText>
      {decision.rejectedBecause !== undefined && (
        <p>
          {t('orders.rejected-because')} <bdi>{decision.rejectedBecause}</bdi>
        </p>
      )}
      {decision.voided && <VoidNotice voided={decision.voided} what="answer" />}
      {decision.reviewedBy !== undefined && (
        <p className="dim">
          {t(decision.upheld ? 'orders.break-glass.upheld' : 'orders.break-glass.objected')}{' '}
          <Actor id={decision.reviewedBy} />
        </p>
      )}
      {scope && <ScopeCompare form={order.form} scope={scope} />}
    </div>
  );
}

interface DecisionRecordProps {
  readonly order: Order;
  readonly decision: OrderDecision;
}
