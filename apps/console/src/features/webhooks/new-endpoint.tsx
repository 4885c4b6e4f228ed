import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import { wordsOf } from '../../ui/words-of.ts';
import { Failure } from '../settings/failure.tsx';
import { useSave } from '../settings/use-save.ts';
import { endpointsQuery } from './queries.ts';

/** Adds an address to which all messages go; its secret is shown once. */
export function NewEndpoint({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const t = useT();
  const [url, setUrl] = useState('');
  const [platforms, setPlatforms] = useState('');
  const create = useSave(
    (wish: { url: string; platforms?: string[] }) => api.call('webhooks.add', { body: wish }),
    [endpointsQuery.queryKey],
    ({ secret }) => {
      onSecret(secret);
      setUrl('');
      setPlatforms('');
    },
  );
  const named = wordsOf(platforms);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ url: url.trim(), ...(named.length > 0 && { platforms: named }) });
      }}
    >
      <Group align="flex-end" gap={8}>
        <TextInput
          label={t('webhooks.url')}
          type="url"
          w={360}
          dir="ltr"
          required
          maxLength={2048}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          label={t('webhooks.platforms')}
          placeholder={t('webhooks.platforms.all')}
          dir="ltr"
          maxLength={1_000}
          value={platforms}
          onChange={(event) => setPlatforms(event.currentTarget.value)}
        />
        <Button type="submit" loading={create.isPending} disabled={url.trim() === ''}>
          {t('webhooks.add')}
        </Button>
      </Group>
      <Failure error={create.error} />
    </form>
  );
}
