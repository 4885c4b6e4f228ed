import { PolicyModelReading, PolicyModelState, PolicyModelTrial } from '@breakwater/contracts';
import type { App } from '../http/create-app.ts';
import type { WiredPolicyModel } from '../open-policy-model.ts';

const tags = ['policy-model'];
const NONE = 'no policy model is configured: set BREAKWATER_POLICY_MODEL';

/** The policy model that is asked as a second reader: how it does, and trying it. */
export function policyModelRoutes(app: App, policyModel: WiredPolicyModel | undefined): void {
  app.get(
    '/v1/policy-model',
    {
      config: { permission: 'rules.read' },
      schema: {
        tags,
        summary: 'The policy model, its budget, and how it does',
        description: 'Counts and budget are of the process that answers; each worker has its own.',
        response: { 200: PolicyModelState },
      },
    },
    async () => policyModel?.state() ?? { configured: false },
  );
  app.post(
    '/v1/policy-model/try',
    {
      config: { permission: 'rules.write', onRead: 'policy-model.try' },
      schema: {
        tags,
        summary: 'Ask the policy model about a text',
        description:
          'Within budget and limits like any other question; nothing is stored but that it was asked.',
        body: PolicyModelTrial,
        response: { 200: PolicyModelReading },
      },
    },
    async ({ body: { question } }) => {
      if (policyModel === undefined) return { known: false, reason: NONE, sent: '' };
      const { model } = policyModel;
      const reading = await model.classify(question);
      const sent = model.preview(question.text);
      return reading.known ? { ...reading, labels: [...reading.labels], sent } : { ...reading, sent };
    },
  );
}
