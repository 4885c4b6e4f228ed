/** Reasons that were begun and not sent, by case: whoever is faster takes nothing away. */
const drafts = new Map<string, string>();

export function draftReason(caseId: string): string {
  return drafts.get(caseId) ?? '';
}

export function keepReason(caseId: string, reason: string): void {
  drafts.set(caseId, reason);
}

export function dropReason(caseId: string): void {
  drafts.delete(caseId);
}
