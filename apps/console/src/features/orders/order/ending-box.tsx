import type { Order } from '@breakwater/contracts/orders';
import { Group } from '@mantine/core';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { useAct } from '../../../ui/use-act.ts';

const OVER: readonly Order['state'][] = ['withdrawn', 'closed', 'refused'];
const ENDS = { withdraw: 'orders.withdraw', reverse: 'orders.reverse' } as const;
const DONE: readonly Order['state'][] = ['approved', 'effect-given', 'partial', 'closed', 'withdrawn'];

/** What ends an order from outside: its authority takes it back, or somebody finds that it was not lawful. */
export function EndingBox({ order: { id, state } }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const ways = {
    withdraw: may('orders.write') && !OVER.includes(state),
    reverse: may('orders.decide') && DONE.includes(state),
  };
  if (!ways.withdraw && !ways.reverse) return null;
  return (
    <Group gap="xs">
      {(['withdraw', 'reverse'] as const)
        .filter((way) => ways[way])
        .map((way) => (
          <AskButton
            key={way}
            size="xs"
            danger={way === 'reverse'}
            action={t(`orders.${way}`)}
            text={t(`orders.${way}.text`)}
            reason={t(`orders.${way}.because`)}
            onConfirm={(because) =>
              act(ENDS[way], t(`orders.${way}.done`), { params: { id }, body: { because } })
            }
          />
        ))}
    </Group>
  );
}
