import type { NetworkState } from '@breakwater/contracts/networks';
import { IconLinkOff } from '@tabler/icons-react';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';

const TONES: Readonly<Record<NetworkState, Tone>> = {
  unseeded: 'neutral',
  open: 'attention',
  confirmed: 'done',
  dismissed: 'done',
  closed: 'neutral',
};

/** Where a network case stands. */
export function NetworkStateChip({ state }: { readonly state: NetworkState }) {
  const t = useT();
  return (
    <StateChip tone={TONES[state]} {...(state === 'unseeded' && { icon: IconLinkOff })}>
      {t(`networks.state.${state}`)}
    </StateChip>
  );
}
