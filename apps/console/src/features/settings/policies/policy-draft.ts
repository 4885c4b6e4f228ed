import type { Policy, PolicyChange, StatementCategory } from '@breakwater/contracts';

/** Categories of the DSA Transparency Database, by their English names; the type makes sure that none is missing. */
const NAMES: Readonly<Record<StatementCategory, string>> = {
  ANIMAL_WELFARE: 'Animal welfare',
  CONSUMER_INFORMATION: 'Consumer information',
  CYBER_VIOLENCE: 'Cyber violence',
  CYBER_VIOLENCE_AGAINST_WOMEN: 'Cyber violence against women',
  DATA_PROTECTION_AND_PRIVACY_VIOLATIONS: 'Data protection and privacy violations',
  ILLEGAL_OR_HARMFUL_SPEECH: 'Illegal or harmful speech',
  INTELLECTUAL_PROPERTY_INFRINGEMENTS: 'Intellectual property infringements',
  NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS: 'Negative effects on civic discourse or elections',
  NOT_SPECIFIED_NOTICE: 'Not specified notice',
  OTHER_VIOLATION_TC: 'Other violation of terms',
  PROTECTION_OF_MINORS: 'Protection of minors',
  RISK_FOR_PUBLIC_SECURITY: 'Risk for public security',
  SCAMS_AND_FRAUD: 'Scams and fraud',
  SELF_HARM: 'Self-harm',
  UNSAFE_AND_PROHIBITED_PRODUCTS: 'Unsafe and prohibited products',
  VIOLENCE: 'Violence',
};

export const CATEGORIES = Object.entries(NAMES).map(([value, label]) => ({ value, label }));

/** What the form starts with: the version of now, or a new policy that is mild until somebody says otherwise. */
export function draftOf(policy: Policy | undefined): PolicyChange {
  if (!policy) {
    return {
      title: { en: '', ur: '' },
      text: { en: '', ur: '' },
      ground: 'terms',
      severe: false,
      points: 1,
      decayDays: 365,
      category: 'RISK_FOR_PUBLIC_SECURITY',
      keywords: [],
    };
  }
  const { title, text, ground, severe, points, decayDays, category, keywords, parent, reference } = policy;
  return {
    title,
    text,
    ground,
    severe,
    points,
    decayDays,
    category,
    keywords,
    ...(parent !== undefined && { parent }),
    ...(reference !== undefined && { reference }),
  };
}
