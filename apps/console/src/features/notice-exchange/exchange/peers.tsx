import { addressOf } from '@breakwater/client';
import type { ExchangePeer } from '@breakwater/contracts/notice-exchange';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from './exchange.module.css';
import { keyQuery } from './queries.ts';

/** Who this installation is, and the other ones with whether all has arrived there. */
export function Peers({ query, mayManage }: PeersProps) {
  const t = useT();
  const key = useQuery(keyQuery).data;
  const act = useAct(['exchange', 'peers']);
  return (
    <section className={styles.peers} aria-labelledby="peers-title">
      <h2 id="peers-title">{t('exchange.peers')}</h2>
      {key && (
        <p className="dim">
          {t('exchange.own-key')} <bdi className="code">{key.publicKey}</bdi>
        </p>
      )}
      <QueryState query={query} rows={2}>
        {(peers) => (
          <>
            {peers.length === 0 && <p className="dim">{t('exchange.no-peers')}</p>}
            <ul className={styles.rows}>
              {peers.map((peer) => (
                <li key={peer.id}>
                  <strong>
                    <bdi>{peer.name}</bdi>
                  </strong>
                  <span>{t(`exchange.side.${peer.side}`)}</span>
                  <PeerChip peer={peer} />
                  <span className="dim">
                    {t('exchange.counts', { sent: peer.sent, received: peer.received })}
                  </span>
                  <a
                    href={addressOf('notice-exchange.exportPeer', { params: { id: peer.id } }).path}
                    download={`exchange-${peer.name}.jsonl`}
                  >
                    {t('exchange.export')}
                  </a>
                  {mayManage && peer.removedAt === undefined && (
                    <AskButton
                      danger
                      variant="subtle"
                      size="compact-xs"
                      aria-label={t('exchange.remove.one', { name: peer.name })}
                      action={t('exchange.remove')}
                      text={t('exchange.remove.text', { name: peer.name })}
                      onConfirm={() =>
                        act('notice-exchange.removePeer', undefined, { params: { id: peer.id } })
                      }
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </section>
  );
}

interface PeersProps {
  readonly query: UseQueryResult<readonly ExchangePeer[]>;
  readonly mayManage: boolean;
}

function PeerChip({
  peer: { removedAt, fault, waiting, lastError, nextTryAt },
}: {
  readonly peer: ExchangePeer;
}) {
  const t = useT();
  if (removedAt !== undefined) return <StateChip>{t('exchange.removed')}</StateChip>;
  if (fault !== undefined) return <StateChip tone="danger">{t(`exchange.fault.${fault}`)}</StateChip>;
  if (waiting === 0) return <StateChip tone="done">{t('exchange.all-arrived')}</StateChip>;
  return (
    <>
      <StateChip tone="attention">{t('exchange.waiting', { count: waiting })}</StateChip>
      {lastError !== undefined && (
        <span className="dim">
          <bdi className="code">{lastError}</bdi>{' '}
          {nextTryAt !== undefined && (
            <>
              {t('exchange.next-try')} <Time at={nextTryAt} />
            </>
          )}
        </span>
      )}
    </>
  );
}
