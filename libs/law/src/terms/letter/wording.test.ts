import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../../testing/index.ts';
import { compileLexicon } from '../lexicon.ts';
import { createMarker } from '../mark-sentence.ts';
import { splitSentences } from '../split-words.ts';
import { createWordingReader, UNWORDED } from './wording.ts';

const { terms, demands } = await readTestFolder();
if (!demands?.letters) throw new Error('no model of letters');
const mark = createMarker(terms.map(compileLexicon));
const readMarked = createWordingReader(demands.letters.wording);
const read = (text: string) => {
  const [sentence] = splitSentences(text);
  return readMarked(sentence ? mark(sentence) : { words: [], meanings: [] });
};

describe('how a sentence is worded', () => {
  it.each([
    ['Hand over the names of all who follow the account.', 'Who follows the account is of no interest here.'],
    ['Die Namen sämtlicher Abonnenten sind mitzuteilen.', 'Die Namen der Abonnenten werden nicht benötigt.'],
    ['Les noms de tous les abonnés seront communiqués.', "Les abonnés n'ont pas à être identifiés."],
    ['Entréguense los datos de todos los seguidores.', 'Los seguidores quedan al margen de este oficio.'],
  ])('tells a demand from what is spared: %s', (demand, spared) => {
    expect(read(demand).wide).toBeGreaterThan(read(spared).wide);
  });

  it.each([
    ['Name every Muslim in the group.', 'Name every Hindu in the group.'],
    ['Die Beiträge der Moschee sind zu löschen.', 'Die Beiträge der Synagoge sind zu löschen.'],
    ['Los datos de los kurdos son necesarios.', 'Los datos de los serbios son necesarios.'],
    ['Les prêches de la mosquée, du rabbin.', 'Les prêches de la synagogue, du pasteur.'],
    ['Os fiéis da mesquita serão identificados.', 'Os fiéis da sinagoga serão identificados.'],
    ['Kilisedeki herkes bildirilsin.', 'Camideki herkes bildirilsin.'],
    ['أسماء الأكراد مطلوبة', 'أسماء الأتراك مطلوبة'],
    ['پشتونوں کے نام دیے جائیں', 'عیسائیوں کے نام دیے جائیں'],
    ['The posts of Kurdish users mock the minister.', 'The posts of Polish users mock the minister.'],
  ])('is the same whoever is spoken of: %s', (one, other) => {
    expect(read(one)).toEqual(read(other));
  });

  it('is the same whatever the numbers, handles and addresses are', () => {
    const sentence = (number: number, handle: string) =>
      `Within ${number} days, ${handle} and https://${handle.slice(1)}.example/${number} are to be named.`;
    expect(read(sentence(7, '@kiln'))).toEqual(read(sentence(12, '@harbour')));
  });

  it('says nothing of a sentence without words', () => {
    expect(read('…')).toEqual(UNWORDED);
  });
});
