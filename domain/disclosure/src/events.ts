import type { Work } from '@breakwater/storage';

/** What disclosure tells platforms, through the port `tellUser`. */
export const DISCLOSURE_EVENT_TYPES = ['user.notified'] as const;

/** Out: the log has another key. In every process `Disclosure.follow` is to be called with it. */
export function tellKeysChanged(work: Pick<Work, 'emit'>): void {
  work.emit('disclosure.changed', { what: 'keys' });
}
