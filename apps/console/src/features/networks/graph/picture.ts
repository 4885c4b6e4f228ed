import type { NetworkCase } from '@breakwater/contracts/networks';
import type { PlacedGraph } from './place-nodes.ts';

/** What of a network is looked at, by place among its members. */
export type Picked =
  | { readonly kind: 'member'; readonly member: number }
  | { readonly kind: 'edge'; readonly edge: readonly [number, number] };

export interface PictureProps {
  readonly network: NetworkCase;
  readonly picked: Picked | undefined;
  readonly onPick: (picked: Picked | undefined) => void;
}

export type PlacedPictureProps = PictureProps & { readonly graph: PlacedGraph };
