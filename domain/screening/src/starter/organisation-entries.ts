import { type Organisation, type OrganisationName, organisationNames } from '@breakwater/contracts/detection';
import type { DesignatedName, DesignationEntry } from '@breakwater/contracts/screening';

/** Under which name a list of the pack is loaded here; what has no reference of its own there is not linked. */
const LINKED: Readonly<Record<string, string>> = { un: 'un', ofac: 'ofac', 'us-fto': 'ofac' };
const TITLES: Readonly<Record<string, string>> = {
  un: 'UN Security Council',
  ofac: 'OFAC SDGT',
  'us-fto': 'US Foreign Terrorist Organizations',
  pk: 'Pakistan, First Schedule',
};

/**
 * The organisations of the pack as entries of a list of their own: names in native scripts that published lists do not
 * have, linked to the entries that they belong to.
 */
export function organisationEntries(organisations: readonly Organisation[]): DesignationEntry[] {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return organisations.map((organisation): DesignationEntry => {
    const { id, name, wingOf, lists, domains = [], source } = organisation;
    const names = organisationNames(organisation);
    const primary = names.find(({ text }) => text === name);
    const others = names.filter((one) => one !== primary);
    return {
      ref: id,
      type: 'organisation',
      terrorism: true,
      names: [
        { ...entryName(primary ?? { key: id, text: name }), kind: 'primary' },
        ...others.map(entryName),
      ],
      programmes: [...new Set(lists.map(({ list }) => TITLES[list] ?? list))],
      urls: domains.map((domain) => `https://${domain}`),
      roles: wingOf === undefined ? [] : [`media wing of ${nameOf.get(wingOf) ?? wingOf}`],
      sameAs: lists.flatMap(({ list, ref }) => {
        const linked = LINKED[list];
        return linked === undefined ? [] : [{ list: linked, ref }];
      }),
      remarks: source,
      births: [],
      fathers: [],
      places: [],
      countries: [],
      identifiers: [],
      emails: [],
      phones: [],
      wallets: [],
    };
  });
}

function entryName({ text, ambiguous = false, needs }: OrganisationName): DesignatedName {
  const strength = ambiguous ? 'weak' : 'strong';
  return { text, kind: 'alias', strength, ...(needs && needs.length > 0 && { needs: [...needs] }) };
}
