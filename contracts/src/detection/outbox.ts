/** What others are told from here. */
export interface DetectionOutbox {
  /** A bank has a new version (or is gone): matchers rebuild it. */
  'bank.changed': { readonly bankId: string; readonly version: number };
  /** People confirmed texts as violations, or no longer do: detection takes their fingerprints anew. */
  'confirmed.changed': { readonly decisionIds: readonly string[] };
}
