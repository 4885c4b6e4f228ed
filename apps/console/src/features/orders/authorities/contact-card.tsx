import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useNow } from '../../../api/server-clock.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LevelMark } from './level-mark.tsx';
import type { KnownContact } from './queries.ts';
import { useSave } from './use-save.ts';
import { VerifyDialog } from './verify-dialog.tsx';

/** A person or desk: who they are, how sure that is and until when, and what can be done about it. */
export function ContactCard({ known: { contact, verifications } }: { readonly known: KnownContact }) {
  const t = useT();
  const may = useMay();
  const now = useNow();
  const save = useSave();
  const [asks, setAsks] = useState<'change' | 'verify' | 'revoke' | 'invite'>();
  const { id, name, post, email, phone, level, verifiedAt, verifiedBy, expiresAt, revokedAt } = contact;
  const expired = expiresAt !== undefined && Date.parse(expiresAt) < now;
  const close = (): void => setAsks(undefined);
  return (
    <>
      <p className={styles.line}>
        <bdi>
          <strong>{name}</strong>
        </bdi>
        {post !== undefined && <bdi className="dim">{post}</bdi>}
        <LevelMark level={level} />
        {revokedAt !== undefined && <StateChip tone="danger">{t('authorities.revoked')}</StateChip>}
        {expired && <StateChip tone="attention">{t('authorities.expired')}</StateChip>}
        {contact.officerId !== undefined && <StateChip tone="info">{t('authorities.portal')}</StateChip>}
      </p>
      <p className="dim">
        {[email, phone].filter(Boolean).map((one) => (
          <span key={one}>
            <bdi>{one}</bdi>{' '}
          </span>
        ))}
      </p>
      {verifiedAt !== undefined && (
        <p className="dim">
          {t('authorities.verified')} <Time at={verifiedAt} />
          {verifiedBy !== undefined && (
            <>
              {' · '}
              <Actor id={verifiedBy} />
            </>
          )}
          {expiresAt !== undefined && (
            <>
              {' · '}
              {t('authorities.expires')} <Time at={expiresAt} full />
            </>
          )}
        </p>
      )}
      {contact.revokedBecause !== undefined && <p dir="auto">{contact.revokedBecause}</p>}
      <Verifications verifications={verifications} />
      {may('authorities.manage') && revokedAt === undefined && (
        <Group gap="xs" mt="xs">
          <Button size="compact-xs" variant="default" onClick={() => setAsks('verify')}>
            {t('authorities.verify')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsks('invite')}>
            {t('authorities.invite')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsks('change')}>
            {t('authorities.change')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsks('revoke')}>
            {t('authorities.revoke')}
          </Button>
        </Group>
      )}
      {asks === 'change' && (
        <ContactDialog authorityId={contact.authorityId} contact={contact} onClose={close} />
      )}
      {asks === 'verify' && <VerifyDialog contact={contact} onClose={close} />}
      {asks === 'invite' && <InviteDialog contact={contact} onClose={close} />}
      <ConfirmDialog
        opened={asks === 'revoke'}
        danger
        title={t('authorities.revoke')}
        action={t('authorities.revoke')}
        reason={t('authorities.reason')}
        onClose={close}
        onConfirm={(because) =>
          save(
            () => api.call('orders.revokeContact', { params: { id }, body: { because } }),
            t('authorities.revoked.done'),
          )
        }
      >
        <p className="prose">{t('authorities.revoke.text')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The steps that showed who a contact is, latest first. */
function Verifications({ verifications }: Pick<KnownContact, 'verifications'>) {
  const t = useT();
  if (verifications.length === 0) return null;
  return (
    <details>
      <summary>{t('authorities.verifications', { count: verifications.length })}</summary>
      <ul className={styles.effects}>
        {verifications.map(({ at, by, level, method, note }) => (
          <li key={`${at} ${method}`}>
            {t(`authorities.method.${method}`)} · {t(`authorities.level.${level}`)} · <Actor id={by} /> ·{' '}
            <Time at={at} /> {note !== undefined && <bdi>{note}</bdi>}
          </li>
        ))}
      </ul>
    </details>
  );
}
