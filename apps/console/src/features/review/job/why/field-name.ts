const FIELDS: Readonly<Record<string, string>> = {
  '/content/text': 'text',
  '/account/handle': 'handle',
  '/account/displayName': 'name',
  '/account/bio': 'bio',
};

/** The part of a text id that names a field: `text`, `handle`, `name`, `bio`, `link`, or `other`. */
export function fieldName(pointer: string): string {
  return FIELDS[pointer] ?? (/^\/(content|account)\/links\//.test(pointer) ? 'link' : 'other');
}
