import { findFaults } from '@breakwater/contracts';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';

/**
 * Validates the parts of a request against the contracts. A process serves hundreds of routes and is asked for few of
 * them in its first minutes: each schema is compiled when it is first needed. What is wrong is told up to twenty faults.
 */
export const validateWhenAsked: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let validator: Validator | undefined;
  return (sent: unknown) => {
    validator ??= Compile(schema) as unknown as Validator;
    // Addresses and headers are text: "5" may be meant as a number.
    const value: unknown = httpPart === 'body' ? sent : Value.Convert(schema, sent);
    if (validator.Check(value)) return { value };
    return {
      error: findFaults(schema, value).map((fault) => ({
        schemaPath: '',
        ...fault,
        params: { ...fault.params },
      })),
    };
  };
};
