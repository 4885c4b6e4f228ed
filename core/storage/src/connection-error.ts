import { BreakwaterError, codeOf, messageOf } from '@breakwater/kernel';

/** A database address that may be shown: the password is masked. */
export function maskDatabaseUrl(url: string): string {
  if (!URL.canParse(url)) return '(not a URL)';
  const parsed = new URL(url);
  if (parsed.password) parsed.password = '***';
  for (const name of [...parsed.searchParams.keys()]) {
    if (/pass|secret|token/i.test(name)) parsed.searchParams.set(name, '***');
  }
  return parsed.toString();
}

/** The database of DATABASE_URL does not answer. */
export class DatabaseUnreachableError extends BreakwaterError {
  override readonly name = 'DatabaseUnreachableError';
  constructor(url: string, cause: unknown) {
    const password = URL.canParse(url) ? new URL(url).password : '';
    const reason = password
      ? messageOf(cause).replaceAll(decodeURIComponent(password), '***')
      : messageOf(cause);
    super(
      'database-unreachable',
      `Cannot open the database ${maskDatabaseUrl(url)}: ${reason || codeOf(cause)}. Check DATABASE_URL ` +
        '(postgres://user:password@host:5432/name), or unset it to use the embedded database.',
      { status: 503 },
    );
  }
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  '53100', // disk_full
  '58030', // io_error
  '25006', // read_only_sql_transaction: a standby that is being promoted
]);
const CONNECTION_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|could not (write|extend|fsync)/i;

/**
 * Whether an error says that the database is away, full or restarting: wait and try again, nobody's data is at
 * fault. Class 08 is connection exception.
 */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  return CONNECTION_CODES.has(code) || code.startsWith('08') || CONNECTION_MESSAGES.test(messageOf(error));
}
