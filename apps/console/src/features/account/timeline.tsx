import type { TimelineKind } from '@breakwater/contracts/accounts';
import { Chip } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { itemsRead } from '../../api/pages-of.ts';
import { useT } from '../../i18n/t.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import styles from './account.module.css';
import { type AccountKey, timelineQuery } from './queries.ts';
import { EntryLine } from './timeline-entry.tsx';

const KINDS: readonly TimelineKind[] = [
  'event',
  'report',
  'action',
  'job',
  'decision',
  'statement',
  'appeal',
  'strike',
];
const LINE_PX = 54;
/** What scrolls must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** What an account did and what was done to it, newest first; only what is in view is drawn. */
export function Timeline({ account, kinds, onKinds }: TimelineProps) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const timeline = useInfiniteQuery(timelineQuery(account, kinds));
  const entries = useMemo(() => itemsRead(timeline.data), [timeline.data]);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= entries.length - 10) void fetchNextPage();
  }, [last, entries.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <section className={styles.timeline} aria-labelledby="timeline-title">
      <div className={styles.timelineHead}>
        <h2 id="timeline-title">{t('account.timeline.title')}</h2>
        <Chip.Group
          multiple
          value={[...kinds]}
          onChange={(value) => onKinds(KINDS.filter((kind) => value.includes(kind)))}
        >
          {KINDS.map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline">
              {t(`account.kind.${kind}`)}
            </Chip>
          ))}
        </Chip.Group>
      </div>
      {timeline.isPending && <LoadingState />}
      {timeline.isError && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isSuccess && entries.length === 0 && (
        <EmptyState title={t('account.timeline.none')}>{t('account.timeline.none-text')}</EmptyState>
      )}
      <div ref={scroller} className={styles.scroller} {...REACHABLE}>
        <ol className={styles.entries} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const entry = entries[index];
            if (!entry) return null;
            return (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className={styles.entry}
                style={{ transform: `translateY(${start}px)` }}
              >
                <EntryLine entry={entry} />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

interface TimelineProps {
  readonly account: AccountKey;
  readonly kinds: readonly TimelineKind[];
  readonly onKinds: (kinds: readonly TimelineKind[]) => void;
}
