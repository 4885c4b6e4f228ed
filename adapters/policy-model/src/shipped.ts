import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the specifications that come with the program. */
export const SHIPPED_SPECS: string = fileURLToPath(new URL('../../../packs/policy-models/', import.meta.url));

/** Path of the policy that models are given when the operator gives no other one. */
export const SHIPPED_POLICY: string = fileURLToPath(
  new URL('../../../packs/policy-models/policy/terrorism.yaml', import.meta.url),
);

/**
 * Names of the shipped specifications, which may be given in place of a path.
 *
 * @example
 * ```ts
 * shippedSpecs().includes('llama-guard') // => true
 * ```
 */
export function shippedSpecs(): readonly string[] {
  return readdirSync(SHIPPED_SPECS)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}
