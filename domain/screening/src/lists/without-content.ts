import { ListError, type ListErrorCode } from '@breakwater/lists';

/**
 * What a reader says of a file that was fetched, as its kind and place alone: whoever chose the address could otherwise
 * read, by way of the error, what only this server can reach.
 *
 * @example
 * ```text
 * withoutContent(new ListError('list-format-unknown', 'list.xml begins with "secret", which no reader knows.'))
 * // ListError: What was fetched is in no format that a reader knows. …
 * ```
 */
export function withoutContent(error: unknown): unknown {
  if (!(error instanceof ListError)) return error;
  const { position } = error;
  const kind = KINDS[error.code as ListErrorCode] ?? 'cannot be read';
  const where = position ? `, at line ${position.line}, column ${position.column}` : '';
  const message = `What was fetched ${kind}${where}. Look at the address yourself, or give the file.`;
  return new ListError(error.code as ListErrorCode, message, position ? { position } : {});
}

/** Kinds that say nothing of what stands in a file; the others are about counts and pass as they are. */
const KINDS: Partial<Readonly<Record<ListErrorCode, string>>> = {
  'list-empty': 'is empty',
  'list-files-mixed': 'is of several formats',
  'list-format-unknown': 'is in no format that a reader knows',
  'list-incomplete': 'is not complete',
  'list-truncated': 'ends in the middle',
  'list-unparsable': 'is not well-formed',
  'list-unsafe': 'declares entities or an outside document type, as no published list does',
};
