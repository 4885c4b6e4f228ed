import { checkLetterTemplate, type LetterKind, type LetterTemplate } from '@breakwater/contracts/letters';
import { LetterError } from '../letter-error.ts';
import type { LettersContext } from '../ports.ts';

/** A template, and where its words came from. */
export interface FoundTemplate {
  /** `packs/letters/en`, or the law pack with its version. */
  readonly source: string;
  readonly template: LetterTemplate;
}

export interface TemplateQuery {
  readonly kind?: LetterKind | undefined;
  readonly language?: string | undefined;
  readonly instrument?: string | undefined;
}

/** Templates as they are used: those of the law pack before the general ones of the same kind and language. */
export function listTemplates(
  { files, law }: Pick<LettersContext, 'files' | 'law'>,
  { kind, language, instrument }: TemplateQuery = {},
): FoundTemplate[] {
  const wanted = ({ template }: FoundTemplate) =>
    (kind === undefined || template.kind === kind) &&
    (language === undefined || template.language === language);
  const packs = law()
    .packs()
    .filter(({ pack }) => instrument === undefined || pack.id === instrument);
  const ofLaw = packs.flatMap(({ pack, letters = [] }) =>
    letters.map((template) => ({ source: `${pack.id}@${pack.version}`, template })),
  );
  const general = files().flatMap(({ language: of, letters }) =>
    letters.map((letter) => ({ source: `packs/letters/${of}`, template: { ...letter, language: of } })),
  );
  return [...ofLaw, ...general].filter(wanted);
}

/**
 * The template of a letter: the law pack's own of this kind and language, else the general one.
 *
 * @throws LetterError 422 `letter-template-missing`, which names the languages that there are; `letter-text-invalid` where
 * a law pack has one that cannot be used; `letter-instrument-unknown`
 */
export function findTemplate(
  context: Pick<LettersContext, 'files' | 'law'>,
  { kind, language, instrument }: { kind: LetterKind; language: string; instrument?: string | undefined },
): FoundTemplate {
  if (instrument !== undefined && !context.law().pack(instrument))
    throw new LetterError(
      'letter-instrument-unknown',
      'No law pack with this id is in force: see "breakwater law list".',
      422,
      { pointer: '/instrument' },
    );
  const ofKind = listTemplates(context, { kind, instrument: instrument ?? '' });
  const found = ofKind.find(({ template }) => template.language === language);
  if (!found) {
    const languages = [...new Set(ofKind.map(({ template }) => template.language))];
    const message = `There is no letter of kind ${kind} in this language; there is one in ${languages.join(', ')}.`;
    throw new LetterError('letter-template-missing', message, 422, {
      pointer: '/language',
      extra: { languages },
    });
  }
  const [fault] = checkLetterTemplate(found.template);
  if (fault)
    throw new LetterError(
      'letter-text-invalid',
      `The template of ${found.source} cannot be used: ${fault.message}. Run "breakwater letters check".`,
      422,
      { pointer: '/instrument' },
    );
  return found;
}
