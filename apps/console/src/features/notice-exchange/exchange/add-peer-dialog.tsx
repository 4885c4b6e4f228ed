import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';

const SIDES = ['platform', 'authority'] as const;

/** Adds another installation, whose key was compared on another way. */
export function AddPeerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const [side, setSide] = useState<(typeof SIDES)[number]>('platform');
  const [draft, setDraft] = useState({ name: '', url: '', publicKey: '', platform: '', authorityId: '' });
  const set = (name: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  async function send(): Promise<void> {
    const { name, url, publicKey, platform, authorityId } = draft;
    await api.call('notice-exchange.addPeer', {
      body: {
        name: name.trim(),
        side,
        url: url.trim(),
        publicKey: publicKey.trim(),
        ...(side === 'platform' && platform.trim() !== '' && { platform: platform.trim() }),
        ...(side === 'authority' && authorityId.trim() !== '' && { authorityId: authorityId.trim() }),
      },
    });
    await client.invalidateQueries({ queryKey: ['exchange', 'peers'] });
  }
  return (
    <FormDialog
      title={t('exchange.add')}
      text={t('exchange.add.text')}
      action={t('exchange.add')}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        dir="auto"
        maxLength={200}
        label={t('exchange.field.name')}
        value={draft.name}
        onChange={set('name')}
      />
      <NativeSelect
        label={t('exchange.field.side')}
        data={SIDES.map((value) => ({ value, label: t(`exchange.side.${value}`) }))}
        value={side}
        onChange={({ currentTarget: { value } }) => setSide(SIDES.find((one) => one === value) ?? 'platform')}
      />
      <TextInput required dir="ltr" label={t('exchange.field.url')} value={draft.url} onChange={set('url')} />
      <TextInput
        required
        dir="ltr"
        pattern="\s*[A-Za-z0-9_\-]{43}\s*"
        label={t('exchange.field.key')}
        value={draft.publicKey}
        onChange={set('publicKey')}
      />
      {side === 'platform' ? (
        <TextInput
          dir="ltr"
          label={t('exchange.field.platform')}
          value={draft.platform}
          onChange={set('platform')}
        />
      ) : (
        <TextInput
          dir="ltr"
          pattern="\s*[0-9a-f\-]{36}\s*"
          label={t('exchange.field.authority')}
          value={draft.authorityId}
          onChange={set('authorityId')}
        />
      )}
    </FormDialog>
  );
}
