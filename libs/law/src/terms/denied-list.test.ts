import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { denyListed } from './denied-list.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';

const { terms } = await readTestFolder();
const mark = createMarker(terms.map(compileLexicon));
const read = (text: string) => denyListed(splitSentences(text).map((sentence) => mark(sentence)));
const isDenied = (text: string, index: number) => read(text)[index]?.denied.every((one) => one === 1);

describe('a list under a heading that denies', () => {
  it.each([
    ['Not requested: (a) pictures; (b) all followers; (c) groups.', 1],
    ['Not requested: (a) pictures; (b) all followers; (c) groups.', 2],
    ['Nicht verlangt werden:\na) Bilder;\nb) alle Follower;\nc) Gruppen.', 2],
    ['Ne sont pas demandés :\n1) les images ;\n2) tous les abonnés.', 2],
    ['No se piden:\na) las fotos;\nb) todos los seguidores.', 2],
  ])('denies its items: %s', (text, index) => {
    expect(isDenied(text, index)).toBe(true);
  });

  it.each([
    // What is listed under “requested” is asked, and so is an item that says that it asks.
    ['Requested: (a) the name; (b) all followers.', 1],
    ['Not requested: (a) pictures; (b) we request all followers of the page.', 1],
    ['Not requested: (a) pictures. All followers are to be named.', 1],
    ['Without delay: (a) the name; (b) all followers of the page.', 1],
    ['Without exception: (a) the name; (b) all followers of the page.', 1],
    ['No later than Friday: (a) the name; (b) all followers of the page.', 1],
  ])('and nothing else: %s', (text, index) => {
    expect(isDenied(text, index)).toBe(false);
  });
});
