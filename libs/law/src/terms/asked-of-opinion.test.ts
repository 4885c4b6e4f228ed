import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { opinionAsked } from './asked-of-opinion.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';
import { takeBack } from './take-back.ts';

const { terms } = await readTestFolder();
const mark = createMarker(terms.map(compileLexicon));
const first = (text: string) =>
  opinionAsked(takeBack(splitSentences(text).map((sentence) => mark(sentence))), 0);

describe('opinion of which something is asked', () => {
  it.each([
    'The caricatures of the mayor are to be hidden from view.',
    'Two columns call the mayor lazy. They tire our readers. They are to be taken down.',
    'Le fournisseur est tenu de rendre invisibles les caricatures du maire.',
    'Die Karikaturen des Bürgermeisters sind unsichtbar zu machen.',
    'میئر پر طنزیہ نظمیں ہٹا دی جائیں۔',
    'على الشركة حجب المقالات التي تنتقد المحافظ.',
  ])('is seen: %s', (text) => {
    expect(first(text)).toEqual({ isNamed: true, isAsked: true });
  });

  it('is none where it is spoken of alone', () => {
    expect(first('The mayor is made fun of in a caricature.')).toEqual({ isNamed: true, isAsked: false });
  });

  it.each([
    'The caricatures of the mayor may stay where they are.',
    'The caricatures of the mayor are fine. They are to be left up.',
    'The request to remove the caricatures of the mayor was refused.',
    'Bombs are to be thrown at the bridge, says the recording.',
    'Nothing about the mayor is asked.',
  ])('is none: %s', (text) => {
    expect(first(text)).toBeUndefined();
  });
});
