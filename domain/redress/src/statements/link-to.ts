import type { Settings } from '@breakwater/contracts/settings';
import type { RedressContext } from '../ports.ts';

/** The address of a public page, as users reach it. */
export function linkTo(
  { publicAddress }: RedressContext,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  path: string,
): string {
  const base = publicUrl || publicAddress?.() || 'http://127.0.0.1:8080';
  return `${base.replace(/\/+$/, '')}/${path}`;
}
