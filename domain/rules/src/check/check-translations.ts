import type { Locale } from '@breakwater/contracts';
import type { Rule } from '@breakwater/contracts/rules';
import { findBankNames } from './bank-names.ts';
import type { KnownNames } from './check-expression.ts';
import type { Environment } from './environment.ts';
import type { ExpressionFault } from './expression-fault.ts';
import { checkTemplate, type Template } from './template.ts';

/** The texts of a rule in another language, the reason ready to be filled in. */
export interface CompiledTranslation {
  readonly locale: Exclude<Locale, 'en'>;
  readonly title: string;
  readonly because: Template;
}

export interface TranslationCheck {
  readonly translation: CompiledTranslation;
  /** Of its `because`. */
  readonly faults: readonly ExpressionFault[];
}

/**
 * Checks the translated reasons of a rule like the reason itself. Each must read what the reason reads, no more and no
 * less: what a rule needs and shows as evidence does not depend on the language, and no value gets lost in translation.
 */
export function checkTranslations(
  { translations = {} }: Pick<Rule, 'translations'>,
  original: Template,
  environment: Environment,
  names: KnownNames,
): readonly TranslationCheck[] {
  const { ur } = translations;
  if (!ur) return [];
  const { template, faults } = checkTemplate(ur.because, environment, names);
  const translation = { locale: 'ur', title: ur.title, because: template } as const;
  return [{ translation, faults: faults.length > 0 ? faults : differences(template, original) }];
}

function differences(translated: Template, original: Template): readonly ExpressionFault[] {
  const [ours, theirs] = [readBy(translated), readBy(original)];
  const added = ours.filter((name) => !theirs.includes(name));
  const lost = theirs.filter((name) => !ours.includes(name));
  if (added.length + lost.length === 0) return [];
  const message = [
    ...added.map((name) => `reads '${name}', which because does not`),
    ...lost.map((name) => `leaves out '${name}', which because reads`),
  ].join('; ');
  return [{ index: 0, code: 'translation-differs', message: `this translation ${message}` }];
}

/** Paths and banks that a reason rests on. */
function readBy({ programs }: Template): readonly string[] {
  const names = programs.flatMap(({ paths, source }) => [
    ...paths,
    ...findBankNames(source).map(({ bank }) => bank),
  ]);
  return [...new Set(names)].sort();
}
