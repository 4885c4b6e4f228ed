import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { type BankKind, type Entry, wordsOf } from '../entry.ts';
import { entryId } from '../entry-id.ts';
import type { EntryRow } from '../staged-changes.ts';
import { CommonFields } from './common-fields.tsx';
import { LinkFields } from './link-fields.tsx';
import { TermFields } from './term-fields.tsx';

interface EntryDialogProps {
  readonly kind: BankKind;
  /** The entry that is changed; a new one is made when left out. */
  readonly row?: EntryRow;
  /** Ids that are there. */
  readonly taken: ReadonlySet<string>;
  readonly onPut: (entry: Entry) => void;
  readonly onRemove: (id: string) => void;
  readonly onUnstage: (id: string) => void;
  readonly onClose: () => void;
}

const EMPTY: Readonly<Record<BankKind, Entry>> = {
  terms: { id: '', term: '' },
  links: { id: '', kind: 'domain', value: '' },
};

/** One entry. Nothing is saved here: what was entered joins the other changes of the bank. */
export function EntryDialog({ kind, row, taken, onPut, onRemove, onUnstage, onClose }: EntryDialogProps) {
  const t = useT();
  const [entry, setEntry] = useState<Entry>(row?.entry ?? EMPTY[kind]);
  function put(event: FormEvent): void {
    event.preventDefault();
    onPut({ ...entry, id: row?.entry.id ?? entryId(wordsOf(entry), taken) });
    onClose();
  }
  const leave = (action: (id: string) => void) => {
    if (row) action(row.entry.id);
    onClose();
  };
  return (
    <Dialog size="lg" title={t(row ? 'banks.entry.change' : `banks.add.${kind}`)} onClose={onClose}>
      <form onSubmit={put}>
        {'term' in entry ? (
          <TermFields entry={entry} onChange={setEntry} />
        ) : (
          <LinkFields entry={entry} onChange={setEntry} />
        )}
        <CommonFields entry={entry} onChange={setEntry} />
        <Group mt="md" justify="space-between">
          <Group gap="sm">
            {row && row.state !== 'removed' && (
              <Button variant="default" onClick={() => leave(onRemove)}>
                {t('banks.entry.remove')}
              </Button>
            )}
            {row && row.state !== 'stored' && (
              <Button variant="default" onClick={() => leave(onUnstage)}>
                {t('banks.entry.take-back')}
              </Button>
            )}
          </Group>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" disabled={wordsOf(entry).trim() === ''}>
              {t('banks.entry.put')}
            </Button>
          </Group>
        </Group>
        <p className="dim">{t('banks.entry.not-saved')}</p>
      </form>
    </Dialog>
  );
}
