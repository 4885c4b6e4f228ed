import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/request.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { useAct } from '../../../../ui/use-act.ts';
import { wordsOf } from '../entry.ts';
import type { StoredBank } from '../queries.ts';
import { countChanges, type StagedChanges, toBody } from '../staged-changes.ts';
import { DryRunView } from './dry-run-view.tsx';
import { StoreForm, type StoreOptions } from './store-form.tsx';

interface SaveDialogProps {
  readonly bank: StoredBank;
  readonly changes: StagedChanges;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Tries the changes on stored events before they are saved, as one version. */
export function SaveDialog({ bank, changes, onClose, onSaved }: SaveDialogProps) {
  const t = useT();
  const act = useAct(['banks']);
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
  async function store({ reason, force }: StoreOptions): Promise<void> {
    await act(
      'detection.changeBank',
      ({ title, version: made }) => t('banks.saved', { title, version: made }),
      {
        params: { id },
        query: { version, reason, force: force || undefined },
        body,
      },
    );
    onSaved();
  }
  return (
    <Dialog size="lg" title={t('banks.save.title', { count: countChanges(changes) })} onClose={onClose}>
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
    </Dialog>
  );
}
