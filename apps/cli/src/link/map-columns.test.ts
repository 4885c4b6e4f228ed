import { describe, expect, it } from 'vitest';
import { mapColumns } from './map-columns.ts';

const files = (...headers: readonly (readonly string[])[]) =>
  headers.map((one, at) => ({ file: `${'abc'[at]}.csv`, headers: one }));
const namesOf = (...headers: readonly (readonly string[])[]) =>
  mapColumns(files(...headers), []).columns.map(({ name }) => name);

describe('columns of several files', () => {
  it.each([
    ['DOB', 'Date of birth', 'dob', 'birth_date', 'D.O.B.', 'birthday', 'Born'],
    ['First name', 'given', 'Forename', 'fname', 'christian name', 'GIVEN_NAMES'],
    ['Surname', 'last_name', 'Family name', 'lname'],
    ['e-mail', 'Email', 'email_address', 'E_MAIL', 'mail'],
    ['Phone', 'tel', 'mobile_number', 'Telephone', 'MSISDN'],
    ['City', 'town', 'Locality'],
    ['zip', 'Post code', 'postal_code'],
    ['name', 'Full name', 'customer_name'],
  ])('are one where they mean the same, as %s and others', (first, ...others) => {
    for (const other of others) expect(namesOf([first], [other])).toEqual([first]);
  });

  it.each([
    ['date of birth', 'date of death'],
    ['first name', 'last name'],
    ['name', 'surname'],
    ['town', 'county'],
    ['phone', 'postcode'],
    ['occupation', 'employer'],
  ])('are two where they do not, as %s and %s', (one, other) => {
    expect(namesOf([one], [other])).toEqual([one, other]);
  });

  it('are joined with the one that is called so before one that means so', () => {
    const { names } = mapColumns(files(['phone', 'mobile'], ['Mobile', 'Phone']), []);
    expect([...(names[1] ?? [])]).toEqual([
      ['Mobile', 'mobile'],
      ['Phone', 'phone'],
    ]);
  });

  it('stay apart in one file, and are named where it is not clear which is meant', () => {
    expect(namesOf(['phone', 'mobile'])).toEqual(['phone', 'mobile']);
    expect(() => mapColumns(files(['phone'], ['tel', 'mobile']), [])).toThrow(/b\.csv: 'tel', 'mobile'/);
    expect(() => mapColumns(files(['phone', 'mobile'], ['tel']), [])).toThrow(
      /'tel' may be 'phone', 'mobile'/,
    );
    const clear = mapColumns(files(['phone', 'mobile'], ['tel']), ['tel=mobile']);
    expect(clear.columns.map(({ name, from }) => [name, from.length])).toEqual([
      ['phone', 1],
      ['mobile', 2],
    ]);
  });

  it('are called as a model calls them', () => {
    expect(mapColumns(files(['DOB']), [], ['birth_date']).columns).toEqual([
      { name: 'birth_date', from: [{ file: 'a.csv', header: 'DOB' }] },
    ]);
  });

  it('take a name of their own where several are given it', () => {
    const { columns } = mapColumns(files(['x1'], ['x2']), ['x1=shoe size', 'x2=shoe size']);
    expect(columns.map(({ name, from }) => [name, from.length])).toEqual([['shoe size', 2]]);
  });
});
