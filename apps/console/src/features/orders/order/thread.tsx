import type { Order, OrderMessage } from '@breakwater/contracts/orders';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { LettersAbout } from '../../letters/about/letters-about.tsx';
import { LetterForm } from './letter-form.tsx';

/** The letters between the authority and the desk, oldest first, with how far each has come. */
export function Thread({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  return (
    <div className={styles.columns}>
      <section className={styles.stack} aria-label={t('orders.tab.thread')}>
        {order.messages.length === 0 && (
          <EmptyState title={t('orders.thread.none')}>{t('orders.thread.none.text')}</EmptyState>
        )}
        {order.messages.map((message) => (
          <Letter key={message.id} orderId={order.id} message={message} />
        ))}
      </section>
      <div className={styles.stack}>
        <LettersAbout
          about={{ kind: 'order', id: order.id }}
          instrument={order.instrument}
          side="platform"
          open={order.state !== 'closed' && order.state !== 'withdrawn'}
        />
        {may('orders.write') && <LetterForm order={order} />}
      </div>
    </div>
  );
}

function Letter({ orderId, message }: { readonly orderId: string; readonly message: OrderMessage }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const { id, direction, kind, subject, body, language, by, sentAt, document } = message;
  const next = direction === 'out' && kind !== 'note' ? nextStep(message) : undefined;
  return (
    <article className={styles.box}>
      <p className={styles.line}>
        <StateChip tone={direction === 'in' ? 'info' : 'neutral'}>
          {t(`orders.direction.${direction}`)}
        </StateChip>
        <strong>{t(`orders.letter.${kind}`)}</strong>
        <span className="dim">
          <Actor id={by} /> · <Time at={sentAt} />
        </span>
      </p>
      <h3 dir="auto">{subject}</h3>
      <UserText language={language}>{body}</UserText>
      {document !== undefined && (
        <details>
          <summary>{t('orders.letter.document')}</summary>
          <ScrollX label={t('orders.letter.document')} dir="ltr">
            <pre>{JSON.stringify(document, null, 2)}</pre>
          </ScrollX>
        </details>
      )}
      {direction === 'out' && kind !== 'note' && <Progress message={message} />}
      {next !== undefined && may('orders.write') && (
        <AskButton
          className={styles.start ?? ''}
          size="compact-xs"
          action={t(`orders.mark.${next}`)}
          onConfirm={() =>
            act('orders.messageDelivered', t('orders.delivered.done'), {
              params: { id: orderId, message: id },
              body: { as: next },
            })
          }
          text={t('orders.delivered.text')}
        />
      )}
    </article>
  );
}

/** Sent, delivered, acknowledged, responded: each with its time once it is so. */
function Progress({ message }: { readonly message: OrderMessage }) {
  const t = useT();
  const steps = [
    { id: 'sent', at: message.sentAt },
    { id: 'delivered', at: message.deliveredAt },
    { id: 'acknowledged', at: message.acknowledgedAt },
    { id: 'responded', at: message.respondedAt },
  ];
  return (
    <ol className={`${styles.line} ${styles.effects}`}>
      {steps.map(({ id, at }) => (
        <li key={id} style={{ marginInlineEnd: 18 }}>
          {t(`orders.progress.${id}`)}{' '}
          <span className="dim">{at === undefined ? '–' : <Time at={at} />}</span>
        </li>
      ))}
    </ol>
  );
}

/** How far a letter comes next. */
function nextStep({ deliveredAt, acknowledgedAt, respondedAt }: OrderMessage) {
  if (deliveredAt === undefined) return 'delivered';
  if (acknowledgedAt === undefined) return 'acknowledged';
  return respondedAt === undefined ? 'responded' : undefined;
}
