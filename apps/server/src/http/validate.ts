import { findFaults, validatorOf } from '@breakwater/contracts';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/**
 * Validates the parts of a request against the contracts. A process serves hundreds of routes and is asked for few of
 * them in its first minutes: each schema is compiled when it is first needed. What is wrong is told up to twenty faults.
 */
export const validateWhenAsked: FastifySchemaCompiler<TSchema> =
  ({ schema, httpPart }) =>
  (sent: unknown) => {
    // Addresses and headers are text: "5" may be meant as a number.
    const value: unknown = httpPart === 'body' ? bodyOf(schema, sent) : Value.Convert(schema, sent);
    if (validatorOf(schema).Check(value)) return { value };
    return {
      error: findFaults(schema, value).map((fault) => ({
        schemaPath: '',
        ...fault,
        params: { ...fault.params },
      })),
    };
  };

/** Without a body nothing is said: that is enough where all of it may be left out, and else the faults name what is missing. */
function bodyOf(schema: TSchema, sent: unknown): unknown {
  return sent === null && 'type' in schema && schema.type === 'object' ? {} : sent;
}

/** The same of everything but the body, for routes that look at each item of it and answer for each by itself. */
export const validateAllButBody: FastifySchemaCompiler<TSchema> = (route) =>
  route.httpPart === 'body' ? (value: unknown) => ({ value }) : validateWhenAsked(route);
