import { leastElements } from './letter-kinds.ts';
import { LETTER_ELEMENTS, type LetterElement, type LetterTemplate } from './letter-template.ts';

/** What is wrong in a template, and where as JSON Pointer below it. */
export interface LetterTemplateFault {
  readonly pointer: string;
  readonly message: string;
}

/** Elements that have a place of their own on the page: no paragraph has to name them. */
export const PLACED_ELEMENTS: readonly LetterElement[] = [
  'letterhead',
  'number',
  'date',
  'addressee',
  'reference',
  'signatory',
  'targets',
];

const KNOWN: ReadonlySet<string> = new Set(LETTER_ELEMENTS);

/**
 * The names in braces in a text, in their order.
 *
 * @example
 * ```ts
 * placeholdersOf('By {dueAt}: {asked}.') // => ['dueAt', 'asked']
 * placeholdersOf('{ dueAt } {}') // => [' dueAt ', '']
 * ```
 */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/** Whether a name in braces stands for an element. */
export function isElement(name: string): name is LetterElement {
  return KNOWN.has(name);
}

/**
 * What is wrong with the words of a letter: names in braces that are no element, and braces without a partner.
 *
 * @example
 * ```ts
 * checkLetterText('By {deu}') // => ['{deu} is no element: expected one of letterhead, number, date, addressee, reference, signatory, ground, facts, targets, asked, dueAt, missing, amount, remedy, nextStep']
 * checkLetterText('By {dueAt') // => ['a brace without its partner: elements are written {dueAt}']
 * ```
 */
export function checkLetterText(text: string): string[] {
  const unknown = placeholdersOf(text).filter((name) => !isElement(name));
  const faults = unknown.map(
    (name) => `{${name}} is no element: expected one of ${LETTER_ELEMENTS.join(', ')}`,
  );
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
    faults.push('a brace without its partner: elements are written {dueAt}');
  return faults;
}

/**
 * Checks a template whose shape is right: elements that do not exist, what a letter of its kind has to require, what is
 * required and said nowhere, and a subject that may be left with a gap.
 */
export function checkLetterTemplate(template: LetterTemplate): LetterTemplateFault[] {
  const { kind, subject, paragraphs, requires } = template;
  const faults = [
    ...checkLetterText(subject).map((message) => ({ pointer: '/subject', message })),
    ...paragraphs.flatMap((text, index) =>
      checkLetterText(text).map((message) => ({ pointer: `/paragraphs/${index}`, message })),
    ),
  ];
  for (const element of leastElements(kind))
    if (!requires.includes(element))
      faults.push({ pointer: '/requires', message: `a letter of kind ${kind} has to require ${element}` });
  const said = new Set([subject, ...paragraphs].flatMap(placeholdersOf));
  requires.forEach((element, index) => {
    if (!PLACED_ELEMENTS.includes(element) && !said.has(element))
      faults.push({ pointer: `/requires/${index}`, message: `no paragraph says {${element}}` });
  });
  for (const name of placeholdersOf(subject))
    if (isElement(name) && !requires.includes(name))
      faults.push({ pointer: '/subject', message: `{${name}} may be missing: add it to requires` });
  return faults;
}
