import type { NoticeLocation } from '@breakwater/contracts/settings';

/** Locations as lines, `platform pattern`, as they are edited. */
export function locationsToText(locations: readonly NoticeLocation[]): string {
  return locations.map(({ platform, pattern }) => `${platform} ${pattern}`).join('\n');
}

/**
 * @example
 * ```ts
 * textToLocations('harbour https://h.example/{account}') // => [{ platform: 'harbour', pattern: 'https://h.example/{account}' }]
 * textToLocations('') // => []
 * ```
 */
export function textToLocations(text: string): NoticeLocation[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [platform = '', ...rest] = line.split(/\s+/);
      return { platform, pattern: rest.join(' ') };
    });
}
