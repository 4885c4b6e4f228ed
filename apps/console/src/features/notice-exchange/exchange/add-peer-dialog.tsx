import { NativeSelect, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

const SIDES = ['platform', 'authority'] as const;

/** Adds another installation, whose key was compared on another way. */
export function AddPeerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['exchange', 'peers']);
  const form = useForm(
    { name: '', side: 'platform', url: '', publicKey: '', platform: '', authorityId: '' },
    ({ name, side, url, publicKey, platform, authorityId }) =>
      act('notice-exchange.addPeer', undefined, {
        body: {
          name: name.trim(),
          side: SIDES.find((one) => one === side) ?? 'platform',
          url: url.trim(),
          publicKey: publicKey.trim(),
          ...(side === 'platform' && platform.trim() !== '' && { platform: platform.trim() }),
          ...(side === 'authority' && authorityId.trim() !== '' && { authorityId: authorityId.trim() }),
        },
      }),
  );
  return (
    <FormDialog
      form={form}
      title={t('exchange.add')}
      text={t('exchange.add.text')}
      action={t('exchange.add')}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('exchange.field.name')}
        {...form.text('name')}
      />
      <NativeSelect
        label={t('exchange.field.side')}
        data={SIDES.map((value) => ({ value, label: t(`exchange.side.${value}`) }))}
        {...form.text('side')}
      />
      <TextInput required dir="ltr" label={t('exchange.field.url')} {...form.text('url')} />
      <TextInput
        required
        dir="ltr"
        pattern="\s*[A-Za-z0-9_\-]{43}\s*"
        label={t('exchange.field.key')}
        {...form.text('publicKey')}
      />
      {form.draft.side === 'platform' ? (
        <TextInput dir="ltr" label={t('exchange.field.platform')} {...form.text('platform')} />
      ) : (
        <TextInput
          dir="ltr"
          pattern="\s*[0-9a-f\-]{36}\s*"
          label={t('exchange.field.authority')}
          {...form.text('authorityId')}
        />
      )}
    </FormDialog>
  );
}
