import { policyModelOperations } from '@breakwater/contracts/detection';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import type { WiredPolicyModel } from '../../outside-models/open-policy-model.ts';

const NONE = 'no policy model is configured: set BREAKWATER_POLICY_MODEL';

/** The policy model that is asked as a second reader: how it does, and trying it. */
export function policyModelRoutes(app: App, policyModel: WiredPolicyModel | undefined): void {
  serve(app, policyModelOperations, {
    policyModel: async () => policyModel?.state() ?? { configured: false },
    tryPolicyModel: async ({ body: { question } }) => {
      if (policyModel === undefined) return { known: false, reason: NONE, sent: '' };
      const { model } = policyModel;
      const reading = await model.classify(question);
      const sent = model.preview(question.text);
      return reading.known ? { ...reading, labels: [...reading.labels], sent } : { ...reading, sent };
    },
  });
}
