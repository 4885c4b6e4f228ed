import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenapiFault } from './openapi-fault.ts';

/**
 * Lints an OpenAPI document with the recommended rules of Redocly, in this process and without any request.
 *
 * @param text the document as JSON
 */
export async function lintRedocly(text: string): Promise<OpenapiFault[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  return problems.map(({ severity, ruleId, location }) => ({
    severity: severity === 'error' ? 'error' : 'warning',
    rule: ruleId,
    pointer: location[0]?.pointer ?? '#/',
  }));
}
