/** High-level categories of illegal content with their sub-categories, as part 3 of the templates lists them. */
export interface DsaCategory {
  readonly category: string;
  readonly keywords: readonly string[];
}

const of = (category: string, ...keywords: readonly string[]): DsaCategory => ({
  category: `STATEMENT_CATEGORY_${category}`,
  keywords: [...keywords, 'OTHER'].map((keyword) => `KEYWORD_${keyword}`),
});

/** Of orders that refer to no legal ground at all. */
export const NOT_SPECIFIED = 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER';
/** Stands in the rows over all states and in none of those of a single one. */
export const ONLY_IN_TOTAL = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE';
/** Where it is counted in the rows of a state, so that sub-categories still add up. */
export const INSTEAD_IN_STATES = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL';

/**
 * Categories and keywords of Implementing Regulation (EU) 2024/2835, Annex I, part 3, in its order. Facts of the
 * template, typed anew.
 */
export const DSA_CATEGORIES: readonly DsaCategory[] = [
  of('ANIMAL_WELFARE', 'ANIMAL_HARM', 'UNLAWFUL_SALE_ANIMALS'),
  of(
    'CONSUMER_INFORMATION',
    'HIDDEN_ADVERTISEMENT',
    'INSUFFICIENT_INFORMATION_ON_TRADERS',
    'MISLEADING_INFO_GOODS_SERVICES',
    'MISLEADING_INFO_CONSUMER_RIGHTS',
    'NONCOMPLIANCE_PRICING',
  ),
  of(
    'CYBER_VIOLENCE',
    'CYBER_BULLYING_INTIMIDATION',
    'CYBER_HARASSMENT',
    'CYBER_INCITEMENT',
    'CYBER_STALKING',
    'NON_CONSENSUAL_IMAGE_SHARING',
    'NON_CONSENSUAL_MATERIAL_DEEPFAKE',
  ),
  of(
    'CYBER_VIOLENCE_AGAINST_WOMEN',
    'BULLYING_AGAINST_GIRLS',
    'CYBER_HARASSMENT_AGAINST_WOMEN',
    'CYBER_STALKING_AGAINST_WOMEN',
    'FEMALE_GENDERED_DISINFORMATION',
    'INCITEMENT_AGAINST_WOMEN',
    'NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN',
    'NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN',
  ),
  of(
    'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    'BIOMETRIC_DATA_BREACH',
    'DATA_FALSIFICATION',
    'MISSING_PROCESSING_GROUND',
    'RIGHT_TO_BE_FORGOTTEN',
  ),
  of('ILLEGAL_OR_HARMFUL_SPEECH', 'DEFAMATION', 'DISCRIMINATION', 'HATE_SPEECH'),
  of(
    'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    'COPYRIGHT_INFRINGEMENT',
    'DESIGN_INFRINGEMENT',
    'GEOGRAPHIC_INDICATIONS_INFRINGEMENT',
    'PATENT_INFRINGEMENT',
    'TRADE_SECRET_INFRINGEMENT',
    'TRADEMARK_INFRINGEMENT',
  ),
  of(
    'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
    'MISINFORMATION_DISINFORMATION',
    'VIOLATION_EU_LAW',
    'VIOLATION_NATIONAL_LAW',
  ),
  of(
    'PROTECTION_OF_MINORS',
    'AGE_SPECIFIC_RESTRICTIONS_MINORS',
    'CHILD_SEXUAL_ABUSE_MATERIAL',
    'CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE',
    'GROOMING_SEXUAL_ENTICEMENT_MINORS',
    'UNSAFE_CHALLENGES',
  ),
  of(
    'RISK_FOR_PUBLIC_SECURITY',
    'ILLEGAL_ORGANIZATIONS',
    'RISK_ENVIRONMENTAL_DAMAGE',
    'RISK_PUBLIC_HEALTH',
    'TERRORIST_CONTENT',
  ),
  of(
    'SCAMS_AND_FRAUD',
    'IMPERSONATION_ACCOUNT_HIJACKING',
    'INAUTHENTIC_ACCOUNTS',
    'INAUTHENTIC_LISTINGS',
    'INAUTHENTIC_USER_REVIEWS',
    'PHISHING',
    'PYRAMID_SCHEMES',
  ),
  of('SELF_HARM', 'CONTENT_PROMOTING_EATING_DISORDERS', 'SELF_MUTILATION', 'SUICIDE'),
  of('UNSAFE_AND_PROHIBITED_PRODUCTS', 'PROHIBITED_PRODUCTS', 'UNSAFE_PRODUCTS'),
  of(
    'VIOLENCE',
    'COORDINATED_HARM',
    'INCITEMENT_VIOLENCE_HATRED',
    'HUMAN_EXPLOITATION',
    'HUMAN_TRAFFICKING',
    'TRAFFICKING_WOMEN_GIRLS',
  ),
  { category: NOT_SPECIFIED, keywords: [] },
];

/** Two-letter codes of member states as Eurostat writes them: Greece is EL. */
export const MEMBER_STATES: readonly string[] = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'EL',
  'ES',
  'FI',
  'FR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
];

/** The code of a state in the report; undefined outside of the Union. */
export function memberStateOf(country: string | undefined): string | undefined {
  const code = country === 'GR' ? 'EL' : country;
  return MEMBER_STATES.find((state) => state === code);
}

/** Where grounds of orders are counted; the words of our own packs and desks. */
const GROUNDS: Readonly<Record<string, string>> = {
  terrorism: 'KEYWORD_TERRORIST_CONTENT',
  'terrorist-content': 'KEYWORD_TERRORIST_CONTENT',
  'illegal-organisation': 'KEYWORD_ILLEGAL_ORGANIZATIONS',
  'hate-speech': 'KEYWORD_HATE_SPEECH',
  defamation: 'KEYWORD_DEFAMATION',
  csam: 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL',
  fraud: 'KEYWORD_OTHER:STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  violence: 'KEYWORD_INCITEMENT_VIOLENCE_HATRED',
};

/** Where an order is counted. */
export interface OrderRow {
  readonly category: string;
  readonly keyword?: string;
  /** It names a ground of which we do not know the category: the report says so. */
  readonly unknown?: boolean;
}

/** The row of an order. One that names no ground, or none that we know, stands in a row of its own. */
export function rowOf(ground: string | undefined): OrderRow {
  const named = ground === undefined ? undefined : (GROUNDS[ground] ?? ground);
  const [keyword, within] = named?.split(':') ?? [];
  for (const { category, keywords } of DSA_CATEGORIES) {
    if (within !== undefined && within !== category) continue;
    if (keyword === category) return { category, ...(keywords.length > 0 && { keyword: 'KEYWORD_OTHER' }) };
    if (keyword !== undefined && keyword !== 'KEYWORD_OTHER' && keywords.includes(keyword))
      return { category, keyword };
    if (within === category) return { category, keyword: 'KEYWORD_OTHER' };
  }
  return { category: NOT_SPECIFIED, ...(ground !== undefined && { unknown: true }) };
}
