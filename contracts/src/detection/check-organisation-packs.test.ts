import { describe, expect, it } from 'vitest';
import { checkOrganisationPacks } from './check-organisation-packs.ts';

const front = {
  id: 'front',
  name: 'Example Front',
  lists: [{ list: 'un', ref: 'QDe.000' }],
  source: 'UN QDe.000',
};
const messages = (...organisations: readonly unknown[]): string[] =>
  checkOrganisationPacks({ 'a.yaml': { organisations } }).faults.map(
    ({ pointer, message }) => `${pointer} ${message}`,
  );

describe('files of organisations', () => {
  it('are taken whole or not at all', () => {
    const other = { organisations: [{ ...front, id: 'other' }] };
    expect(
      checkOrganisationPacks({ 'a.yaml': { organisations: [front] }, 'b.yaml': other }).organisations,
    ).toHaveLength(2);
    expect(
      checkOrganisationPacks({ 'a.yaml': { organisations: [front] }, 'b.yaml': null }).organisations,
    ).toEqual([]);
  });

  it('give an id once over all files', () => {
    const faults = checkOrganisationPacks({
      'a.yaml': { organisations: [front] },
      'b.yaml': { organisations: [front] },
    });
    expect(faults.faults).toEqual([
      { file: 'b.yaml', pointer: '/organisations/0/id', message: 'stands there more than once' },
    ]);
  });

  it.each([
    [{ ...front, lists: [] }, '/organisations/0/lists is no wing and on no list'],
    [{ ...front, wingOf: 'nobody' }, '/organisations/0/wingOf is a wing of nobody that is here: nobody'],
    [
      { ...front, acronyms: [{ text: 'EXF', ambiguous: true }] },
      '/organisations/0/acronyms/0/needs is ambiguous and needs nothing',
    ],
    [{ ...front, leader: 'x' }, '/organisations/0 must not have additional properties: leader'],
  ])('fault %#', (organisation, expected) => {
    expect(messages(organisation)).toContain(expected);
  });
});
