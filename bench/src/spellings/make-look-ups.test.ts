import type { DesignationEntry } from '@breakwater/contracts/screening';
import { aDesignation } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import { readOrganisations } from './judge/read-listed.ts';
import { type LookUp, makeLookUps } from './make-look-ups.ts';
import { readOrganisationSpellings } from './organisations/look-ups.ts';
import { partsOf, spellParts } from './spell-name.ts';

const entry = (name: string, of: Partial<DesignationEntry> = {}): DesignationEntry =>
  aDesignation({ ref: 'TAi.900', names: [{ text: name, kind: 'primary', strength: 'strong' }], ...of });

const textsOf = (rows: readonly LookUp[], form: LookUp['form']) =>
  rows.filter((row) => row.form === form).map(({ text }) => text);
const spell = (name: string, script: LookUp['script']) => spellParts(partsOf(name, 'person'), script, 0);

describe('look-ups of listed names', () => {
  it('are the whole name, its short form, and the name with the title that the list states', () => {
    const listed = [
      { list: 'un', entry: entry('ARMAND KHAN BELARI', { roles: ['Mullah', 'Minister of Snow'] }) },
    ];
    const rows = makeLookUps(listed, { scripts: ['urdu'] });
    expect(textsOf(rows, 'full')).toEqual(['ارمند خان بیلاری']);
    expect(textsOf(rows, 'short')).toEqual(['ارمند بیلاری']);
    expect(textsOf(rows, 'titled')).toEqual(['ملا ارمند خان بیلاری']);
    expect(new Set(rows.map(({ how }) => how))).toEqual(new Set(['generated']));
  });

  it('are by hand only when every word stands in the tables, and then in both usual spellings', () => {
    const rows = makeLookUps([{ list: 'un', entry: entry('ZIA-UR-REHMAN KAKAR') }], { scripts: ['urdu'] });
    expect(rows.map(({ how }) => how)).toEqual(['by-hand', 'by-hand']);
    expect(textsOf(rows, 'full')).toEqual(['ضیاء الرحمان کاکڑ', 'ضیاء الرحمن کاکڑ']);
  });

  it('are of the region in all scripts, of the Al-Qaida list in Arabic and Cyrillic, and of nobody else', () => {
    const scriptsOf = (list: string, one: DesignationEntry) => [
      ...new Set(makeLookUps([{ list, entry: one }]).map(({ script }) => script)),
    ];
    expect(scriptsOf('un', entry('SOME BODY'))).toHaveLength(6);
    expect(scriptsOf('un', entry('SOME BODY', { ref: 'QDi.900' }))).toEqual(['arabic', 'cyrillic']);
    expect(scriptsOf('ofac-sdn', entry('SOME BODY', { ref: '1', countries: ['Pakistan'] }))).toHaveLength(6);
    expect(scriptsOf('ofac-sdn', entry('SOME BODY', { ref: '1', countries: ['Peru'] }))).toEqual([]);
    expect(scriptsOf('un', entry('SOME BODY', { terrorism: false }))).toEqual([]);
  });

  it('write the article and abdul as each script does', () => {
    expect(spell('Anas al-Tunisi', 'arabic')).toBe('أنس التونسي');
    expect(spell('Anas al-Tunisi', 'cyrillic')).toBe('Анас ат-Туниси');
    expect(spell('Anas al-Tunisi', 'devanagari')).toBe('अनस अल-ट्यूनीसी');
    expect(spell('Anas alTunisi', 'bengali')).toBe('আনাস আল তিউনিসি');
    expect(spell('Abdul Shafi', 'urdu')).toBe('عبدالشافعی');
    expect(spell('Abdul Afridi', 'urdu')).toBe('عبدل آفریدی');
    expect(spell('Kamalzai', 'arabic')).toBe('كمالزاي');
  });

  it('put the kind of an organisation first where the language does', () => {
    const spelt = (script: LookUp['script']) =>
      spellParts(partsOf('ROSHAN TRUST', 'organisation'), script, 0);
    expect(spelt('urdu')).toBe('روشن ٹرسٹ');
    expect(spelt('arabic')).toBe('مؤسسة روشان');
    expect(spelt('cyrillic')).toBe('Траст Рошан');
  });
});

describe('organisations spelt by hand', () => {
  it('are organisations of the packs', () => {
    const ids = new Set(readOrganisations().map(({ id }) => id));
    expect([...readOrganisationSpellings().keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('have no Latin letters, and one spelling at least', () => {
    const spelt = [...readOrganisationSpellings().values()].map((scripts) => [...scripts.values()].flat());
    const all = spelt.flat();
    expect(Math.min(...spelt.map(({ length }) => length))).toBeGreaterThan(0);
    expect(all.filter((text) => /[a-z]/i.test(text))).toEqual([]);
  });
});
