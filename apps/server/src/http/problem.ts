import type { Problem } from '@breakwater/contracts';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { isDatabaseAway } from '@breakwater/storage';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the problem that it was answered with. */
    refusedAs: string | undefined;
  }
}

const TYPE_BASE = 'https://breakwater.example/problems/';

/** Any error as a problem (RFC 9457). What we did not foresee tells nothing of its insides. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof BreakwaterError) {
    return {
      ...error.extra,
      ...problem(error.code, error.status, error.message, requestId),
      ...(error.pointer !== undefined && { pointer: error.pointer }),
    };
  }
  if (isDatabaseAway(error)) {
    return problem(
      'database-away',
      503,
      'The database does not answer. Try again shortly; where something was to change, look first whether it did.',
      requestId,
    );
  }
  if (isUnstorable(error)) {
    const detail =
      'A value of the request cannot be stored or looked up: a number out of range, or a text with NUL.';
    return problem('request-invalid', 400, detail, requestId);
  }
  const status = statusOf(error);
  if (status < 500) {
    const { code, message, validation, validationContext } = error as FastifyError;
    const pointer = validation?.[0]?.instancePath;
    const where = validationContext ? `In the ${validationContext}: ` : '';
    return {
      ...problem(validation ? 'request-invalid' : kebab(code), status, where + message, requestId),
      ...(pointer && { pointer }),
    };
  }
  return problem(
    'unexpected',
    500,
    'Something failed on our side; the log has it under this request id.',
    requestId,
  );
}

/** SQLSTATE class 22: the database could not take a value as what it is meant to be. */
function isUnstorable(error: unknown): boolean {
  return /^22[0-9A-Z]{3}$/.test(codeOf(error));
}

function problem(code: string, status: number, detail: string, requestId: string): Problem {
  return { type: TYPE_BASE + code, title: code.replaceAll('-', ' '), status, code, detail, requestId };
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/** `FST_ERR_CTP_BODY_TOO_LARGE` → `ctp-body-too-large`. */
function kebab(code: string | undefined): string {
  return (code ?? 'request-invalid')
    .replace(/^FST_ERR_/, '')
    .toLowerCase()
    .replaceAll('_', '-');
}

/** Fastify's error handler: answers with the problem and logs what is ours to mend. */
export function answerWithProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = toProblem(error, request.id);
  if (answer.status >= 500 && answer.code !== 'database-away')
    request.log.error({ err: error }, 'request failed');
  request.refusedAs = answer.code;
  const wait = answer.retryAfterSeconds;
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  void reply.code(answer.status).type('application/problem+json').send(answer);
}
