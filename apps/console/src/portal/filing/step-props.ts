import type { PortalLaw } from '@breakwater/contracts/portal';
import type { Draft } from './draft.ts';
import type { RequestType } from './field-note.tsx';

/** What every step is given. */
export interface StepProps {
  readonly draft: Draft;
  readonly law: PortalLaw;
  readonly type: RequestType | undefined;
  readonly set: (change: Partial<Draft>) => void;
}
