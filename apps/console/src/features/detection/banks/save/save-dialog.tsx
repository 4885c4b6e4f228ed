import { Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { wordsOf } from '../entry.ts';
import type { StoredBank } from '../queries.ts';
import { countChanges, type StagedChanges, toBody } from '../staged-changes.ts';
import { DryRunView } from './dry-run-view.tsx';
import { StoreForm } from './store-form.tsx';

interface SaveDialogProps {
  readonly bank: StoredBank;
  readonly changes: StagedChanges;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Tries the changes on stored events before they are saved, as one version. */
export function SaveDialog({ bank, changes, onClose, onSaved }: SaveDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const { id, version } = bank;
  const body = toBody(changes);
  const run = useQuery({
    queryKey: ['banks', id, 'dry-run', version, body],
    queryFn: () => api.call('detection.tryBank', { params: { id }, body }),
    gcTime: 0,
  });
  const nameOf = (entryId: string) => {
    const entry = changes.put.get(entryId);
    return entry ? wordsOf(entry) : entryId;
  };
  async function store({
    reason,
    force,
  }: {
    readonly reason: string;
    readonly force: boolean;
  }): Promise<void> {
    const query = { version, reason, force: force || undefined };
    const stored = await api.call('detection.changeBank', { params: { id }, query, body });
    await client.invalidateQueries({ queryKey: ['banks'] });
    showToast({ tone: 'done', text: t('banks.saved', { title: stored.title, version: stored.version }) });
    onSaved();
  }
  return (
    <Modal
      opened
      size="lg"
      title={t('banks.save.title', { count: countChanges(changes) })}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <QueryState query={run} rows={4}>
        {(data) => (
          <>
            <DryRunView run={data} wordsOf={nameOf} />
            <StoreForm
              isRefused={data.faults.length > 0}
              action={t('banks.save')}
              onStore={store}
              onCancel={onClose}
            />
          </>
        )}
      </QueryState>
    </Modal>
  );
}
