import { Button, Group, Modal, PasswordInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { stepUpWithPasskey } from '../api/passkey.ts';
import { api, clientHooks } from '../api/request.ts';
import { keepSession, type Session } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import { Failure } from './states.tsx';

type Answer = (passed: boolean) => void;

/** Opens when the server wants a fresh proof of who is there; the call that asked is then made again. */
export function StepUpDialog() {
  const t = useT();
  const [answer, setAnswer] = useState<{ readonly give: Answer }>();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    clientHooks.stepUp = () => new Promise((give) => setAnswer({ give }));
    return () => {
      clientHooks.stepUp = async () => false;
    };
  }, []);
  function close(passed: boolean): void {
    answer?.give(passed);
    setAnswer(undefined);
    setPassword('');
    setError(undefined);
  }
  async function prove(way: () => Promise<Session>): Promise<void> {
    setError(undefined);
    try {
      keepSession(await way());
      close(true);
    } catch (cause) {
      setError(cause);
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void prove(() => api.call('access.stepUp', { body: { password } }));
  };
  return (
    <Modal
      opened={answer !== undefined}
      onClose={() => close(false)}
      title={t('ui.step-up.title')}
      zIndex={300}
    >
      <form onSubmit={onSubmit}>
        <p className="prose">{t('ui.step-up.text')}</p>
        <PasswordInput
          mt="sm"
          data-autofocus
          label={t('ui.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Failure error={error} />
        <Group justify="space-between" mt="md">
          <Button
            variant="default"
            leftSection={<IconFingerprint size={16} />}
            onClick={() => void prove(stepUpWithPasskey)}
          >
            {t('ui.step-up.passkey')}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={() => close(false)}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" disabled={password === ''}>
              {t('ui.step-up.action')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
