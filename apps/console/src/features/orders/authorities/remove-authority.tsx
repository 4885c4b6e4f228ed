import type { Authority } from '@breakwater/contracts/orders';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { entryOf } from './authority-draft.ts';

/** Takes nothing of an authority any more, or takes its orders again; what it sent stays as it is. */
export function RemoveAuthority({ authority }: { readonly authority: Authority }) {
  const t = useT();
  const act = useAct(['authorities']);
  const step = authority.removedAt === undefined ? 'remove' : 'restore';
  return (
    <AskButton
      size="xs"
      danger={step === 'remove'}
      action={t(`authorities.${step}`)}
      onConfirm={() =>
        act('orders.changeAuthority', t(`authorities.${step}.done`), {
          params: { id: authority.id },
          body: { ...entryOf(authority), removed: step === 'remove' },
        })
      }
      text={t(`authorities.${step}.text`)}
    />
  );
}
