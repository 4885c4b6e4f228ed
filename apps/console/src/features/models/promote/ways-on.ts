import type { ModelMode } from '@breakwater/contracts/models';

/**
 * Where a version may be asked to go. Live comes after shadow; what was retired may come back to either.
 *
 * @example
 * ```ts
 * waysOn('draft') // => ['shadow']
 * waysOn('shadow') // => ['live']
 * waysOn('live') // => []
 * ```
 */
export function waysOn(mode: ModelMode): readonly ('shadow' | 'live')[] {
  switch (mode) {
    case 'draft':
      return ['shadow'];
    case 'shadow':
      return ['live'];
    case 'live':
      return [];
    case 'retired':
      return ['shadow', 'live'];
    default: {
      const never: never = mode;
      return never;
    }
  }
}
