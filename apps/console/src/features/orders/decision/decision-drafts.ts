/** Reasons that were begun and not sent, by order: a look at another page takes nothing away. */
const drafts = new Map<string, string>();

export function draftReason(orderId: string): string {
  return drafts.get(orderId) ?? '';
}

export function keepReason(orderId: string, reason: string): void {
  drafts.set(orderId, reason);
}

export function dropReason(orderId: string): void {
  drafts.delete(orderId);
}
