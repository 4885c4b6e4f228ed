import { OPERATIONS } from '@breakwater/contracts';
import type { CommonOptions } from '../command.ts';
import { printResult } from '../output.ts';
import { buildCall } from './build-call.ts';
import { callOperation } from './call-operation.ts';
import { describeOperation, operationAsJson } from './describe-operation.ts';
import { fieldsOf } from './fields-of.ts';
import { findOperation } from './find-operation.ts';
import { listOperations } from './list-operations.ts';
import { type CallOptions, readTokens } from './read-tokens.ts';

/**
 * Lists operations, says what one takes, or calls it.
 *
 * @throws ApiUsageError, FileUnreadableError, ServerUnreachableError, ServerRefusedError
 */
export async function runApi(
  id: string | undefined,
  tokens: readonly string[],
  options: CommonOptions & CallOptions,
): Promise<number | undefined> {
  if (id === undefined || id === 'list') {
    listOperations(
      OPERATIONS,
      tokens.filter((token) => token !== '--json'),
      options,
    );
    return undefined;
  }
  const operation = await findOperation(id, OPERATIONS);
  const fields = fieldsOf(operation);
  const { texts, options: behind } = readTokens(tokens, fields);
  // What stands before the id belongs to the command, whatever fields the operation has.
  const typed = { texts, options: { ...options, ...behind } };
  if (typed.options.help) {
    const shown = operationAsJson(operation, fields);
    printResult(shown, options, () => describeOperation(operation, fields));
    return undefined;
  }
  const { url, key, out } = typed.options;
  const call = await buildCall(operation, fields, typed);
  return callOperation(operation, call, {
    json: options.json === true,
    out,
    ...(url !== undefined && { url }),
    ...(key !== undefined && { key }),
  });
}
