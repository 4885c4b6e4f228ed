import type { Addressee } from '@breakwater/contracts/casework';
import { Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';
import { draftOf, readAddressee } from './addressee-draft.ts';

/** Adds somebody to write to, or changes one. */
export function AddresseeDialog({ one, onSaved, onClose }: AddresseeDialogProps) {
  const t = useT();
  const act = useAct(['casework']);
  const form = useForm(
    () => draftOf(one),
    async (draft) => {
      const body = readAddressee(draft);
      const saved = one
        ? await act('casework.changeAddressee', t('casework.changed'), { params: { id: one.id }, body })
        : await act('casework.addAddressee', t('casework.addressee.added'), { body });
      onSaved(saved.id);
    },
  );
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t(one ? 'casework.addressee.change' : 'casework.addressee.add')}
      text={t('casework.addressee.text')}
      action={t(one ? 'casework.save' : 'casework.addressee.add')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={300}
        label={t('casework.field.name')}
        {...form.text('name')}
      />
      <div className={blocks.pair}>
        <Textarea
          required
          autosize
          dir="ltr"
          label={t('casework.field.platforms')}
          description={t('casework.field.platforms.help')}
          {...form.text('platforms')}
        />
        <Textarea
          autosize
          dir="ltr"
          label={t('casework.field.hosts')}
          description={t('casework.field.hosts.help')}
          {...form.text('hosts')}
        />
      </div>
      <div className={blocks.pair}>
        <TextInput
          required
          dir="ltr"
          maxLength={2}
          label={t('casework.field.country')}
          {...form.text('country')}
        />
        <TextInput
          required
          dir="ltr"
          maxLength={2}
          label={t('casework.field.language')}
          {...form.text('language')}
        />
      </div>
      <p className="prose dim">{t('casework.channels.text')}</p>
      <div className={blocks.pair}>
        <Textarea autosize dir="ltr" label={t('casework.channel.email')} {...form.text('email')} />
        <Textarea autosize dir="ltr" label={t('casework.channel.portal')} {...form.text('portal')} />
      </div>
      <Textarea autosize minRows={2} dir="auto" label={t('casework.channel.post')} {...form.text('post')} />
      <TextInput
        dir="ltr"
        label={t('casework.channel.exchange')}
        description={t('casework.channel.exchange.help')}
        {...form.text('exchange')}
      />
    </FormDialog>
  );
}

interface AddresseeDialogProps {
  readonly one?: Addressee;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}
