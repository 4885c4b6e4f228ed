import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { createVariety, fillTemplate } from './sentences.ts';

describe('fillTemplate', () => {
  const random = createRandom(1);

  it('fills every gap and makes codes for links', () => {
    expect(fillTemplate('{n} of {n}', { n: ['3'] }, random)).toBe('3 of 3');
    expect(fillTemplate('http://x.example/{code}', {}, random)).toMatch(/^http:\/\/x\.example\/[0-9a-f]{5}$/);
  });

  it('begins a sentence with a capital where the script has them', () => {
    expect(fillTemplate('{kin} aa gayin.', { kin: ['ammi'] }, random)).toBe('Ammi aa gayin.');
    expect(fillTemplate('{day} مبارک', { day: ['جمعہ'] }, random)).toBe('جمعہ مبارک');
    expect(fillTemplate('see {day}', { day: ['monday'] }, random)).toBe('see monday');
  });

  it('refuses a gap without slot', () => {
    expect(() => fillTemplate('{gone}', {}, random)).toThrow(/\{gone\}/);
  });
});

describe('createVariety', () => {
  it('asks again while a text has been used twice', () => {
    const unused = createVariety();
    const drawn = ['a', 'a', 'a', 'b'];
    const write = () => drawn.shift() ?? 'end';
    expect([unused(write), unused(write), unused(write)]).toEqual(['a', 'a', 'b']);
  });

  it('takes what comes when there is nothing else', () => {
    const unused = createVariety();
    expect(Array.from({ length: 5 }, () => unused(() => 'a'))).toEqual(['a', 'a', 'a', 'a', 'a']);
  });
});
