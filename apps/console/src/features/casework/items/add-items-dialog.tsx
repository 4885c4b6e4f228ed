import type { CaseItemKind, CaseworkCase } from '@breakwater/contracts/casework';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { readItems } from './read-items.ts';

const KINDS = ['url', 'account', 'content'] as const satisfies CaseItemKind[];

/** Adds items to a draft by hand, one a line. */
export function AddItemsDialog({
  one,
  onClose,
}: {
  readonly one: CaseworkCase;
  readonly onClose: () => void;
}) {
  const t = useT();
  const act = useAct(['casework']);
  const form = useForm({ lines: '', kind: 'url' as CaseItemKind, ground: '' }, ({ lines, kind, ground }) =>
    act('casework.addItems', ({ added, passedOver }) => t('casework.items.added', { added, passedOver }), {
      params: { id: one.id },
      body: { items: readItems(lines, kind, ground) },
    }),
  );
  return (
    <FormDialog
      form={form}
      title={t('casework.items.add')}
      text={t('casework.items.add.text')}
      action={t('casework.items.add')}
      onClose={onClose}
    >
      <Textarea
        required
        data-autofocus
        autosize
        minRows={4}
        maxRows={14}
        dir="ltr"
        label={t('casework.items.lines')}
        {...form.text('lines')}
      />
      <Select
        label={t('casework.items.otherwise')}
        {...form.choice('kind', KINDS, (kind) => t(`casework.item-kind.${kind}`))}
      />
      <TextInput dir="auto" maxLength={300} label={t('casework.column.ground')} {...form.text('ground')} />
    </FormDialog>
  );
}
