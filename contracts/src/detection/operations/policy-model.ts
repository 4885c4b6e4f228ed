import { operations } from '../../operation.ts';
import { PolicyModelReading, PolicyModelState, PolicyModelTrial } from '../policy-model.ts';

/** The policy model that is asked as a second reader: how it does, and trying it. */
export const policyModelOperations = operations('detection', {
  policyModel: {
    method: 'GET',
    path: '/v1/policy-model',
    permission: 'rules.read',
    summary: 'The policy model, its budget, and how it does',
    description: 'Counts and budget are of the process that answers; each worker has its own.',
    answers: { 200: PolicyModelState },
  },
  tryPolicyModel: {
    method: 'POST',
    path: '/v1/policy-model/try',
    permission: 'rules.write',
    onRead: 'policy-model.try',
    summary: 'Ask the policy model about a text',
    description: 'Within budget and limits like any other question; nothing is stored but that it was asked.',
    body: PolicyModelTrial,
    answers: { 200: PolicyModelReading },
  },
});
