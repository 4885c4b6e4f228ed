import type { AuthorityKind, ElementId } from '@breakwater/contracts/law';
import { isCountry } from '../packs/jurisdiction.ts';
import { type CheckContext, says } from './check-context.ts';
import { isCompetent } from './competence.ts';
import { type ElementProblem, invalid, missing } from './element-problem.ts';

type Check = (context: CheckContext) => ElementProblem[];

const issuingAuthority: Check = ({ form: { authority } }) => {
  if (!says(authority?.name)) return missing('/authority/name');
  if (authority?.country === undefined || isCountry(authority.country)) return [];
  return invalid('/authority/country', 'There is no such country.', 'ایسا کوئی ملک نہیں۔');
};

const authentication: Check = ({ facts }) => {
  if (facts.contactRevoked || facts.contactExpired)
    return invalid(
      '/authority',
      'The contact that sent the order is revoked or has expired; it has to be verified again.',
      'حکم بھیجنے والے رابطے کی تصدیق منسوخ یا ختم ہو چکی ہے؛ دوبارہ تصدیق درکار ہے۔',
    );
  return facts.level > 0 ? [] : missing('/authority');
};

const validation: Check = (context) => {
  const { form, type } = context;
  const kind: AuthorityKind | undefined = context.facts.authority?.kind ?? form.authority?.kind;
  const categories = form.dataCategories ?? [];
  if (kind === undefined || isCompetent(type, kind, categories)) return [];
  if (!says(form.validation?.name)) return missing('/validation');
  const validator = form.validation?.kind;
  if (validator === undefined || isCompetent(type, validator, categories)) return [];
  return invalid(
    '/validation/kind',
    'The authority that validated the order may not do so for these data.',
    'جس ادارے نے حکم کی توثیق کی وہ ان معلومات کے لیے مجاز نہیں۔',
  );
};

const enforcingAuthority: Check = ({ form }) =>
  says(form.enforcingAuthority) ? [] : missing('/enforcingAuthority');

const language: Check = ({ form, facts }) => {
  if (form.language === undefined || form.language.trim() === '') return missing('/language');
  if (isAccepted(form.language, facts.languages)) return [];
  return invalid(
    '/language',
    `Orders are taken in: ${facts.languages.join(', ')}. Send it in one of them, or with a translation.`,
    `احکامات ان زبانوں میں لیے جاتے ہیں: ${facts.languages.join('، ')}۔ ان میں سے کسی میں یا ترجمے کے ساتھ بھیجیں۔`,
  );
};

/** Whether a language is one of those in which orders are taken; none named means any. */
export function isAccepted(language: string, languages: readonly string[]): boolean {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return languages.length === 0 || languages.some((one) => primary(one) === primary(language));
}

/** Elements that say who asks. */
export const AUTHORITY_ELEMENTS: Partial<Record<ElementId, Check>> = {
  'issuing-authority': issuingAuthority,
  authentication,
  validation,
  'enforcing-authority': enforcingAuthority,
  language,
};
