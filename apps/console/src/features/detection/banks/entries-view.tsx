import type { BankSummary } from '@breakwater/contracts/detection';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import styles from './bank-view.module.css';
import { type Entry, isFound, wordsOf } from './entry.ts';
import { EntryDialog } from './entry-form/entry-dialog.tsx';
import { bankQuery, type StoredBank } from './queries.ts';
import { SaveDialog } from './save/save-dialog.tsx';
import {
  countChanges,
  type EntryRow,
  NO_CHANGES,
  rowsOf,
  stagePut,
  stageRemoval,
  unstage,
} from './staged-changes.ts';

const route = getRouteApi('/frame/banks');

/** The entries of a bank. Changes are gathered, tried on stored events, and saved as one version. */
export function EntriesView({ summary }: { readonly summary: BankSummary }) {
  const bank = useQuery(bankQuery(summary.id));
  return <QueryState query={bank}>{(stored) => <Entries bank={stored} />}</QueryState>;
}

function Entries({ bank }: { readonly bank: StoredBank }) {
  const t = useT();
  const mayWrite = useMay()('banks.write');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [changes, setChanges] = useState(NO_CHANGES);
  const [edited, setEdited] = useState<Entry | 'new'>();
  const [isSaving, setIsSaving] = useState(false);
  const stored: readonly Entry[] = bank.entries;
  const rows = rowsOf(stored, changes);
  const shown = q === '' ? rows : rows.filter(({ entry }) => isFound(entry, q));
  const columns = useColumns();
  const count = countChanges(changes);
  const editedRow = typeof edited === 'object' ? rows.find(({ entry }) => entry.id === edited.id) : undefined;
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          type="search"
          dir="auto"
          aria-label={t('banks.search')}
          placeholder={t('banks.search')}
          leftSection={<IconSearch size={14} />}
          value={q}
          onChange={(event) => {
            const text = event.currentTarget.value;
            void navigate({
              search: text === '' ? { bank: bank.id } : { bank: bank.id, q: text },
              replace: true,
            });
          }}
        />
        <span className="dim" role="status">
          {t('banks.shown', { shown: shown.length, count: rows.length })}
        </span>
        {mayWrite && (
          <Button leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {t(`banks.add.${bank.kind}`)}
          </Button>
        )}
      </div>
      <div className={styles.rows}>
        <DataTable
          label={bank.title}
          rows={shown}
          rowKey={({ entry }) => entry.id}
          columns={columns}
          {...(mayWrite && { onOpen: ({ entry }: EntryRow) => setEdited(entry) })}
          empty={<EmptyState title={t('banks.no-entries')}>{t('banks.no-entries.text')}</EmptyState>}
        />
      </div>
      {count > 0 && (
        <div className={styles.pending} role="status">
          <span>{t('banks.pending', { count })}</span>
          <Button variant="default" onClick={() => setChanges(NO_CHANGES)}>
            {t('banks.pending.discard')}
          </Button>
          <Button onClick={() => setIsSaving(true)}>{t('banks.pending.try')}</Button>
        </div>
      )}
      {edited !== undefined && (
        <EntryDialog
          kind={bank.kind}
          taken={new Set(rows.map(({ entry }) => entry.id))}
          {...(editedRow && { row: editedRow })}
          onClose={() => setEdited(undefined)}
          onPut={(entry) => setChanges(stagePut(changes, entry))}
          onRemove={(id) =>
            setChanges(
              stageRemoval(
                changes,
                id,
                stored.some((entry) => entry.id === id),
              ),
            )
          }
          onUnstage={(id) => setChanges(unstage(changes, id))}
        />
      )}
      {isSaving && (
        <SaveDialog
          bank={bank}
          changes={changes}
          onClose={() => setIsSaving(false)}
          onSaved={() => {
            setChanges(NO_CHANGES);
            setIsSaving(false);
          }}
        />
      )}
    </>
  );
}

const STATE_TONES = { new: 'info', changed: 'info', removed: 'attention' } as const;

function useColumns(): readonly Column<EntryRow>[] {
  const t = useT();
  return [
    {
      id: 'words',
      title: t('banks.column.words'),
      width: '38%',
      cell: ({ entry, state }) => (
        <div
          className={`${styles.words} ${state === 'removed' ? styles.removed : ''}`}
          dir="auto"
          title={entry.id}
        >
          {wordsOf(entry)}
        </div>
      ),
    },
    {
      id: 'label',
      title: t('banks.column.label'),
      cell: ({ entry }) => (
        <div className={styles.words} dir="auto">
          {entry.label ?? ''}
        </div>
      ),
    },
    {
      id: 'kind',
      title: t('banks.column.use'),
      width: '150px',
      cell: ({ entry }) =>
        'term' in entry ? (
          <>
            {entry.use === 'self-identification' && t('banks.use.self-identification')}
            {entry.ambiguous && <StateChip tone="attention">{t('banks.ambiguous')}</StateChip>}
          </>
        ) : (
          t(`banks.link.${entry.kind}`)
        ),
    },
    {
      id: 'state',
      title: t('banks.column.state'),
      width: '110px',
      cell: ({ state }) =>
        state !== 'stored' && <StateChip tone={STATE_TONES[state]}>{t(`banks.state.${state}`)}</StateChip>,
    },
  ];
}
