import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { Door } from '../features/sign-in/door.tsx';
import { useT } from '../i18n/t.tsx';
import { Failure } from '../ui/states.tsx';
import { useActing } from '../ui/use-act.ts';
import { signIn } from './officer-session.ts';

/** The one way in: the passkey that was made with the invitation. */
export function SignInPage() {
  const t = useT();
  const acting = useActing();
  return (
    <Door title={t('portal.sign-in')} text={t('portal.sign-in.text')}>
      <Failure error={acting.error} />
      <Button
        size="sm"
        autoFocus
        loading={acting.isActing}
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
        onClick={() => acting.run(signIn)}
      >
        {t('portal.sign-in.action')}
      </Button>
      <p className="prose dim">{t('portal.sign-in.help')}</p>
    </Door>
  );
}
