import type { Clock } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import { createPolicyModel, type PolicyModel, type PolicyModelOptions } from '../create-policy-model.ts';
import { readPolicy, readSpec } from '../spec/read-spec.ts';

/** A model by a shipped specification at an address, with limits that are in nobody's way but those given. */
export function aModel(
  spec: string,
  endpoint: string,
  options: Partial<PolicyModelOptions> & { readonly clock?: Clock } = {},
): PolicyModel {
  return createPolicyModel({
    spec: readSpec(spec),
    policy: readPolicy(),
    clock: createTestClock(),
    budget: { perMinute: 1_000, perDay: 10_000 },
    endpoint,
    timeoutMs: 2_000,
    fetch,
    ...options,
  });
}
