const MENTION = /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_.]+/gu;

/** A text with a space in the place of each mention of somebody. */
export function withoutMentions(text: string): string {
  return text.includes('@') || text.includes('＠') ? text.replace(MENTION, ' ') : text;
}
