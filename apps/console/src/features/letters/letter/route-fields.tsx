import {
  LETTER_CHANNELS,
  type Letter,
  type LetterChannel,
  type MailState,
} from '@breakwater/contracts/letters';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import type { Form } from '../../../ui/form/use-form.ts';
import type { LetterDraft } from './letter-draft.ts';

/** On what way it goes, and where to: a signature holds for this way alone. */
export function RouteFields({ letter, form, mail }: RouteFieldsProps) {
  const t = useT();
  const { channel } = form.draft;
  const channels = LETTER_CHANNELS.filter((one) => one !== 'desk' || letter.about?.kind === 'order');
  return (
    <div className={styles.form}>
      <Select
        label={t('letters.field.channel')}
        placeholder={t('letters.field.channel.none')}
        data={channels.map((value) => ({ value, label: t(`letters.channel.${value}`) }))}
        value={channel === '' ? null : channel}
        onChange={(value) => form.change({ channel: (value ?? '') as LetterChannel | '', to: '' })}
      />
      {channel === 'mail' && !mail.configured && <p className={styles.notice}>{t('letters.mail.none')}</p>}
      {channel === 'exchange' && <PeerField form={form} />}
      {(channel === 'mail' || channel === 'portal' || channel === 'post') && (
        <TextInput
          dir="ltr"
          maxLength={500}
          required={channel === 'mail'}
          label={t(`letters.field.to.${channel}`)}
          {...form.text('to')}
        />
      )}
      {letter.about?.kind === 'matter' && (
        <Checkbox
          label={t('letters.field.correspondence')}
          description={t('letters.field.correspondence.help')}
          {...form.tick('asCorrespondence')}
        />
      )}
    </div>
  );
}

interface RouteFieldsProps {
  readonly letter: Letter;
  readonly form: Form<LetterDraft>;
  readonly mail: MailState;
}

/** Another installation, by its name. */
function PeerField({ form }: Pick<RouteFieldsProps, 'form'>) {
  const t = useT();
  const may = useMay();
  const { data: peers = [] } = useQuery({
    queryKey: ['exchange', 'peers'],
    queryFn: async ({ signal }) => (await api.call('notice-exchange.peers', { signal })).peers,
    enabled: may('ledger.read'),
  });
  return (
    <Select
      required
      label={t('letters.field.to.exchange')}
      data={peers
        .filter(({ removedAt }) => removedAt === undefined)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={form.draft.to === '' ? null : form.draft.to}
      onChange={(to) => form.change({ to: to ?? '' })}
    />
  );
}
