import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Door } from './door.tsx';
import { FirstProof } from './first-proof.tsx';
import { tokenOfLink } from './token-of-link.ts';

/** Somebody who was invited, or has lost the password. */
export function InviteScreen() {
  const t = useT();
  const [token] = useState(tokenOfLink);
  if (token === '') {
    return (
      <Door title={t('sign-in.invite')}>
        <EmptyState title={t('sign-in.link-missing')}>{t('sign-in.invite.link-missing')}</EmptyState>
      </Door>
    );
  }
  return (
    <Door title={t('sign-in.invite')} text={t('sign-in.invite.text')}>
      <FirstProof
        action={t('sign-in.invite.action')}
        come={(password) =>
          api.call('access.acceptInvite', { body: { token, ...(password !== undefined && { password }) } })
        }
      />
    </Door>
  );
}
