import { describe, expect, it } from 'vitest';
import { knownSettings } from './known-lists.ts';
import { EMPTY_FORM, formOf, isListId, settingsOf } from './list-form.ts';

describe('the form of a list', () => {
  it('leads back to the settings it came from', () => {
    const settings = knownSettings('un', [
      { id: 'un-xml', title: 'UN', urls: ['https://un.example/list.xml'] },
    ]);
    expect(settings?.sources).toEqual(['https://un.example/list.xml']);
    expect(settings && settingsOf(formOf('un', settings))).toEqual(settings);
    expect(knownSettings('own', [])).toBeUndefined();
  });

  it('asks for no interval where there is no address', () => {
    const form = { ...EMPTY_FORM, title: ' Harbour ', authority: 'Port', everyHours: 6 as const };
    expect(settingsOf(form)).toEqual({
      title: 'Harbour',
      authority: 'Port',
      sources: [],
      screens: 'terrorism',
    });
    expect(settingsOf({ ...form, sources: 'https://a.example/l.csv' }).everyHours).toBe(6);
  });

  it('takes ids that stand in an address', () => {
    expect(['un', 'ofac-sdn', '9'].every(isListId)).toBe(true);
    expect(['', '-un', 'UN', 'a b'].some(isListId)).toBe(false);
  });
});
