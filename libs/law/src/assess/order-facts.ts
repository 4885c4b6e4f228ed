import type { AuthorityKind } from '@breakwater/contracts/law';
import type { OrderForm, OrderTarget, PlatformHome } from '@breakwater/contracts/orders';

/** What the desk knows of an order when it checks it: the form, and what stands around it. */
export interface OrderFacts {
  readonly form: OrderForm;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  /** Verification of who asks, 0–4. */
  readonly level: number;
  /** The authority of our register, where it is one of ours. */
  readonly authority?: {
    readonly kind: AuthorityKind;
    readonly country: string;
    readonly legalCodes: readonly string[];
  };
  readonly contactRevoked: boolean;
  readonly contactExpired: boolean;
  /** Whether somebody called back a number of our own roster. */
  readonly calledBack: boolean;
  readonly firstOrder: boolean;
  /** Languages in which the provider takes orders: BCP 47. */
  readonly languages: readonly string[];
  /** Names under which the provider may be addressed. */
  readonly addressees: readonly string[];
  readonly duplicate: boolean;
  readonly withdrawn: boolean;
  /** Where the platforms that it concerns are at home; nobody said it when left out. */
  readonly homes?: readonly PlatformHome[];
  /** Platforms that it concerns and of which nobody said it. */
  readonly homeless?: readonly string[];
  /** Whether a target is on the protected list: press, lawyers, members of parliament, NGOs, diplomats. */
  readonly isProtected: (target: OrderTarget) => boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
