import type { DataCategory } from '@breakwater/contracts/law';
import { defined } from '../defined.ts';
import { authorityKind, country, instant, isTicked, targetKind } from './form-values.ts';
import { all, first, textAt, type XmlElement } from './xml-tree.ts';

/** Namespaces of the certificates by what is in them. */
const CATEGORY_ELEMENTS: readonly (readonly [string, DataCategory])[] = [
  ['Subscriber', 'subscriber'],
  ['UserIdentification', 'user-identification'],
  ['Traffic', 'traffic'],
  ['Content', 'content'],
];

/** Which certificate of Regulation (EU) 2023/1543 an XML is: by its namespace, else by the name of its root. */
export function epocForm(root: XmlElement): 'epoc' | 'epoc-pr' | undefined {
  const said = `${root.uri} ${root.name}`;
  if (/EPOC-PR-FORM-2|EPOC[-_]?PR\b/i.test(said)) return 'epoc-pr';
  return /EPOC-FORM_1|\bEPOC\b/i.test(said) ? 'epoc' : undefined;
}

/**
 * A European Production Order Certificate (Annex I) or Preservation Order Certificate (Annex II) of Regulation (EU)
 * 2023/1543. The names of elements are those seen in two public programs, not checked against the Official Journal.
 */
export function readEpoc(root: XmlElement, form: 'epoc' | 'epoc-pr'): object {
  const issuing = first(root, 'IssuingAuthority');
  const section =
    form === 'epoc'
      ? { issuing: 'SectionI', validating: 'SectionJ' }
      : { issuing: 'SectionF', validating: 'SectionG' };
  const validating = first(root, section.validating);
  const delay = first(root, 'SectionH', 'DelayConditions');
  const categories = CATEGORY_ELEMENTS.filter(([name]) => isAsked(root, name)).map(
    ([, category]) => category,
  );
  const targets = all(root, 'Identifier').flatMap(targetOf);
  return defined({
    form,
    instrument: 'eu-eevidence-2023-1543',
    reference: textAt(issuing, 'FileReference') ?? textAt(root, 'FileReference'),
    addressee:
      textAt(root, 'Addressee', 'ServiceProviderConcerned', 'Name') ??
      textAt(root, 'Addressee', 'NameOfAddressee'),
    authority: defined({
      name: textAt(issuing, 'NameOfAuthority'),
      kind: authorityKind(textAt(root, section.issuing, 'Type')),
      country: country(
        textAt(issuing, 'Country') ?? textAt(root, 'Addressee', 'AuthorityTechnicalIdentifier', 'Country'),
      ),
      representative: textAt(issuing, 'NameOfRepresentative'),
      post: textAt(issuing, 'PostHeld'),
      email: textAt(issuing, 'Email'),
      phone: textAt(issuing, 'TelNo'),
      address: textAt(issuing, 'Address'),
    }),
    legalBasis:
      textAt(root, 'LegalBasis') ??
      (form === 'epoc' ? 'Regulation (EU) 2023/1543, Article 5' : 'Regulation (EU) 2023/1543, Article 6'),
    offence: textAt(root, 'Offence') ?? textAt(root, 'ApplicableStatutoryProvision'),
    reasons: textAt(root, 'Grounds') ?? textAt(root, 'Reasons'),
    necessity: textAt(root, 'NecessityAndProportionality'),
    targets,
    dataCategories: categories.length === 0 ? undefined : categories,
    language: textAt(root, 'Language')?.toLowerCase(),
    issuedAt: instant(
      textAt(root, section.issuing, 'SignatureOfAuthority', 'Date') ?? textAt(root, section.issuing, 'Date'),
    ),
    signature:
      textAt(root, section.issuing, 'SignatureOfAuthority', 'Name') ??
      textAt(root, section.issuing, 'SignatureOfAuthority'),
    validation:
      validating &&
      defined({
        name: textAt(validating, 'NameOfAuthority') ?? textAt(validating, 'Details'),
        kind: authorityKind(textAt(validating, 'Type')),
      }),
    enforcingAuthority:
      textAt(root, 'SectionK', 'EnforcingAuthority', 'NameOfAuthority') ??
      textAt(root, 'SectionK', 'EnforcingAuthority'),
    emergency: isTicked(textAt(root, 'SectionB', 'EmergencyCase')),
    emergencyReasons: textAt(root, 'SectionB', 'Justification'),
    secrecy:
      delay &&
      defined({
        until: instant(textAt(delay, 'Until')),
        reasons: textAt(delay, 'Reasons') ?? textAt(delay, 'Condition'),
      }),
  });
}

/** A category is asked for where its element holds any option or text, and not where it only says no. */
function isAsked(root: XmlElement, name: string): boolean {
  return all(root, 'DataCategories').some((categories) =>
    all(categories, name).some((one) => {
      const texts = [one, ...one.children].map(({ text }) => text.trim()).filter((text) => text !== '');
      return texts.some((text) => !/^(false|0|no)$/i.test(text));
    }),
  );
}

function targetOf(identifier: XmlElement): object[] {
  const value = textAt(identifier, 'Value') ?? textAt(identifier, 'Id');
  if (value === undefined) return [];
  const range = first(identifier, 'DateTimeRange');
  return [
    defined({
      kind: targetKind(textAt(identifier, 'Type'), value),
      value,
      from: instant(textAt(range, 'Start')),
      to: instant(textAt(range, 'End')),
    }),
  ];
}
