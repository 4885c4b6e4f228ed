import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { wordsOf } from '../../../ui/words-of.ts';
import styles from '../networks.module.css';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** Starts a search for networks in what was posted lately, on all platforms or on some. */
export function RunDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [days, setDays] = useState<number | ''>(DEFAULT_DAYS);
  const [platforms, setPlatforms] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    const named = wordsOf(platforms);
    try {
      await api.call('networks.startRun', {
        body: {
          from: new Date(Date.now() - (days || DEFAULT_DAYS) * DAY_MS).toISOString(),
          ...(named.length > 0 && { platforms: named }),
        },
      });
      await client.invalidateQueries({ queryKey: ['networks', 'runs'] });
      showToast({ tone: 'info', text: t('networks.run.started') });
      onClose();
    } catch (error) {
      setState({ busy: false, error });
    }
  }
  return (
    <Modal
      opened
      title={t('networks.run.start')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className="prose">{t('networks.run.text')}</p>
        <NumberInput
          required
          data-autofocus
          min={1}
          max={365}
          allowDecimal={false}
          label={t('networks.run.days')}
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : '')}
        />
        <TextInput
          dir="ltr"
          maxLength={500}
          label={t('networks.column.platforms')}
          description={t('networks.run.platforms.help')}
          value={platforms}
          onChange={(event) => setPlatforms(event.currentTarget.value)}
        />
        <div role="alert">{state.error !== undefined && <ErrorText error={state.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={state.busy} disabled={days === ''}>
            {t('networks.run.start')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
