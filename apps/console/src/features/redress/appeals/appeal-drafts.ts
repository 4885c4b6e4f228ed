/** Reasons that were begun and not sent, by appeal: whoever is faster takes nothing away. */
const drafts = new Map<string, string>();

export function draftReason(appealId: string): string {
  return drafts.get(appealId) ?? '';
}

export function keepReason(appealId: string, reason: string): void {
  drafts.set(appealId, reason);
}

export function dropReason(appealId: string): void {
  drafts.delete(appealId);
}
