import { defined } from '../defined.ts';
import { authorityKind, country, instant, isTicked } from './form-values.ts';
import { all, first, textAt, type XmlElement } from './xml-tree.ts';

/**
 * A removal order by its sections A to G (Annex I of Regulation (EU) 2021/784), from JSON with the names of its fields or
 * XML with the same names as elements. There is no official machine form: names are those of the sections.
 */
export function readTcoJson(document: Readonly<Record<string, unknown>>): object {
  return build(fromJson(document));
}

export function readTcoXml(root: XmlElement): object {
  const b = first(root, 'B');
  return build({
    text: (section, name) => textAt(first(root, section), name),
    urls: all(b, 'url').map((url) => ({
      value: url.text.trim(),
      ...(url.attributes.locate && { locate: url.attributes.locate }),
    })),
    boxes: all(b, 'reason').map((one) => one.text.trim()),
  });
}

interface Sections {
  text(section: string, name: string): string | undefined;
  readonly urls: readonly { readonly value: string; readonly locate?: string }[];
  readonly boxes: readonly string[];
}

function fromJson(document: Readonly<Record<string, unknown>>): Sections {
  const part = (section: string) => (document[section] ?? {}) as Readonly<Record<string, unknown>>;
  const { urls = [], reasons = [] } = part('B') as { urls?: unknown; reasons?: unknown };
  return {
    text: (section, name) => {
      const value = part(section)[name];
      return typeof value === 'string' || typeof value === 'boolean'
        ? String(value).trim() || undefined
        : undefined;
    },
    urls: (Array.isArray(urls) ? urls : []).flatMap((one: unknown) => {
      if (typeof one === 'string') return [{ value: one }];
      const { url, locate } = (one ?? {}) as { url?: unknown; locate?: unknown };
      return typeof url === 'string' ? [{ value: url, ...(typeof locate === 'string' && { locate }) }] : [];
    }),
    boxes: Array.isArray(reasons) ? reasons.map(String) : Object.keys((reasons ?? {}) as object),
  };
}

function build({ text, urls, boxes }: Sections): object {
  const secrecy = isTicked(text('C', 'must_refrain_from_informing_content_provider'));
  const kind = authorityKind(text('E', 'authority_type'));
  return defined({
    form: 'tco-annex-1',
    instrument: 'eu-tco-2021-784',
    reference: text('A', 'reference_number') ?? text('E', 'file_number'),
    addressee: text('A', 'addressee_and_legal_representative') ?? text('A', 'addressee'),
    issuedAt: instant(text('A', 'time_and_date_of_issuing') ?? text('E', 'date')),
    authority: defined({
      name: text('E', 'name'),
      kind,
      country: country(text('A', 'member_state_of_issuing_authority')),
      representative: text('E', 'representative_name'),
      post: text('E', 'representative_post'),
      email: text('E', 'email') ?? text('A', 'contact_point'),
      phone: text('E', 'telephone'),
      address: text('E', 'address'),
    }),
    legalBasis: text('E', 'legal_basis') ?? 'Regulation (EU) 2021/784, Article 3(1)',
    targets: urls.filter(({ value }) => value !== '').map((url) => ({ kind: 'url', ...url })),
    reasonsCategories: boxes.length === 0 ? undefined : boxes,
    reasons: text('B', 'additional_information'),
    language: text('A', 'language'),
    signature: text('E', 'signature') ?? text('E', 'official_stamp'),
    secrecy: secrecy
      ? defined({
          until: instant(text('C', 'until')),
          reasons: text('C', 'reasons'),
          decision: text('C', 'decision'),
        })
      : undefined,
    informAuthority: text('F', 'contact_for_feedback_and_clarification'),
    redress:
      [text('G', 'body_or_court'), text('G', 'deadline'), text('G', 'provisions')]
        .filter((one) => one !== undefined)
        .join('; ') || undefined,
  });
}
