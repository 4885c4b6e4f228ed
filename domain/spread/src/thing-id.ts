import { createHash } from 'node:crypto';

/**
 * The id of a thing for addresses: short, the same in every process, and of any key.
 *
 * @example
 * thingId('tag:harbour') // => 'tag-aynSGvTGIZsdaHch'
 */
export function thingId(key: string): string {
  const kind = key.slice(0, key.indexOf(':'));
  return `${kind}-${createHash('sha256').update(key).digest('base64url').slice(0, 16)}`;
}
