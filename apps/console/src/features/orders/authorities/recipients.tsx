import type { AuthorityRecipient } from '@breakwater/contracts/orders';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { ConfirmRecipientDialog } from './confirm-recipient-dialog.tsx';

const TONES: Readonly<Record<AuthorityRecipient['state'], Tone>> = {
  unconfirmed: 'attention',
  waiting: 'info',
  counts: 'done',
  replaced: 'neutral',
  withdrawn: 'neutral',
};

/** The keys of an authority: how we know that they are theirs, from when they count, and what is still missing. */
export function Recipients({ authorityId, recipients }: RecipientsProps) {
  const t = useT();
  if (recipients.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="authority-keys">
      <h2 id="authority-keys">{t('authorities.keys')}</h2>
      <p className="prose">{t('authorities.keys.text')}</p>
      <ul className={styles.effects}>
        {recipients.map((one) => (
          <li key={one.id}>
            <OneRecipient authorityId={authorityId} one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneRecipient({ authorityId, one }: OneRecipientProps) {
  const t = useT();
  const may = useMay();
  const act = useAct(['authorities']);
  const [confirming, setConfirming] = useState(false);
  const waits = one.state === 'unconfirmed' || one.state === 'waiting';
  return (
    <>
      <p className={styles.line}>
        <StateChip tone={TONES[one.state]}>{t(`authorities.key.${one.state}`)}</StateChip>
        <Id>{one.fingerprint}</Id>
      </p>
      <p>
        <Id>{one.recipient}</Id>
      </p>
      <p className="dim">
        {t('authorities.key.entered')} <Actor id={one.enteredBy} /> · <Time at={one.enteredAt} />
        {one.countsFrom !== undefined && (
          <>
            {' · '}
            {t('authorities.key.counts-from')} <Time at={one.countsFrom} full />
          </>
        )}
      </p>
      {one.fromBefore && <p className="dim">{t('authorities.key.from-before')}</p>}
      {one.confirmations.map(({ by, at, channel, whom }) => (
        <p key={by} className="dim">
          {t(`authorities.channel.${channel}`)} · <bdi>{whom}</bdi> · <Actor id={by} /> · <Time at={at} />
        </p>
      ))}
      {one.withdrawnBecause !== undefined && <p dir="auto">{one.withdrawnBecause}</p>}
      {one.state === 'unconfirmed' && (
        <p className={styles.notice}>
          {t(one.confirmations.length === 0 ? 'authorities.key.takes' : 'authorities.key.takes-other')}
        </p>
      )}
      {may('authorities.manage') && (waits || one.state === 'counts') && (
        <Group gap="xs" mt="xs">
          {waits && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('authorities.key.confirm.of', { key: one.fingerprint })}
              onClick={() => setConfirming(true)}
            >
              {t('authorities.key.confirm')}
            </Button>
          )}
          <AskButton
            size="compact-xs"
            aria-label={t('authorities.key.withdraw.of', { key: one.fingerprint })}
            danger
            action={t('authorities.key.withdraw')}
            reason={t('authorities.key.withdraw.because')}
            onConfirm={(because) =>
              act('orders.withdrawRecipient', t('authorities.key.withdrawn.done'), {
                params: { id: authorityId, recipient: one.id },
                body: { because },
              })
            }
            text={t('authorities.key.withdraw.text')}
          />
        </Group>
      )}
      {confirming && (
        <ConfirmRecipientDialog authorityId={authorityId} one={one} onClose={() => setConfirming(false)} />
      )}
    </>
  );
}

interface RecipientsProps {
  readonly authorityId: string;
  readonly recipients: readonly AuthorityRecipient[];
}

interface OneRecipientProps {
  readonly authorityId: string;
  readonly one: AuthorityRecipient;
}
