import type { PortalInvitation } from '@breakwater/contracts/portal';
import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/request.ts';
import { Door } from '../features/sign-in/door.tsx';
import { tokenOfLink } from '../features/sign-in/token-of-link.ts';
import { useFormats } from '../i18n/formats.ts';
import { changeLocale, currentLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/t.tsx';
import { Facts } from '../ui/facts.tsx';
import { EmptyState, Failure, QueryState } from '../ui/states.tsx';
import { useActing } from '../ui/use-act.ts';
import { join } from './officer-session.ts';
import { goTo } from './use-place.tsx';

/** An officer who was invited: sees for whom the invitation is, and makes the passkey. */
export function JoinPage() {
  const t = useT();
  const [token] = useState(tokenOfLink);
  const invitation = useQuery({
    queryKey: ['invitation'],
    queryFn: () => api.call('portal.invitation', { body: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const wanted = invitation.data?.locale;
  useEffect(() => {
    if (wanted !== undefined && wanted !== currentLocale()) void changeLocale(wanted);
  }, [wanted]);
  if (token === '') {
    return (
      <Door title={t('portal.join')}>
        <EmptyState title={t('portal.join.no-link')}>{t('portal.join.no-link.text')}</EmptyState>
      </Door>
    );
  }
  return (
    <Door title={t('portal.join')} text={t('portal.join.text')}>
      <QueryState query={invitation} rows={3}>
        {(data) => <Joining invitation={data} token={token} />}
      </QueryState>
    </Door>
  );
}

function Joining({ invitation, token }: JoiningProps) {
  const t = useT();
  const formats = useFormats();
  const acting = useActing();
  async function enter(): Promise<void> {
    await join(token, t('portal.join.this-device'));
    goTo({ page: 'orders' }, { replace: true });
  }
  return (
    <>
      <Facts
        facts={[
          { id: 'name', label: t('portal.join.name'), value: <bdi>{invitation.name}</bdi> },
          { id: 'authority', label: t('portal.join.for'), value: <bdi>{invitation.authorityName}</bdi> },
          { id: 'until', label: t('portal.join.until'), value: formats.date(invitation.expiresAt) },
        ]}
      />
      <Failure error={acting.error} />
      <Button
        size="sm"
        loading={acting.isActing}
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
        onClick={() => acting.run(enter)}
      >
        {t('portal.join.action')}
      </Button>
    </>
  );
}

interface JoiningProps {
  readonly invitation: PortalInvitation;
  readonly token: string;
}
