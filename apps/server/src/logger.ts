import { hostname } from 'node:os';
import { codeOf, messageOf } from '@breakwater/kernel';
import { pino } from 'pino';

/** Where the process writes what happens to it. */
export type Logger = pino.Logger;

/** What must not reach a log, wherever somebody puts it by mistake. */
const PERSONAL = [
  'authorization',
  'token',
  'secret',
  'text',
  'bio',
  'handle',
  'displayName',
  'note',
  'ip',
  'userAgent',
  'deviceId',
];
const paths = PERSONAL.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** JSON logs on standard error, personal data redacted, errors reduced to code and message. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths, censor: '[redacted]' },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describe },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** Says in every line which process of which machine it is from: several write into one log. */
export function nameProcess(logger: Logger, roles: readonly string[]): Logger {
  return logger.child({ process: roles.join('+'), pid: process.pid, host: hostname() });
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Code and message; of the database's errors only the code, since their messages quote the values. */
function describe(error: unknown): { code: string; message: string; cause?: string } {
  const code = codeOf(error);
  const message = SQLSTATE.test(code) ? `database error ${code}` : messageOf(error);
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? { code, message } : { code, message, cause: describe(cause).message };
}
