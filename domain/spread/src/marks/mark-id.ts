import { createHash } from 'node:crypto';

/** The id of what was said of content under a decision, or by rules: it names nobody. */
export function markId(ref: string, platform: string, contentId: string): string {
  return createHash('sha256').update(`${ref}\n${platform}\n${contentId}`).digest('base64url').slice(0, 22);
}
