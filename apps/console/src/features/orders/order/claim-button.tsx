import type { Order } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import { useFailureText } from '../../../ui/failure-text.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** Whose order it is; it can be taken, and given back. */
export function ClaimButton({ order: { id, claimedBy } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const session = useSession();
  const act = useAct(['orders'], ['disclosure']);
  const failure = useFailureText();
  const [busy, setBusy] = useState(false);
  const isMine = claimedBy !== undefined && claimedBy === actorOf(session?.staff.id);
  const run = (): void => {
    setBusy(true);
    act(isMine ? 'orders.release' : 'orders.claim', t(isMine ? 'orders.released' : 'orders.claimed'), {
      params: { id },
    })
      .catch((error: unknown) => showToast({ tone: 'danger', text: failure(error) }))
      .finally(() => setBusy(false));
  };
  return (
    <>
      {claimedBy !== undefined && (
        <span>
          {t('orders.with')} <Actor id={claimedBy} />
        </span>
      )}
      {may('orders.write') && (claimedBy === undefined || isMine) && (
        <Button variant="default" size="compact-xs" loading={busy} onClick={run}>
          {t(isMine ? 'orders.release' : 'orders.claim')}
        </Button>
      )}
    </>
  );
}
