import type { Authority } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { entryOf } from './authority-draft.ts';
import { useSave } from './use-save.ts';

/** Takes nothing of an authority any more, or takes its orders again; what it sent stays as it is. */
export function RemoveAuthority({ authority }: { readonly authority: Authority }) {
  const t = useT();
  const save = useSave();
  const [asks, setAsks] = useState(false);
  const step = authority.removedAt === undefined ? 'remove' : 'restore';
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsks(true)}>
        {t(`authorities.${step}`)}
      </Button>
      <ConfirmDialog
        opened={asks}
        danger={step === 'remove'}
        title={t(`authorities.${step}`)}
        action={t(`authorities.${step}`)}
        onClose={() => setAsks(false)}
        onConfirm={() =>
          save(
            () =>
              api.call('orders.changeAuthority', {
                params: { id: authority.id },
                body: { ...entryOf(authority), removed: step === 'remove' },
              }),
            t(`authorities.${step}.done`),
          )
        }
      >
        <p className="prose">{t(`authorities.${step}.text`)}</p>
      </ConfirmDialog>
    </>
  );
}
