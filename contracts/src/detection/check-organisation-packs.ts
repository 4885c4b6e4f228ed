import { createValidator } from '../create-validator.ts';
import { type Organisation, OrganisationPack } from './organisation-pack.ts';

/** What is wrong in which file of organisations, and where as JSON Pointer. */
export interface OrganisationPackFault {
  readonly file: string;
  readonly pointer: string;
  readonly message: string;
}

const validator = createValidator(OrganisationPack);

/**
 * Checks parsed files of organisations, by file name: their shape, ids that stand once over all of them, wings of
 * organisations that are there, a list reference for whatever is no wing, needs for what is ambiguous. All faults are
 * given; the organisations are given only where there is none.
 *
 * @example
 * ```ts
 * const wing = { id: 'a-wing', name: 'A Wing', wingOf: 'nobody', lists: [], source: 'example' };
 * const { faults } = checkOrganisationPacks({ 'a.yaml': { organisations: [wing] } });
 * faults[0]?.pointer // => '/organisations/0/wingOf'
 * ```
 */
export function checkOrganisationPacks(files: Readonly<Record<string, unknown>>): {
  readonly organisations: readonly Organisation[];
  readonly faults: readonly OrganisationPackFault[];
} {
  const faults: OrganisationPackFault[] = [];
  const placed: { organisation: Organisation; file: string; pointer: string }[] = [];
  for (const [file, value] of Object.entries(files)) {
    if (!validator.Check(value)) {
      for (const { instancePath, message, params } of validator.Errors(value)) {
        const extra = 'additionalProperties' in params ? `: ${params.additionalProperties}` : '';
        faults.push({ file, pointer: instancePath, message: message + extra });
      }
      continue;
    }
    const { organisations } = value as OrganisationPack;
    organisations.forEach((organisation, index) => {
      placed.push({ organisation, file, pointer: `/organisations/${index}` });
    });
  }
  const ids = placed.map(({ organisation }) => organisation.id);
  placed.forEach(({ organisation, file, pointer }, index) => {
    const say = (at: string, message: string) => faults.push({ file, pointer: pointer + at, message });
    if (ids.indexOf(organisation.id) !== index) say('/id', 'stands there more than once');
    const { wingOf, lists, acronyms = [] } = organisation;
    if (wingOf === undefined && lists.length === 0) say('/lists', 'is no wing and on no list');
    if (wingOf !== undefined && !ids.includes(wingOf))
      say('/wingOf', `is a wing of nobody that is here: ${wingOf}`);
    acronyms.forEach(({ ambiguous, needs = [] }, at) => {
      if (ambiguous === true && needs.length === 0)
        say(`/acronyms/${at}/needs`, 'is ambiguous and needs nothing');
    });
  });
  return faults.length > 0
    ? { organisations: [], faults }
    : { organisations: placed.map(({ organisation }) => organisation), faults };
}
