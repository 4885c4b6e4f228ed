import { describe, expect, it } from 'vitest';
import { madeUpClock, madeUpPack, madeUpType, readTestFolder } from '../testing/index.ts';
import { checkPack } from './check-pack.ts';
import { comparePacks } from './compare-packs.ts';
import { newestInForce } from './newest-in-force.ts';
import { parsePack, placeFaults } from './parse-pack.ts';

const both = (text: string) => ({ en: text, ur: text });
const rule = { art: 's. 1', prov: 'recalled' as const };
const folder = await readTestFolder();
const source = folder.sources.get('eu-tco-2021-784') ?? '';
const check = (text: string) => {
  const { pack, faults } = parsePack(text);
  return pack === undefined
    ? faults
    : placeFaults(text, checkPack(pack, folder.calendars, Date.UTC(2026, 9, 1)));
};

describe('a pack', () => {
  it('of this repository has no fault, and everything in it says where it stands in both languages', () => {
    for (const [id, text] of folder.sources) expect([id, check(text)]).toEqual([id, []]);
  });

  it.each([
    ['version: ', 'version: one.', '/pack/version'],
    ['starts: receipt', 'starts: someday', '/requestTypes/0/clocks/0/starts'],
    ['calendar: eu-institutions', 'calendar: moon', '/pack/calendar'],
    ['timezone: Europe/Brussels', 'timezone: Europe/Atlantis', '/pack/timezone'],
    ['period: PT1H', 'period: PT0H', '/requestTypes/0/clocks/0/period'],
    ['period: PT1H', 'period: P1DT1H', '/requestTypes/0/clocks/0/period'],
    ['effectiveFrom: "2022-06-07"', 'effectiveFrom: "2022-02-31"', '/pack/effectiveFrom'],
    // An act, an actor, a field and an entry that the engine does not know.
    ['act: effect-given', 'act: effect-hoped-for', '/requestTypes/0/clocks/0/act'],
    ['act: effect-given', 'act: authority-decided', '/requestTypes/0/clocks/0/act'],
    ['by: [addressee]', 'by: [somebody]', '/requestTypes/0/refusalGrounds/0/by/0'],
    ['entries: [show-cause]', 'entries: [hearing]', '/escalationLadder/2/needs/0/entries/0'],
    ['id: c\n', 'id: c\n        colour: red\n', '/requestTypes/0/reasonsCategories/2'],
  ])('with %s changed to %s is wrong there', (from, to, pointer) => {
    expect(source).toContain(from);
    const faults = check(source.replace(from, to));
    expect(faults.map((one) => one.pointer)).toContain(pointer);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  it('with letters of its own has them say what letters of their kind have to, and nothing that there is not', () => {
    const own = (letter: string) =>
      `${source.trimEnd()}\nletters:\n  - ${letter.trim().replaceAll('\n', '\n    ')}\n`;
    const refusal = `kind: refusal
language: de
subject: Ablehnung
paragraphs: ["Ihr Zeichen: {reference}. {ground}"]
requires: [letterhead, number, date, addressee, signatory, reference, ground]`;
    expect(check(own(refusal))).toEqual([]);
    const faults = (text: string) =>
      check(own(text)).map(({ line, pointer, message }) => [line, pointer, message]);
    const lines = source.trimEnd().split('\n').length;
    expect(faults(refusal.replace('{ground}', '{grund}'))).toMatchObject([
      [
        lines + 5,
        '/letters/0/paragraphs/0',
        expect.stringContaining('{grund} is no element: expected one of'),
      ],
      [lines + 6, '/letters/0/requires/6', 'no paragraph says {ground}'],
    ]);
    expect(faults(refusal.replace(', ground]', ']'))).toMatchObject([
      [lines + 6, '/letters/0/requires', 'a letter of kind refusal has to require ground'],
    ]);
    expect(faults(refusal.replace('kind: refusal', 'kind: rejection'))).toMatchObject([
      [lines + 2, '/letters/0/kind', expect.anything()],
    ]);
  });

  it.each([
    ['effect-given', 'effect-guessed', 'effect-given, effect-informed'],
    ['addressee', 'minister', 'addressee, issuing-authority'],
    ['handle', 'shoeSize', 'accountId, handle'],
  ])('that says %s as %s is told its line and what there is', (right, wrong, expected) => {
    const ground = { id: 'g', label: both('g'), needs: 'lawyer' as const };
    const { source: text } = madeUpPack([
      madeUpType('disclose', {
        clocks: [madeUpClock('effect-given', { id: 'c', label: both('c') })],
        refusalGrounds: [{ ...ground, by: ['addressee'], ...rule }],
        disclosure: [{ category: 'subscriber', fields: ['handle'], ...rule }],
      }),
    ]);
    expect(check(text)).toEqual([]);
    const [fault, ...more] = check(text.replace(`"${right}"`, `"${wrong}"`));
    expect(more).toEqual([]);
    const line = text.split('\n').findIndex((one) => one.includes(`"${right}"`)) + 1;
    expect(fault).toMatchObject({ line, message: expect.stringContaining(expected) });
  });

  it('names no field that its category has not, and no category that its request does not reach', () => {
    const text = folder.sources.get('us-sca') ?? '';
    const wrong = text.replace(/(- category: subscriber\n +fields: )\[[^\]]*\]/, '$1[ip]');
    expect(check(wrong)).toMatchObject([
      {
        pointer: expect.stringMatching(/\/disclosure\/0\/fields\/0$/),
        message: expect.stringContaining('ip'),
      },
    ]);
    const beyond = text.replace('- category: subscriber', '- category: content');
    expect(check(beyond).map(({ pointer }) => pointer)).toContainEqual(
      expect.stringMatching(/\/disclosure\/0\/category$/),
    );
  });

  it('is not reviewed while one of its rules is not checked', () => {
    const reviewed = source.replace(
      'status: draft',
      'status: reviewed\n  reviewedBy: A. Lawyer\n  reviewedAt: "2026-09-01"',
    );
    expect(check(reviewed).every(({ pointer }) => pointer.endsWith('/prov'))).toBe(true);
    expect(check(reviewed).length).toBeGreaterThan(20);
  });

  it('refuses aliases, and text that is no YAML, with the place', () => {
    expect(check('a: &x 1\nb: *x')[0]).toMatchObject({ line: 1 });
    expect(check('pack: [')[0]?.line).toBeGreaterThanOrEqual(1);
    expect(check('')[0]?.message).toContain('nothing');
  });

  it('differs from another version by its rules, not by their places', () => {
    const [pack] = folder.packs.filter((one) => one.pack.id === 'eu-tco-2021-784');
    if (!pack) throw new Error('no pack');
    const moved = structuredClone(pack);
    moved.requestTypes[0]?.clocks.reverse();
    expect(comparePacks(pack, moved)).toEqual([]);
    moved.requestTypes[0]?.clocks.pop();
    expect(comparePacks(pack, moved)).toMatchObject([
      { path: 'requestTypes/removal-order/clocks/execute', kind: 'removed' },
    ]);
  });

  it('is used in its newest version that is in force', () => {
    const [pack] = folder.packs;
    if (!pack) throw new Error('no pack');
    const later = structuredClone(pack);
    Object.assign(later.pack, { version: '90.10.0', effectiveFrom: '2030-01-01' });
    const id = pack.pack.id;
    expect(newestInForce([later, pack], Date.UTC(2026, 9, 1)).get(id)?.pack.version).toBe(pack.pack.version);
    expect(newestInForce([pack, later], Date.UTC(2031, 0, 1)).get(id)?.pack.version).toBe('90.10.0');
  });
});
