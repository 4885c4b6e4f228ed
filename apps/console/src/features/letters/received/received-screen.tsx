import type { ReceivedLetter } from '@breakwater/contracts/letters';
import { useInfiniteQuery } from '@tanstack/react-query';
import { itemsRead } from '../../../api/pages-of.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import { LetterTabs } from '../letter-tabs.tsx';
import { receivedQuery } from '../queries.ts';

/** Letters that other installations sent, with the hash that both sides have. */
export function ReceivedScreen() {
  const t = useT();
  const query = useInfiniteQuery(receivedQuery);
  return (
    <Page title={t('letters.received')} actions={<LetterTabs />}>
      <div className={styles.page}>
        <QueryState query={query} rows={8}>
          {(data) =>
            itemsRead(data).length === 0 ? (
              <EmptyState title={t('letters.received.none')}>{t('letters.received.none.text')}</EmptyState>
            ) : (
              itemsRead(data).map((one) => <Received key={one.id} received={one} />)
            )
          }
        </QueryState>
      </div>
    </Page>
  );
}

function Received({ received }: { readonly received: ReceivedLetter }) {
  const t = useT();
  const { peerName, receivedAt, letter } = received;
  return (
    <article className={styles.box}>
      <p className={styles.line}>
        <strong>{t(`letters.kind.${letter.kind}`)}</strong>
        <bdi dir="ltr">{letter.number}</bdi>
        <Name>{peerName}</Name>
        <Time at={receivedAt} />
      </p>
      <h2 dir="auto" lang={letter.language}>
        {letter.subject}
      </h2>
      <details>
        <summary>{t('letters.view.text')}</summary>
        <div className="user-text" dir="auto" lang={letter.language} style={{ whiteSpace: 'pre-wrap' }}>
          {letter.text}
        </div>
      </details>
      <p className="dim">
        {t('letters.text-hash')} <Id>{letter.textSha256}</Id>
      </p>
    </article>
  );
}
