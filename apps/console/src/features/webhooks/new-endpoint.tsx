import { Button, Group, TextInput } from '@mantine/core';
import { useT } from '../../i18n/t.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Failure } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { wordsOf } from '../../ui/words-of.ts';
import { endpointsQuery } from './queries.ts';

/** Adds an address to which all messages go; its secret is shown once. */
export function NewEndpoint({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const t = useT();
  const act = useAct(endpointsQuery.queryKey);
  const form = useForm({ url: '', platforms: '' }, async ({ url, platforms }) => {
    const named = wordsOf(platforms);
    const body = { url: url.trim(), ...(named.length > 0 && { platforms: named }) };
    onSecret((await act('webhooks.add', t('settings.saved'), { body })).secret);
  });
  return (
    <form onSubmit={(event) => form.submit(event, form.reset)}>
      <Group align="flex-end" gap={8}>
        <TextInput
          label={t('webhooks.url')}
          type="url"
          w={360}
          dir="ltr"
          required
          maxLength={2048}
          {...form.text('url')}
        />
        <TextInput
          label={t('webhooks.platforms')}
          placeholder={t('webhooks.platforms.all')}
          dir="ltr"
          maxLength={1_000}
          {...form.text('platforms')}
        />
        <Button type="submit" loading={form.isSending} disabled={form.draft.url.trim() === ''}>
          {t('webhooks.add')}
        </Button>
      </Group>
      <Failure error={form.error} />
    </form>
  );
}
