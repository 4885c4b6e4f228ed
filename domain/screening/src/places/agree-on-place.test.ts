import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { aDesignation } from '@breakwater/contracts/testing';
import { describe, expect, it } from 'vitest';
import { createAgreeOnPlace } from './agree-on-place.ts';
import { shippedPlaces } from './shipped-places.ts';

const entryOf = (...places: string[]) =>
  aDesignation({
    names: [{ text: 'Zorawar Tamkeen Drakhshani', kind: 'primary', strength: 'strong' }],
    places,
  });
const agree = createAgreeOnPlace(shippedPlaces);
const inBio = (bio: string, listed: string, more: ScreeningSubject = {}) =>
  agree({ displayName: 'Zorawar Tamkeen', bio, ...more }, entryOf(listed));

describe('a place in a bio', () => {
  it.each([
    ['Urdu, as one of it', 'میں ملتان کا ہوں', 'Multan', 'Multan'],
    ['Urdu, with its other ending', 'نوشہرا سے', 'Nowshera', 'Nowshera'],
    ['Pashto, as one of it', 'زه د پېښور یم', 'Peshawar', 'Peshawar'],
    ['Urdu, with a postposition', 'سرگودھا سے تعلق ہے', 'Sargodha, Pakistan', 'Sargodha'],
    ['Urdu, in the oblique case', 'گوجرانوالے میں دکان ہے', 'Gujranwala, Punjab Province', 'Gujranwala'],
    ['Urdu, as a resident', 'فیصل آباد کا رہنے والا ہوں', 'Faisal Abad', 'Faisalabad'],
    ['Urdu, between punctuation', 'کسان۔ سیالکوٹ، پاکستان', 'Sialkot', 'Sialkot'],
    ['Urdu, under a district', 'ضلع بہاولپور کے ایک گاؤں سے', 'Bahawalpur District', 'Bahawalpur'],
    ['Pashto, as a resident', 'د ګردېز اوسېدونکی یم', 'Gardiz, Afghanistan', 'Gardez'],
    ['Pashto, as a resident, in the oblique case', 'د کوټې اوسیدونکی', 'Quetta', 'Quetta'],
    [
      'Pashto, with a pre- and a postposition',
      'په لښکرګاه کې',
      'Lashkar Gah, Helmand Province',
      'Lashkar Gah',
    ],
    ['Arabic, with a word before it', 'مهندس من الموصل', 'Mosul, Iraq', 'Mosul'],
    ['Arabic, with a prefix', 'أعمل بدمشق منذ سنوات', 'Damascus', 'Damascus'],
    ['Arabic, with a prefix before the article', 'وصلت للرقة أمس', 'Raqqa', 'Raqqa'],
    ['Arabic, with and, and in', 'درست ببيروت وبحلب', 'Halab, Syria', 'Aleppo'],
    ['Persian', 'متولد شیراز', 'Shiraz', 'Shiraz'],
    ['Hindi', 'लाहौर से', 'Lahore', 'Lahore'],
    ['Bengali, with its case ending', 'আমি ঢাকায় থাকি', 'Dhaka, Bangladesh', 'Dhaka'],
    ['Russian', 'Живу в Махачкалы', 'Makhachkala', 'Makhachkala'],
    ['a Latin variant', 'Boats. Jiddah.', 'Jeddah, Saudi Arabia', 'Jeddah'],
    ['a place with a pin', '📍غوادر', 'Gwadar', 'Gwadar'],
  ])('agrees with its Latin spelling on the list: %s', (_what, bio, listed, place) => {
    expect(inBio(bio, listed)).toMatchObject({ kind: 'place', listed, place });
  });

  it('says which spelling was read', () => {
    expect(inBio('ڈاکٹر، از راولپنڈی', 'Rawalpindi')).toEqual({
      kind: 'place',
      stated: 'راولپنڈی',
      listed: 'Rawalpindi',
      place: 'Rawalpindi',
      chance: 1 / 50,
    });
  });

  it('counts the other way round: a list in Urdu, a bio in Latin', () => {
    expect(inBio('Farmer in Kohat', 'کوہاٹ')).toMatchObject({ place: 'Kohat' });
  });

  it.each([
    ['a country', 'پاکستان سے', 'Sargodha, Pakistan'],
    ['the long name of a country', 'Proud citizen of an Arab Republic', 'Homs, Syrian Arab Republic'],
    ['a Latin word without a capital', 'multan halwa is the best', 'Multan'],
    ['a word in running text without a sign', 'سرگودھا والوں کو سلام', 'Sargodha'],
    ['a part of a longer word', 'لاہوری کھانے', 'Lahore'],
    ['a road', 'Office on Multan Road', 'Multan'],
    ['a road on the list', 'From Hama', 'Hama Street, Beirut'],
    ['a word inside a longer place', 'My friend Ismail', 'Dera Ismail Khan'],
    ['a Latin given name', 'Salahuddin and sons', 'Salah ad-Din Province, Iraq'],
    ['an Arabic ordinary word', 'الباب مفتوح', 'Al-Bab, Syria'],
    ['an Urdu ordinary word that stands alone', 'قصور', 'Kasur'],
    ['a holy place', 'خاک مدینہ و نجف', 'Medina'],
  ])('does not count as %s', (_what, bio, listed) => {
    expect(inBio(bio, listed)).toBeUndefined();
  });

  it.each([
    ['after from', 'From Mecca', 'Mecca'],
    ['under a district', 'ضلع قصور', 'Kasur'],
    ['in its own field', '', 'Medina'],
  ])('counts although it is ambiguous: %s', (_what, bio, listed) => {
    expect(inBio(bio, listed, bio === '' ? { places: ['مدینہ منورہ'] } : {})).toMatchObject({
      kind: 'place',
    });
  });

  it('is none where it is a word of the names on either side', () => {
    const entry = {
      ...entryOf('Nablus'),
      names: [{ text: 'Omid Nablus', kind: 'primary', strength: 'strong' }] as const,
    };
    expect(agree({ bio: 'From Nablus' }, { ...entry, names: [...entry.names] })).toBeUndefined();
  });
});
