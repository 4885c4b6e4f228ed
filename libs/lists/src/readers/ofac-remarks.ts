import type { DesignatedBirth } from '@breakwater/contracts/screening';
import { birthDate, type EntryDraft } from '../entry/entry-draft.ts';
import { findFathers } from '../facts/find-fathers.ts';
import { identifierKind } from '../facts/identifier-kind.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { splitNames } from '../names/split-names.ts';

const ALIAS = /^(a|f|n)\.k\.a\.\s+['‘’"]?(.*?)['‘’"]?$/;
/** A label, then the rest of its words (`National ID No.`, `Code (USCC)`), then a value. */
const IDENTIFIER =
  /^(.*?\b(?:Passport|Cedula|No\.|Number|ID|Code|SSN|D\.N\.I\.|C\.U\.R\.P\.|I\.F\.E\.|R\.F\.C\.|RFC|NIT|RUC|RIF|C\.I\.F\.|License|Certificate|Identification|Document)(?:\s(?:No\.?|Number|ID|#|Code|Certificate|Document|Identification|\([A-Z]+\)))*|.{1,40}?\s#)\s+([A-Z0-9].*)$/;
const VESSEL = /^(?:Vessel Registration Identification|Identification Number)?\s*(IMO|MMSI)\s+(.+)$/;

/** Longer parts are sentences, and patterns need not look through them. */
const MOST_FACT_UNITS = 300;

/** A labelled fact of an OFAC entry, whether it stands in a remark (`DOB 1962`) or in a field of its own. */
export interface OfacFact {
  readonly label: string;
  readonly value: string;
  readonly country?: string;
}

/**
 * Remarks of OFAC's CSV: facts divided by `; `, each with its label first, `alt.` before a further one of a kind. Weak
 * aliases stand here and nowhere else: `a.k.a. 'HUM'`. What has no label stays in the remark.
 */
export function readOfacRemarks(draft: EntryDraft, remarks: string): void {
  const dates: DesignatedBirth[] = [];
  const places: string[] = [];
  for (const part of withoutFullStop(remarks).split(/;\s/)) {
    const fact = part.replace(/^alt\.\s+/, '').trim();
    const alias = ALIAS.exec(fact);
    if (alias) {
      const kind = alias[1] === 'f' ? 'former' : 'alias';
      draft.names.push(
        ...splitNames((alias[2] ?? '').replace(/['‘’"]\.?$/, ''), { kind, strength: 'weak' }, draft.type),
      );
    } else if (fact.startsWith('DOB ')) {
      dates.push(birthDate(draft, fact.slice(4)) ?? {});
    } else if (fact.startsWith('POB ')) {
      places.push(fact.slice(4));
    } else {
      readFact(draft, fact);
    }
  }
  draft.births.push(...pairBirths(dates, places));
  // Sites and addresses have labels here; looking for them in sentences would find those of OFAC's own pages.
  draft.remarks.push(remarks);
  draft.fathers.push(...findFathers(remarks));
}

function withoutFullStop(remarks: string): string {
  const text = remarks.trimEnd();
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function readFact(draft: EntryDraft, fact: string): void {
  if (fact.length > MOST_FACT_UNITS) {
    return;
  }
  const country = /^(?:nationality|citizen)\s+(.+)$/.exec(fact)?.[1];
  if (country !== undefined) {
    draft.countries.push(country);
    return;
  }
  const labelled = /^(Website|Email Address|Phone Number|Digital Currency Address - \S+):?\s+(\S.*)$/.exec(
    fact,
  );
  if (labelled) {
    addOfacFact(draft, { label: labelled[1] ?? '', value: labelled[2] ?? '' });
    return;
  }
  const vessel = VESSEL.exec(fact);
  const identifier = IDENTIFIER.exec(fact);
  if (vessel) {
    draft.identifiers.push({ kind: 'vessel', value: `${vessel[1]} ${vessel[2]}` });
  } else if (identifier && /\d/.test(identifier[2] ?? '') && (identifier[1] ?? '').length < 60) {
    const [, label = '', rest = ''] = identifier;
    const [, value = '', issuer] =
      /^(.*?)\s*(?:\(([^()]*)\))?\s*(?:(?:issued|expires)\b.*)?$/.exec(rest) ?? [];
    addOfacFact(draft, { label, value, ...(issuer === undefined ? {} : { country: issuer }) });
  }
}

/** Puts a labelled fact where it belongs; what is no fact for screening is passed over. */
export function addOfacFact(draft: EntryDraft, { label, value, country }: OfacFact): void {
  const currency = /^Digital Currency Address - (\S+)/.exec(label)?.[1];
  if (currency !== undefined) {
    draft.wallets.push({ currency, address: value });
  } else if (/^Website/.test(label)) {
    draft.urls.push(value);
  } else if (/^Email/.test(label)) {
    draft.emails.push(value);
  } else if (/^Phone/.test(label)) {
    draft.phones.push(value);
  } else if (/^(?:Nationality|Citizenship)/.test(label)) {
    draft.countries.push(value);
  } else if (
    /^(?:Gender|Secondary sanctions|Additional Sanctions|Target Type|Organization|Executive Order|Listing Date|Effective Date|CAATSA|IFCA|Transactions|Aircraft M(?!anufacturer)|Aircraft Op|Purchase|Issuer|Equity|Nationality of)/.test(
      label,
    )
  ) {
    return;
  } else if (value.length > 0) {
    draft.identifiers.push({
      kind: identifierKind(label),
      value,
      ...(country === undefined ? {} : { country }),
    });
  }
}
