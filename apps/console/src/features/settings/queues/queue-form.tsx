import type { QueueView } from '@breakwater/contracts/review';
import { Button, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { useSave } from '../use-save.ts';

const KEYS = [['queues'], ['live']];

/** Makes a queue, or changes one. */
export function QueueForm({ queue, onDone }: { readonly queue?: QueueView; readonly onDone: () => void }) {
  const t = useT();
  const mayWrite = useMay()('queues.write');
  const [removing, setRemoving] = useState(false);
  const [form, setForm] = useState({
    id: queue?.id ?? '',
    en: queue?.title.en ?? '',
    ur: queue?.title.ur ?? '',
    description: queue?.description ?? '',
    dueHours: queue?.dueHours,
    paused: queue?.paused ?? false,
  });
  const save = useSave(
    () =>
      api.call('review.putQueue', {
        params: { id: form.id },
        body: {
          title: { en: form.en, ur: form.ur },
          paused: form.paused,
          ...(form.description !== '' && { description: form.description }),
          ...(form.dueHours !== undefined && { dueHours: form.dueHours }),
        },
      }),
    KEYS,
    queue ? undefined : onDone,
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={onSubmit}>
      <fieldset disabled={!mayWrite} className={styles.plain}>
        <div className={styles.fields}>
          <TextInput
            className={styles.wide ?? ''}
            label={t('settings.id')}
            description={t('settings.queues.id.text')}
            required
            disabled={queue !== undefined}
            pattern="[a-z0-9]+([\-\/][a-z0-9]+)*"
            dir="ltr"
            value={form.id}
            onChange={(event) => setForm({ ...form, id: event.currentTarget.value })}
          />
          <TextInput
            label={t('settings.in-english')}
            required
            dir="ltr"
            lang="en"
            value={form.en}
            onChange={(event) => setForm({ ...form, en: event.currentTarget.value })}
          />
          <TextInput
            label={t('settings.in-urdu')}
            required
            dir="rtl"
            lang="ur"
            value={form.ur}
            onChange={(event) => setForm({ ...form, ur: event.currentTarget.value })}
          />
          <Textarea
            className={styles.wide ?? ''}
            label={t('settings.queues.description')}
            maxLength={1000}
            dir="auto"
            value={form.description}
            onChange={(event) => setForm({ ...form, description: event.currentTarget.value })}
          />
          <NumberInput
            label={t('settings.queues.due-hours')}
            description={t('settings.queues.due-hours.text')}
            min={1}
            max={8760}
            value={form.dueHours ?? ''}
            onChange={(value) => {
              const { dueHours: _, ...rest } = form;
              setForm({ ...rest, dueHours: typeof value === 'number' ? value : undefined });
            }}
          />
          <Switch
            label={t('settings.queues.paused')}
            description={t('settings.queues.paused.text')}
            checked={form.paused}
            onChange={(event) => setForm({ ...form, paused: event.currentTarget.checked })}
          />
        </div>
        <Failure error={save.error} />
        {mayWrite && (
          <div className={styles.buttons}>
            <Button type="submit" loading={save.isPending}>
              {t('settings.save')}
            </Button>
            {queue && (
              <Button variant="default" onClick={() => setRemoving(true)}>
                {t('settings.remove')}
              </Button>
            )}
          </div>
        )}
      </fieldset>
      <Removal queue={removing ? queue : undefined} onClose={() => setRemoving(false)} onDone={onDone} />
    </form>
  );
}

function Removal({ queue, onClose, onDone }: RemovalProps) {
  const t = useT();
  const remove = useSave((id: string) => api.call('review.removeQueue', { params: { id } }), KEYS, onDone);
  return (
    <ConfirmDialog
      opened={queue !== undefined}
      title={t('settings.queues.remove')}
      action={t('settings.remove')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        if (queue) await remove.mutateAsync(queue.id);
      }}
    >
      <p className="prose">{t('settings.queues.remove.text')}</p>
    </ConfirmDialog>
  );
}

interface RemovalProps {
  readonly queue: QueueView | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
