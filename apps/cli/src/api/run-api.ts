import { OPERATIONS } from '@breakwater/contracts';
import type { CommonOptions } from '../command.ts';
import { printResult } from '../output.ts';
import { buildCall } from './build-call.ts';
import { callOperation } from './call-operation.ts';
import { describeOperation, operationAsJson } from './describe-operation.ts';
import { fieldsOf } from './fields-of.ts';
import { findOperation } from './find-operation.ts';
import { listOperations } from './list-operations.ts';
import { readTokens } from './read-tokens.ts';

/**
 * Lists operations, says what one takes, or calls it.
 *
 * @throws ApiUsageError, FileUnreadableError, ServerUnreachableError, ServerRefusedError
 */
export async function runApi(
  id: string | undefined,
  tokens: readonly string[],
  options: CommonOptions,
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
  const typed = readTokens(tokens, fields);
  if (typed.options.help) {
    const shown = operationAsJson(operation, fields);
    printResult(shown, options, () => describeOperation(operation, fields));
    return undefined;
  }
  const { url = options.url, key = options.key, out } = typed.options;
  const call = await buildCall(operation, fields, typed);
  return callOperation(operation, call, {
    json: options.json === true,
    out,
    ...(url !== undefined && { url }),
    ...(key !== undefined && { key }),
  });
}
