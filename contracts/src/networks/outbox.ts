/** What others are told from here. */
export interface NetworksOutbox {
  /** A network case was confirmed, or is no longer: detection asks anew who belongs to one. */
  'network.changed': { readonly networkId: string };
}
