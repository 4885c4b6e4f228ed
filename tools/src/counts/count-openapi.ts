import { lintRedocly } from './openapi/lint-redocly.ts';
import { lintSpectral } from './openapi/lint-spectral.ts';
import type { OpenapiFault } from './openapi/openapi-fault.ts';
import { findUnnamedOperations } from './openapi/unnamed-operations.ts';
import { type Row, rowOf } from './row.ts';

/**
 * Counts what two linters say against an OpenAPI document, and operations without a name.
 *
 * @param text the document as JSON; nothing where there is none to be had
 */
export async function countOpenapi(text: string | undefined): Promise<Row[]> {
  const redocly = text === undefined ? undefined : await lintRedocly(text);
  const spectral = text === undefined ? undefined : await lintSpectral(text);
  const unnamed = text === undefined ? undefined : findUnnamedOperations(text);
  return [
    rowOfFaults('redoclyErrors', 'OpenAPI: errors by Redocly (recommended)', redocly, 'error'),
    rowOfFaults('redoclyWarnings', 'OpenAPI: warnings by Redocly (recommended)', redocly, 'warning'),
    rowOfFaults('spectralErrors', 'OpenAPI: errors by Spectral (spectral:oas)', spectral, 'error'),
    rowOfFaults('spectralWarnings', 'OpenAPI: warnings by Spectral (spectral:oas)', spectral, 'warning'),
    {
      id: 'unnamedOperations',
      label: 'OpenAPI: operations without operationId',
      value: unnamed?.length,
      places: (unnamed ?? []).map((what) => ({ path: 'openapi.json', line: 1, what })),
    },
  ];
}

function rowOfFaults(
  id: string,
  label: string,
  faults: readonly OpenapiFault[] | undefined,
  severity: OpenapiFault['severity'],
): Row {
  if (!faults) return { id, label, value: undefined, places: [] };
  const places = faults
    .filter((fault) => fault.severity === severity)
    .map(({ rule, pointer }) => ({ path: 'openapi.json', line: 1, what: `${rule} at ${pointer}` }));
  return rowOf(id, label, places);
}
