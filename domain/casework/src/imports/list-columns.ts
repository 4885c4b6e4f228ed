/** What a column of a list can hold. */
export const LIST_FIELDS = ['url', 'account', 'content', 'platform', 'ground', 'note', 'seenAt'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Names under which people call their columns, in the languages of the console. */
const NAMES: Readonly<Record<ListField, readonly string[]>> = {
  url: ['url', 'urls', 'link', 'address', 'web address', 'uri', 'پتہ', 'ربط', 'لنک'],
  account: ['account', 'handle', 'user', 'username', 'account id', 'profile', 'اکاؤنٹ', 'صارف'],
  content: ['content', 'content id', 'post', 'post id', 'مواد', 'پوسٹ'],
  platform: ['platform', 'site', 'service', 'پلیٹ فارم'],
  ground: ['ground', 'basis', 'legal ground', 'reason', 'بنیاد', 'وجہ'],
  note: ['note', 'notes', 'comment', 'remark', 'نوٹ', 'تبصرہ'],
  seenAt: ['seen at', 'seen', 'date', 'time', 'first seen', 'دیکھا گیا', 'تاریخ'],
};

const FIELDS = new Map(LIST_FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field] as const)));

/**
 * The field that a title of a column stands for; case, `_` and `-` make no difference.
 *
 * @example
 * ```ts
 * fieldOf(' Seen_At ') // => 'seenAt'
 * fieldOf('colour') // => undefined
 * ```
 */
export function fieldOf(title: string): ListField | undefined {
  return FIELDS.get(
    title
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' '),
  );
}
