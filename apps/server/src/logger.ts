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
      serializers: {
        err: (error: unknown) => ({ code: codeOf(error), message: messageOf(error), cause: causeOf(error) }),
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

function causeOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : undefined;
}
