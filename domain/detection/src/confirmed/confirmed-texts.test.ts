import { describe, expect, it } from 'vitest';
import { createConfirmedTexts, MOST_CONFIRMED, printsOf } from './confirmed-texts.ts';

const TEXT =
  'Brothers, give what you can for the grey herons before the winter comes to the harbour, send it to the friend you know';

describe('createConfirmedTexts', () => {
  it('recognises a text that was passed on with another link, another mention or a changed word', () => {
    const texts = createConfirmedTexts();
    texts.add('one', [printsOf(TEXT)]);
    expect(texts.isNearCopy(`@ali ${TEXT}!! https://a.example/x`)).toBe(true);
    expect(texts.isNearCopy(TEXT.replace('you know', 'we trust'))).toBe(true);
    expect(texts.isNearCopy('The late ferry to the old harbour leaves at nine this evening')).toBe(false);
  });

  it('forgets what is withdrawn, and keeps what another decision confirmed too', () => {
    const texts = createConfirmedTexts();
    texts.add('one', [printsOf(TEXT)]);
    texts.add('two', [printsOf(TEXT)]);
    texts.withdraw('one');
    expect(texts.isNearCopy(TEXT)).toBe(true);
    texts.withdraw('two');
    expect([texts.isNearCopy(TEXT), texts.size]).toEqual([false, 0]);
  });

  it('does not put the likeness of two texts of one decision together', () => {
    const words = TEXT.split(' ');
    const half = (from: number) =>
      [...words.slice(from, from + 9), 'but', 'then', 'all', 'of', 'it', 'was', 'about', 'boats'].join(' ');
    const texts = createConfirmedTexts();
    texts.add('one', [printsOf(half(0)), printsOf(half(11))]);
    expect(texts.isNearCopy(half(0))).toBe(true);
    expect(
      texts.isNearCopy('and then all of it was about boats and nets and the weather of the week before'),
    ).toBe(false);
  });

  it('passes over what is too short to be told from others', () => {
    const texts = createConfirmedTexts();
    texts.add('one', [printsOf('victory is near')]);
    expect([texts.size, texts.isNearCopy('victory is near')]).toEqual([0, false]);
  });

  it('holds the latest decisions and no more', () => {
    const texts = createConfirmedTexts();
    texts.add('first', [printsOf(TEXT)]);
    for (let at = 0; at < MOST_CONFIRMED; at++) texts.add(String(at), [[at]]);
    expect([texts.size, texts.isNearCopy(TEXT)]).toEqual([MOST_CONFIRMED, false]);
  });
});
