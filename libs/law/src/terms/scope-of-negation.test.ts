import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';

const { terms } = await readTestFolder();
const mark = createMarker(terms.map(compileLexicon));
/** Words of a concept that a text denies, and those that it does not. */
const found = (text: string, concept: string, denied: boolean) =>
  splitSentences(text).flatMap((sentence) => {
    const { words, marks } = mark(sentence);
    return marks.filter((one) => one.concept === concept && one.denied === denied).map(({ at }) => words[at]);
  });

describe('what a sentence denies', () => {
  it.each([
    ['No data on followers, contacts or friends are requested.', 'around'],
    ['Followers of the account are not requested.', 'around'],
    ['We do not ask you to provide the list of followers.', 'around'],
    ['Hand over what is stored, without any decryption.', 'decrypt'],
    ['Eine Entschlüsselung wird nicht verlangt.', 'decrypt'],
    ['Aucun déchiffrement n’est demandé.', 'decrypt'],
    ['No se piden datos de seguidores.', 'around'],
    ['Não são requeridos dados de seguidores.', 'around'],
    ['فالوورز کی کوئی معلومات درکار نہیں۔', 'around'],
    ['لا نطلب بيانات المتابعين.', 'around'],
    ['Takipçilere ilişkin bilgi istenmemektedir.', 'around'],
    ['Criticism of the government is lawful and is not the aim of this order.', 'speech'],
  ])('%s', (text, concept) => {
    expect(found(text, concept, true).length).toBeGreaterThan(0);
    expect(found(text, concept, false)).toEqual([]);
  });

  it.each([
    ['Without delay supply the list of all followers.', 'around'],
    ['No later than Friday all followers are to be named.', 'around'],
    ['Not only the account but all followers are to be named.', 'around'],
    ['Without exception all followers are to be named.', 'around'],
    ['We do not need his messages, but list all followers.', 'around'],
    ['Do not notify the user, and please list all followers.', 'around'],
    ['Do not notify the user, give us all followers.', 'around'],
    ['صارف کو اطلاع نہ دی جائے، تمام فالوورز کی فہرست دی جائے۔', 'around'],
    ['Kullanıcıya haber vermeyin, takipçilerin listesini gönderin.', 'around'],
    ['Nicht nur das Konto, sondern alle Follower sind zu nennen.', 'around'],
    ['دون تأخير تقدم قائمة المتابعين.', 'around'],
    ['The man does not act alone, therefore name his followers.', 'around'],
    ['Er handelt nicht allein, weshalb die Follower zu nennen sind.', 'around'],
    ['Il n’agit pas seul, en conséquence la liste des abonnés est à joindre.', 'around'],
    ['وہ اکیلا نہیں، لہٰذا فالوورز کی فہرست دی جائے۔', 'around'],
    ['Tek başına hareket etmiyor, bu nedenle takipçilerin listesi eklenecektir.', 'around'],
  ])('and what only seems to be denied: %s', (text, concept) => {
    expect(found(text, concept, false).length).toBeGreaterThan(0);
  });
});
