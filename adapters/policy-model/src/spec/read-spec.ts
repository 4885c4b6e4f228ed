import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf } from '@breakwater/kernel';
import { PolicyModelError } from '../policy-model-error.ts';
import { SHIPPED_POLICY, SHIPPED_SPECS, shippedSpecs } from '../shipped.ts';
import type { PolicyModelSpec } from './model-spec.ts';
import { parseSpec } from './parse-spec.ts';
import { type PolicyText, parsePolicy } from './policy-text.ts';

/**
 * Reads a specification by its path, or by the name of a shipped one.
 *
 * @throws PolicyModelError `policy-model-file-unreadable`, `policy-model-spec-invalid`
 * @example
 * ```ts
 * readSpec('qwen3guard').parser.type // => 'qwen3guard'
 * readSpec('/nowhere.yaml') // => throws policy-model-file-unreadable
 * ```
 */
export function readSpec(pathOrName: string): PolicyModelSpec {
  const path = shippedSpecs().includes(pathOrName) ? join(SHIPPED_SPECS, `${pathOrName}.yaml`) : pathOrName;
  return parseSpec(readText(path), basename(path));
}

/**
 * Reads a policy for models; the shipped one when no path is given.
 *
 * @throws PolicyModelError `policy-model-file-unreadable`, `policy-model-policy-invalid`
 * @example
 * ```ts
 * readPolicy().labels.T8 // => 'incitement'
 * ```
 */
export function readPolicy(path: string = SHIPPED_POLICY): PolicyText {
  return parsePolicy(readText(path), basename(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new PolicyModelError(
      'policy-model-file-unreadable',
      `Cannot read ${basename(path)}: ${codeOf(cause)}. Give the path of a file, or one of ${shippedSpecs().join(', ')}.`,
      { cause },
    );
  }
}
