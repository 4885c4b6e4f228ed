const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/**
 * Operations of an OpenAPI document that have no `operationId`, as method and path.
 *
 * @param text the document as JSON
 * @example
 * findUnnamedOperations('{"paths":{"/a":{"get":{},"put":{"operationId":"putA"},"parameters":[]}}}') // => ['GET /a']
 */
export function findUnnamedOperations(text: string): string[] {
  const { paths = {} }: { paths?: Record<string, Record<string, { operationId?: string }>> } =
    JSON.parse(text);
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method, operation]) => METHODS.has(method) && !operation.operationId)
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
}
