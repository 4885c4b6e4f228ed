/** Reasons that were begun and not sent, by network: whoever is faster takes nothing away. */
const drafts = new Map<string, string>();

export function draftReason(networkId: string): string {
  return drafts.get(networkId) ?? '';
}

export function keepReason(networkId: string, reason: string): void {
  drafts.set(networkId, reason);
}

export function dropReason(networkId: string): void {
  drafts.delete(networkId);
}
