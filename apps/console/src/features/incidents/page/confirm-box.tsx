import type { Incident } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { ProposedIndicators } from './proposed-indicators.tsx';

/** A declared incident waits for a second person: what a confirmation binds, and what follows from it. */
export function ConfirmBox({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['incidents']);
  const me = actorOf(useSession()?.staff.id);
  const { id, declaredBy, reason, trigger, fingerprint, indicatorCounts } = incident;
  // What is confirmed is what this person has read, and not what somebody changed meanwhile.
  const [read, setRead] = useState(fingerprint);
  const isOwn = declaredBy === me;
  const mayConfirm = may('incidents.confirm') && !isOwn;
  const effects = (
    <ul className={styles.effects}>
      <li>{t('incidents.effect.indicators', { count: indicatorCounts.proposed })}</li>
      <li>{t('incidents.effect.queue')}</li>
      <li>{t('incidents.effect.day')}</li>
      <li>{t('incidents.effect.keep')}</li>
      <li>{t('incidents.effect.ends')}</li>
    </ul>
  );
  return (
    <section className={styles.box} aria-labelledby="incident-waits">
      <p className={styles.line}>
        <strong id="incident-waits">{t('incidents.waits')}</strong>
        <StateChip tone="attention">{t('incidents.waits.no-effect')}</StateChip>
      </p>
      <Facts
        facts={[
          { id: 'trigger', label: t('incidents.field.trigger'), value: t(`incidents.trigger.${trigger}`) },
          { id: 'reason', label: t('incidents.why'), value: <UserText>{reason}</UserText> },
          { id: 'print', label: t('incidents.fingerprint'), value: <Id>{fingerprint}</Id> },
        ]}
      />
      <ProposedIndicators id={id} />
      <p>{t('incidents.effects')}</p>
      {effects}
      {isOwn && <p className={styles.notice}>{t('incidents.confirm.own')}</p>}
      {!isOwn && !mayConfirm && <p className="dim">{t('incidents.confirm.not-you')}</p>}
      {mayConfirm && read !== fingerprint && (
        <div className={styles.notice} role="status">
          <p>{t('incidents.confirm.changed')}</p>
          <Button variant="default" size="xs" onClick={() => setRead(fingerprint)}>
            {t('incidents.confirm.read')}
          </Button>
        </div>
      )}
      {mayConfirm && (
        <p className={styles.line}>
          <AskButton
            variant="filled"
            keys="y"
            leftSection={<IconChecks size={14} />}
            action={t('incidents.confirm')}
            text={t('incidents.confirm.text')}
            onConfirm={() =>
              act('incidents.confirm', t('incidents.confirmed'), {
                params: { id },
                body: { fingerprint: read },
              })
            }
          >
            {effects}
          </AskButton>
        </p>
      )}
    </section>
  );
}
