import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { Policy, PolicyChange } from '../../policy.ts';
import { Taxonomy } from '../taxonomy.ts';

/** An id of up to 100 characters, of which each may be a slash. */
const ByPolicy = Type.Object({
  id: Type.String({ maxLength: 300, description: 'with its slashes written as %2F' }),
});

/** The tree of policies that decisions are made under. */
export const policyOperations = operations('review', {
  policies: {
    method: 'GET',
    path: '/v1/policies',
    permission: 'policies.read',
    platform: 'none',
    summary: 'The policies as they are now, by id; retired ones are marked',
    answers: { 200: Type.Object({ policies: Type.Array(Policy) }) },
  },
  policyVersions: {
    method: 'GET',
    path: '/v1/policies/:id/versions',
    permission: 'policies.read',
    summary: 'The versions of a policy, newest first',
    params: ByPolicy,
    answers: { 200: Type.Object({ versions: Type.Array(Policy) }) },
  },
  taxonomy: {
    method: 'GET',
    path: '/v1/taxonomy',
    permission: 'policies.read',
    platform: 'none',
    summary: 'The labels of violations, the exceptions from them, and which labels each policy stands for',
    answers: { 200: Taxonomy },
  },
  putPolicy: {
    method: 'PUT',
    path: '/v1/policies/:id',
    permission: 'policies.write',
    records: ['policy.changed'],
    summary: 'Make a policy, or its next version',
    description:
      'What was decided keeps the version that it was decided under. A retired policy is in use again.',
    params: ByPolicy,
    body: PolicyChange,
    answers: { 200: Policy },
  },
  retirePolicy: {
    method: 'DELETE',
    path: '/v1/policies/:id',
    permission: 'policies.write',
    records: ['policy.retired'],
    summary: 'Retire a policy',
    description:
      'Nothing new is decided under it, and who tries is told the successor. What names it keeps it: no version is deleted.',
    params: ByPolicy,
    query: Type.Object(
      { successor: Type.Optional(Type.String({ maxLength: 100 })) },
      { additionalProperties: false },
    ),
    answers: { 200: Policy },
  },
});
