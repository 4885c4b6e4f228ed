import type { JobResolution } from '@breakwater/contracts/review';

/** The reason does not change what happens: previewing does not wait for it, and is not asked anew as it is written. */
export function forPreview({ note: _, ...resolution }: JobResolution): JobResolution {
  return { ...resolution, reason: resolution.reason === '' ? '…' : resolution.reason };
}
