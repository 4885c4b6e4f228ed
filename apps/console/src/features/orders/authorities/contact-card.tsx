import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../../api/server-clock.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { InviteLink } from './invite-link.tsx';
import { LevelMark } from './level-mark.tsx';
import type { KnownContact } from './queries.ts';
import { VerifyDialog } from './verify-dialog.tsx';

/** A person or desk: who they are, how sure that is and until when, and what can be done about it. */
export function ContactCard({ known: { contact, verifications } }: { readonly known: KnownContact }) {
  const t = useT();
  const may = useMay();
  const now = useNow();
  const act = useAct(['authorities']);
  const [link, setLink] = useState<string>();
  const [asks, setAsks] = useState<'change' | 'verify' | 'invite'>();
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
          <AskButton
            size="compact-xs"
            danger
            action={t('authorities.revoke')}
            reason={t('authorities.reason')}
            onConfirm={(because) =>
              act('orders.revokeContact', t('authorities.revoked.done'), {
                params: { id },
                body: { because },
              })
            }
            text={t('authorities.revoke.text')}
          />
        </Group>
      )}
      {asks === 'change' && (
        <ContactDialog authorityId={contact.authorityId} contact={contact} onClose={close} />
      )}
      {asks === 'verify' && <VerifyDialog contact={contact} onClose={close} />}
      {asks === 'invite' && <InviteDialog contact={contact} onInvited={setLink} onClose={close} />}
      {link !== undefined && <InviteLink link={link} onClose={() => setLink(undefined)} />}
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
