import { createRequire } from 'node:module';
import type * as core from '@stoplight/spectral-core';
import type * as rulesets from '@stoplight/spectral-rulesets';
import type { OpenapiFault } from './openapi-fault.ts';

// Spectral is CommonJS of a form whose names Node cannot tell to an `import`.
const require = createRequire(import.meta.url);
const { Spectral }: typeof core = require('@stoplight/spectral-core');
const { oas }: typeof rulesets = require('@stoplight/spectral-rulesets');

/** Severity by the numbers of Spectral; what only informs or hints is no fault. */
const SEVERITIES: readonly (OpenapiFault['severity'] | undefined)[] = ['error', 'warning'];

/**
 * Lints an OpenAPI document with the rules `spectral:oas`, in this process and without any request.
 *
 * @param text the document as JSON
 */
export async function lintSpectral(text: string): Promise<OpenapiFault[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [oas as core.RulesetDefinition] });
  const results = await spectral.run(JSON.parse(text));
  return results.flatMap(({ severity, code, path }) => {
    const known = SEVERITIES[severity];
    return known ? [{ severity: known, rule: String(code), pointer: `#/${path.join('/')}` }] : [];
  });
}
