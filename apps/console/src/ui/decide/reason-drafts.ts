/** Reasons that were begun and not sent, by what they are about: whoever is faster takes nothing away. */
const drafts = new Map<string, string>();

export function draftReason(about: string): string {
  return drafts.get(about) ?? '';
}

export function keepReason(about: string, reason: string): void {
  drafts.set(about, reason);
}

export function dropReason(about: string): void {
  drafts.delete(about);
}
