import type { ListEntryChange, ListVersion } from '@breakwater/contracts/screening';
import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './lists.module.css';
import { listVersionQuery } from './queries.ts';

const SHOWN = 50;
const KINDS = ['added', 'changed', 'removed'] as const;

/** What a version changed, name by name, and whom that touched. */
export function VersionChanges({ list, version }: { readonly list: string; readonly version: number }) {
  const t = useT();
  const query = useQuery(listVersionQuery(list, version));
  return (
    <section className={styles.opened} aria-label={t('lists.changes', { version })}>
      <h3>{t('lists.changes', { version })}</h3>
      <QueryState query={query} rows={4}>
        {(one) => (
          <>
            <Touched version={one} />
            <Dropped version={one} />
            <Notes version={one} />
            {KINDS.map((kind) => (
              <Changes key={kind} kind={kind} all={one.counts[kind]} changes={one[kind] ?? []} />
            ))}
          </>
        )}
      </QueryState>
    </section>
  );
}

function Touched({ version: { touched } }: { readonly version: ListVersion }) {
  const t = useT();
  return <p>{touched ? t('lists.touched', touched) : t('lists.touched.unknown')}</p>;
}

function Dropped({ version: { dropped = [] } }: { readonly version: ListVersion }) {
  const t = useT();
  const { i18n } = useLingui();
  if (dropped.length === 0) return null;
  const wordOf = (reason: string) => {
    const id = `lists.dropped.${reason}`;
    return id in i18n.messages ? i18n._(id) : reason;
  };
  return (
    <ul className={styles.changes}>
      {dropped.map(({ reason, count }) => (
        <li key={reason}>
          {t('lists.dropped', { count })} <span>{wordOf(reason)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What was odd in records and lost none of them, by reference and field. */
function Notes({ version: { notes = [] } }: { readonly version: ListVersion }) {
  const { i18n } = useLingui();
  if (notes.length === 0) return null;
  const wordOf = (reason: string) => {
    const id = `lists.note.${reason}`;
    return id in i18n.messages ? i18n._(id) : reason;
  };
  return (
    <ul className={styles.changes}>
      {notes.map(({ reason, count, examples }) => (
        <li key={reason}>
          {wordOf(reason)}: {count} <span className="dim">{examples.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Changes({ kind, all, changes }: ChangesProps) {
  const t = useT();
  const [shown, setShown] = useState(SHOWN);
  if (all === 0) return null;
  return (
    <>
      <h3 className={styles[kind]}>{t(`lists.changes.${kind}`, { count: all })}</h3>
      <ul className={styles.changes}>
        {changes.slice(0, shown).map(({ ref, designationId, name, fields }) => (
          <li key={ref}>
            {designationId ? (
              <Link to="/screening/designations/$id" params={{ id: designationId }}>
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi>{name}</bdi>
            )}
            <Id>{ref}</Id>
            {fields && (
              <span className="dim">{fields.map((field) => fieldWord(t, field)).join(t('lists.and'))}</span>
            )}
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button variant="subtle" onClick={() => setShown(changes.length)}>
          {t('lists.changes.show', { count: changes.length - shown })}
        </Button>
      )}
      {all > changes.length && shown >= changes.length && (
        <p className="dim">{t('lists.changes.more', { count: all - changes.length })}</p>
      )}
    </>
  );
}

interface ChangesProps {
  readonly kind: (typeof KINDS)[number];
  readonly all: number;
  readonly changes: readonly ListEntryChange[];
}

const FIELDS: ReadonlySet<string> = new Set(
  'type names programmes terrorism listedOn births fathers places countries identifiers urls emails phones wallets roles sameAs remarks'.split(
    ' ',
  ),
);

function fieldWord(t: ReturnType<typeof useT>, field: string): string {
  return FIELDS.has(field) ? t(`lists.entry.${field}`) : field;
}
