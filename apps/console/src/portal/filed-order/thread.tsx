import type { PortalOrder } from '@breakwater/contracts/portal';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { Failure } from '../../ui/states.tsx';
import { UserText } from '../../ui/user-text.tsx';
import styles from '../portal.module.css';
import { writeMessage } from '../queries.ts';

type Message = PortalOrder['messages'][number];

/** What both sides wrote, in order, and a field to write. */
export function Thread({ order }: { readonly order: PortalOrder }) {
  const t = useT();
  return (
    <section className={styles.box}>
      <h2>{t('filed-order.thread')}</h2>
      {order.messages.length === 0 && <p className="prose dim">{t('filed-order.thread.none')}</p>}
      <ol className={styles.list}>
        {order.messages.map((message) => (
          <OneMessage key={message.id} message={message} />
        ))}
      </ol>
      {order.may.write && <Write orderId={order.id} />}
    </section>
  );
}

function OneMessage({ message }: { readonly message: Message }) {
  const t = useT();
  const formats = useFormats();
  const progress = (['respondedAt', 'acknowledgedAt', 'deliveredAt', 'sentAt'] as const).find(
    (step) => message[step] !== undefined,
  );
  return (
    <li className={styles.message} data-direction={message.direction}>
      <div className={styles.line}>
        <strong>{t(`filed-order.from.${message.direction}`)}</strong>
        <span>{t(`filed-order.message.${message.kind}`)}</span>
        <span className="dim">
          {formats.dateTime(message.sentAt)}
          {progress && <> · {t(`filed-order.progress.${progress}`)}</>}
        </span>
      </div>
      <strong dir="auto">{message.subject}</strong>
      <UserText language={message.language}>{message.body}</UserText>
      {message.document !== undefined && (
        <details>
          <summary>{t('filed-order.document')}</summary>
          <ScrollX label={t('filed-order.document')} dir="ltr">
            <pre className={styles.command}>{JSON.stringify(message.document, null, 2)}</pre>
          </ScrollX>
        </details>
      )}
    </li>
  );
}

function Write({ orderId }: { readonly orderId: string }) {
  const t = useT();
  const form = useForm({ text: '', informed: false }, ({ text, informed }) =>
    writeMessage(orderId, { body: text, ...(informed && { about: 'user-informed' as const }) }),
  );
  return (
    <form className={styles.stack} onSubmit={(event) => form.submit(event, form.reset)}>
      <Textarea label={t('filed-order.write')} maxLength={20_000} {...form.text('text')} />
      <Checkbox
        label={t('filed-order.write.informed')}
        checked={form.draft.informed}
        onChange={({ currentTarget: { checked } }) => form.change({ informed: checked })}
      />
      <Failure error={form.error} />
      <div>
        <Button
          type="submit"
          variant="default"
          loading={form.isSending}
          disabled={form.draft.text.trim() === ''}
        >
          {t('filed-order.write.send')}
        </Button>
      </div>
    </form>
  );
}
