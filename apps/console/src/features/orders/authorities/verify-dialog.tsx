import type { AuthorityContact, ContactVerification } from '@breakwater/contracts/orders';
import { Select, Textarea } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { useAct } from '../../../ui/use-act.ts';

type Method = ContactVerification['method'];

/** What a person can show by hand, and the level that it reaches; the exchange shows its own. */
const METHODS = { mail: 1, 'call-back': 2, portal: 3, certificate: 4 } as const satisfies Partial<
  Record<Method, number>
>;
const BY_HAND = ['mail', 'call-back', 'portal', 'certificate'] as const;

interface VerificationDraft {
  readonly method: (typeof BY_HAND)[number];
  readonly note: string;
}

/** Takes down a step that showed who a contact is. */
export function VerifyDialog({ contact, onClose }: VerifyDialogProps) {
  const t = useT();
  const act = useAct(['authorities']);
  const form = useForm<VerificationDraft>({ method: 'call-back', note: '' }, ({ method, note }) =>
    act('orders.verifyContact', t('authorities.verified.done'), {
      params: { id: contact.id },
      body: { method, level: METHODS[method], note: note.trim() },
    }),
  );
  const { method, note } = form.draft;
  const methods = BY_HAND.filter((one) => one !== 'portal' || contact.officerId !== undefined);
  return (
    <FormDialog
      form={form}
      title={t('authorities.verify')}
      action={t('authorities.verify')}
      disabled={note.trim() === ''}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('authorities.method')}
        {...form.choice('method', methods, (one) => t(`authorities.method.${one}`))}
      />
      <p className="prose">
        {t('authorities.verify.reaches', {
          level: t(`authorities.level.${METHODS[method]}`),
          text: t(`authorities.level.${METHODS[method]}.text`),
        })}
      </p>
      <Textarea
        required
        label={t('authorities.verify.note')}
        autosize
        minRows={2}
        maxLength={2_000}
        {...form.text('note')}
      />
    </FormDialog>
  );
}

interface VerifyDialogProps {
  readonly contact: AuthorityContact;
  readonly onClose: () => void;
}
