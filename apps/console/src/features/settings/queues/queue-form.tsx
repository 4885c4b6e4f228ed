import type { QueueView } from '@breakwater/contracts/review';
import { Button, NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';

interface QueueDraft {
  readonly id: string;
  readonly en: string;
  readonly ur: string;
  readonly description: string;
  readonly dueHours: number | '';
  readonly paused: boolean;
}

/** Makes a queue, or changes one. */
export function QueueForm({ queue, onDone }: { readonly queue?: QueueView; readonly onDone: () => void }) {
  const t = useT();
  const mayWrite = useMay()('queues.write');
  const act = useAct(['queues'], ['live']);
  const done = t('settings.saved');
  const form = useForm<QueueDraft>(
    {
      id: queue?.id ?? '',
      en: queue?.title.en ?? '',
      ur: queue?.title.ur ?? '',
      description: queue?.description ?? '',
      dueHours: queue?.dueHours ?? '',
      paused: queue?.paused ?? false,
    },
    async ({ id, en, ur, description, dueHours, paused }) => {
      await act('review.putQueue', done, {
        params: { id },
        body: {
          title: { en, ur },
          paused,
          ...(description !== '' && { description }),
          ...(dueHours !== '' && { dueHours }),
        },
      });
      if (!queue) onDone();
    },
  );
  return (
    <form onSubmit={form.submit}>
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
            {...form.text('id')}
          />
          <TextInput label={t('settings.in-english')} required dir="ltr" lang="en" {...form.text('en')} />
          <TextInput label={t('settings.in-urdu')} required dir="rtl" lang="ur" {...form.text('ur')} />
          <Textarea
            className={styles.wide ?? ''}
            label={t('settings.queues.description')}
            maxLength={1000}
            dir="auto"
            {...form.text('description')}
          />
          <NumberInput
            label={t('settings.queues.due-hours')}
            description={t('settings.queues.due-hours.text')}
            min={1}
            max={8760}
            {...form.number('dueHours')}
          />
          <Switch
            label={t('settings.queues.paused')}
            description={t('settings.queues.paused.text')}
            {...form.tick('paused')}
          />
        </div>
        <Failure error={form.error} />
        {mayWrite && (
          <div className={styles.buttons}>
            <Button type="submit" loading={form.isSending}>
              {t('settings.save')}
            </Button>
            {queue && (
              <AskButton
                danger
                action={t('settings.remove')}
                title={t('settings.queues.remove')}
                text={t('settings.queues.remove.text')}
                onConfirm={async () => {
                  await act('review.removeQueue', done, { params: { id: queue.id } });
                  onDone();
                }}
              />
            )}
          </div>
        )}
      </fieldset>
    </form>
  );
}
