import type { PolicyModelState } from '@breakwater/contracts/detection';
import type { PolicyReader } from '@breakwater/detection';
import { type Clock, toInstant } from '@breakwater/kernel';
import type { Outgoing } from '@breakwater/outgoing';
import { createPolicyModel, type PolicyModel, readPolicy, readSpec } from '@breakwater/policy-model';
import { ConfigError, type PolicyModelSettings } from '../config.ts';
import { readKey } from './read-key.ts';

/** A policy model as it is wired: what detection asks, and what people see and try. */
export interface WiredPolicyModel {
  readonly model: PolicyModel;
  readonly reader: PolicyReader;
  state(): PolicyModelState;
}

/**
 * The policy model of the settings; undefined where there is none.
 *
 * @throws PolicyModelError where a file cannot be used
 * @throws ConfigError where no address or no usable key is given
 */
export function openPolicyModel(
  settings: PolicyModelSettings | undefined,
  clock: Clock,
  outgoing: Outgoing,
): WiredPolicyModel | undefined {
  if (settings === undefined) return undefined;
  const { url, perMinute, perDay, parallel, timeoutMs, batchMs } = settings;
  const spec = readSpec(settings.spec);
  const address = url ?? spec.endpoint;
  const host = hostOf(address);
  const model = createPolicyModel({
    spec,
    clock,
    endpoint: url,
    parallel,
    timeoutMs,
    fetch: outgoing.forSetting(address ?? '').fetch,
    policy: readPolicy(settings.policy),
    budget: { perMinute, perDay },
    key: readKey('BREAKWATER_POLICY_MODEL', settings),
  });
  return {
    model,
    reader: { batchMs, read: model.classify },
    state: () => stateOf(model, { timeoutMs, batchMs, parallel }, host),
  };
}

function hostOf(address: string | undefined): string {
  if (address !== undefined) return new URL(address).host;
  throw new ConfigError(
    'BREAKWATER_POLICY_MODEL_URL',
    'the address of the endpoint, since the specification names none',
  );
}

function stateOf(
  { name, spec, policy, use }: PolicyModel,
  limits: NonNullable<PolicyModelState['limits']>,
  host: string,
): PolicyModelState {
  const { breaker, lastAnswerAt, lastFailure, ...counts } = use();
  const { openUntil, ...breakerState } = breaker;
  const { version, modelId, wire, parser, languages } = spec;
  return {
    configured: true,
    model: name,
    spec: { name: spec.name, version, modelId, wire, parser: parser.type, host, languages: [...languages] },
    policy: { id: policy.id, version: policy.version, labels: Object.values(policy.labels) },
    takesPolicy: spec.takesPolicy,
    limits,
    ...counts,
    breaker: { ...breakerState, ...(openUntil !== undefined && { openUntil: toInstant(openUntil) }) },
    ...(lastAnswerAt !== undefined && { lastAnswerAt: toInstant(lastAnswerAt) }),
    ...(lastFailure && { lastFailure: { at: toInstant(lastFailure.at), reason: lastFailure.reason } }),
  };
}
