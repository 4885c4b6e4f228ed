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
    ['Who follows the account does not matter, and his followers are beside the point.', 'around'],
    ['Wer die Follower sind, ist für das Verfahren ohne Belang.', 'around'],
    ['L’identité des abonnés est sans importance.', 'around'],
    ['Quiénes son los seguidores carece de relevancia.', 'around'],
    ['Os dados dos seguidores são irrelevantes.', 'around'],
    ['Takipçilerin kim olduğu önem taşımamaktadır.', 'around'],
    ['فالوورز کون ہیں، یہ بات غیر متعلق ہے۔', 'around'],
    ['من هم المتابعون أمر لا أهمية له.', 'around'],
    ['The order for all followers was set aside on appeal.', 'around'],
    ['Nada dos seguidores se pede.', 'around'],
    ['Nor is the list of friends asked for, or do we ask who his followers are.', 'around'],
    [
      'It shall not name those who stood in the square that day, who handed the note on, or who are his followers.',
      'around',
    ],
    ['Takipçilerin listesi tutanağa yazılmamalıdır.', 'around'],
    ['Takipçilerin adları bu aşamada paylaşılmayacaktır.', 'around'],
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
    ['Not one follower may be missing from your table.', 'around'],
    ['No follower of theirs is to be omitted.', 'around'],
    ['Kein Follower darf in der Aufstellung fehlen.', 'around'],
    ['Aucun des abonnés ne doit être omis du tableau.', 'around'],
    ['Ningún seguidor debe quedar fuera de la relación.', 'around'],
    ['Nenhum seguidor pode faltar na planilha.', 'around'],
    ['Takipçilerin hiçbiri tabloda eksik kalmamalıdır.', 'around'],
    ['کوئی فالوور فہرست سے رہ نہ جائے۔', 'around'],
    ['لا يجوز إغفال أي متابع في الكشف.', 'around'],
    ['Takipçilerin tamamı yazılmalı, atlanmamalıdır.', 'around'],
    ['Takipçiler listenin dışarıda bırakılmamalıdır.', 'around'],
    ['Nobody asks for messages, only for the list of followers.', 'ask'],
    ['Wir verlangen keine Nachrichten, sondern die Liste der Follower.', 'ask'],
  ])('and what only seems to be denied: %s', (text, concept) => {
    expect(found(text, concept, false).length).toBeGreaterThan(0);
  });
});

describe('what is told of another case', () => {
  it.each([
    'Unlike the case of the neighbours, in which all followers were listed, this is about one account.',
    'Anders als im Verfahren der Nachbarn, deren Follower alle gelistet wurden, geht es um ein Konto.',
    'Contrairement au dossier voisin, qui visait tous les abonnés, il s’agit d’un compte.',
  ])('is not asked: %s', (text) => {
    expect(found(text, 'around', false)).toEqual([]);
    expect(found(text, 'around', true)).not.toEqual([]);
  });

  it.each([
    'Unlike the neighbours, give us all followers of the page.',
    'Unlike the neighbours, of whom we request nothing but that you name all followers, this one is easy.',
  ])('ends with it, or with a demand: %s', (text) => {
    expect(found(text, 'around', false)).not.toEqual([]);
  });
});
