import type { ModelDetail, ModelPromotion } from '@breakwater/contracts/models';
import { IconChecks } from '@tabler/icons-react';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { BoundFigures } from './bound-figures.tsx';
import { PromotionEffects } from './promotion-effects.tsx';

/** A wish that waits for a second person: exactly what a confirmation binds, and the two ways on. */
export function ConfirmBox({ promotion, model }: ConfirmBoxProps) {
  const t = useT();
  const may = useMay();
  const act = useAct(['models']);
  const me = actorOf(useSession()?.staff.id);
  const { id, to, version, digest, reason, askedBy, askedAt, evaluationId, figures, fingerprint } = promotion;
  const isOwn = askedBy === me;
  const mayConfirm = may('models.confirm') && !isOwn;
  const mayWithdraw = may('models.promote');
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
          <AskButton
            variant="filled"
            leftSection={<IconChecks size={14} />}
            keys="y"
            action={t(`models.confirm.${to}`)}
            onConfirm={() =>
              act('models.confirmPromotion', t(`models.confirmed.${to}`, { version }), {
                params: { id },
                body: { fingerprint },
              })
            }
          >
            <p className="prose">{t('models.confirm.text')}</p>
            <ul className={styles.effects}>
              <PromotionEffects model={model} version={version} to={to} />
            </ul>
          </AskButton>
        )}
        {mayWithdraw && (
          <AskButton
            keys="w"
            action={t('models.withdraw')}
            onConfirm={() => act('models.withdrawPromotion', t('models.withdrawn'), { params: { id } })}
            text={t('models.withdraw.text')}
          />
        )}
      </p>
    </section>
  );
}

interface ConfirmBoxProps {
  readonly promotion: ModelPromotion;
  readonly model: ModelDetail;
}
