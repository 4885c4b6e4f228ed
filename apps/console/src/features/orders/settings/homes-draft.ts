import type { PlatformHome } from '@breakwater/contracts/orders';

/** Where a platform is at home, as it is written in fields. */
export interface HomeDraft {
  readonly established: string;
  readonly data: readonly string[];
  readonly offered: readonly string[];
}
export type HomeDrafts = Readonly<Record<string, HomeDraft>>;

export const NO_HOME: HomeDraft = { established: '', data: [], offered: [] };

/**
 * The fields of each platform that has a home.
 *
 * @example
 * ```ts
 * homeDrafts([{ platform: 'harbour', established: 'IE', data: [] }]) // => { harbour: { established: 'IE', data: [], offered: [] } }
 * ```
 */
export function homeDrafts(homes: readonly PlatformHome[]): HomeDrafts {
  return Object.fromEntries(
    homes.map(({ platform, established, data, offered = [] }) => [platform, { established, data, offered }]),
  );
}

/**
 * The homes that fields say, of the platforms that there are; one without a state of establishment is none.
 *
 * @example
 * ```ts
 * const drafts = { harbour: { established: ' ie', data: ['us'], offered: [] }, quay: { established: '', data: [], offered: [] } };
 * readHomes(['harbour', 'quay'], drafts) // => [{ platform: 'harbour', established: 'IE', data: ['US'] }]
 * ```
 */
export function readHomes(platforms: readonly string[], drafts: HomeDrafts): PlatformHome[] {
  return platforms.flatMap((platform) => {
    const { established, data, offered } = drafts[platform] ?? NO_HOME;
    if (established.trim() === '') return [];
    return [
      {
        platform,
        established: code(established),
        data: codes(data),
        ...(offered.length > 0 && { offered: codes(offered) }),
      },
    ];
  });
}

const code = (written: string): string => written.trim().toUpperCase();
const codes = (written: readonly string[]): string[] => [...new Set(written.map(code))];
