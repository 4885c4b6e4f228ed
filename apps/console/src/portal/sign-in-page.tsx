import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { Door } from '../features/sign-in/door.tsx';
import { useT } from '../i18n/t.tsx';
import { ErrorText } from '../ui/states.tsx';
import { signIn } from './officer-session.ts';
import styles from './portal.module.css';

/** The one way in: the passkey that was made with the invitation. */
export function SignInPage() {
  const t = useT();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function enter(): Promise<void> {
    setState({ busy: true });
    try {
      await signIn();
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Door title={t('portal.sign-in')} text={t('portal.sign-in.text')}>
      <div role="alert" className={styles.fault}>
        {state.error !== undefined && <ErrorText error={state.error} />}
      </div>
      <Button
        size="sm"
        autoFocus
        loading={state.busy}
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
        onClick={() => void enter()}
      >
        {t('portal.sign-in.action')}
      </Button>
      <p className="prose dim">{t('portal.sign-in.help')}</p>
    </Door>
  );
}
