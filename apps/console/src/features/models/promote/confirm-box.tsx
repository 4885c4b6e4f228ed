import type { ModelDetail, ModelPromotion } from '@breakwater/contracts/models';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { useAct } from '../use-act.ts';
import { BoundFigures } from './bound-figures.tsx';
import { PromotionEffects } from './promotion-effects.tsx';

/** A wish that waits for a second person: exactly what a confirmation binds, and the two ways on. */
export function ConfirmBox({ promotion, model }: ConfirmBoxProps) {
  const t = useT();
  const may = useMay();
  const act = useAct();
  const me = actorOf(useSession()?.staff.id);
  const [asks, setAsks] = useState<'confirm' | 'withdraw'>();
  const { id, to, version, digest, reason, askedBy, askedAt, evaluationId, figures, fingerprint } = promotion;
  const isOwn = askedBy === me;
  const mayConfirm = may('models.confirm') && !isOwn;
  const mayWithdraw = may('models.promote');
  const close = (): void => setAsks(undefined);
  return (
    <section className={styles.box} aria-labelledby="promotion-title">
      <p className={styles.line}>
        <strong id="promotion-title">{t(`models.waiting.${to}`, { version })}</strong>
        <StateChip tone="attention">{t('models.act.waits')}</StateChip>
      </p>
      <Facts
        facts={[
          {
            id: 'asked',
            label: t('models.bound.asked'),
            value: (
              <>
                <Actor id={askedBy} /> · <Time at={askedAt} />
              </>
            ),
          },
          { id: 'reason', label: t('models.bound.reason'), value: <UserText>{reason}</UserText> },
          { id: 'digest', label: t('models.bound.digest'), value: <Id>{digest}</Id> },
          { id: 'evaluation', label: t('models.bound.evaluation'), value: <Id>{evaluationId}</Id> },
          { id: 'print', label: t('models.bound.fingerprint'), value: <Id>{fingerprint}</Id> },
        ]}
      />
      <BoundFigures {...figures} />
      <ul className={styles.effects}>
        <PromotionEffects model={model} version={version} to={to} />
      </ul>
      {isOwn && <p className={styles.notice}>{t('models.confirm.own')}</p>}
      {!isOwn && !mayConfirm && <p className="dim">{t('models.confirm.not-you')}</p>}
      <p className={styles.line}>
        {mayConfirm && (
          <KeyButton
            keys="y"
            icon={IconChecks}
            title={t(`models.confirm.${to}`)}
            onClick={() => setAsks('confirm')}
          />
        )}
        {mayWithdraw && (
          <KeyButton
            keys="w"
            variant="default"
            title={t('models.withdraw')}
            onClick={() => setAsks('withdraw')}
          />
        )}
      </p>
      <ConfirmDialog
        opened={asks === 'confirm'}
        title={t(`models.confirm.${to}`)}
        action={t(`models.confirm.${to}`)}
        onClose={close}
        onConfirm={() =>
          act(
            () => api.call('models.confirmPromotion', { params: { id }, body: { fingerprint } }),
            t(`models.confirmed.${to}`, { version }),
          )
        }
      >
        <p className="prose">{t('models.confirm.text')}</p>
        <ul className={styles.effects}>
          <PromotionEffects model={model} version={version} to={to} />
        </ul>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asks === 'withdraw'}
        title={t('models.withdraw')}
        action={t('models.withdraw')}
        onClose={close}
        onConfirm={() =>
          act(() => api.call('models.withdrawPromotion', { params: { id } }), t('models.withdrawn'))
        }
      >
        <p className="prose">{t('models.withdraw.text')}</p>
      </ConfirmDialog>
    </section>
  );
}

interface ConfirmBoxProps {
  readonly promotion: ModelPromotion;
  readonly model: ModelDetail;
}
