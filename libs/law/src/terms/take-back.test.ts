import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker, type MarkedSentence } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';
import { takeBack } from './take-back.ts';

const { terms } = await readTestFolder();
const mark = createMarker(terms.map(compileLexicon));
const read = (text: string) => takeBack(splitSentences(text).map((sentence) => mark(sentence)));
/** Whether all that a sentence says of a concept is denied. */
const isDenied = (sentence: MarkedSentence | undefined, concept: string) => {
  const marks = (sentence?.marks ?? []).filter((one) => one.concept === concept);
  return marks.length > 0 && marks.every(({ denied }) => denied);
};

describe('what the next sentence takes back', () => {
  it.each([
    'The claimant had wished to learn the names of all followers. The judge saw no need for it.',
    'An earlier draft asked for all followers of the page; it was never signed.',
    'Der Kläger hatte vorgeschlagen, alle Follower zu nennen. Dem wurde nicht entsprochen.',
    'La requérante avait demandé la liste de tous les abonnés ; elle en a été déboutée.',
    'El borrador pedía la lista de todos los seguidores; quedó sin efecto.',
    'A minuta pedia a lista de todos os seguidores; ela foi cancelada.',
    'İlk taslakta bütün takipçilerin listesi vardı; bu taslaktan vazgeçildi.',
    'سابقہ مسودے میں تمام فالوورز کی فہرست مانگی گئی تھی؛ وہ منسوخ ہو چکا ہے۔',
    'كانت المسودة تطلب قائمة جميع المتابعين؛ وقد ألغيت.',
    'The inspector had further sought the names of all followers. That part is denied.',
    'Counsel invited the court to order the names of all followers as well. It declined.',
    'Ursprünglich war verlangt, alle Follower zu nennen; daran wird nicht festgehalten.',
    'O inspetor requereu ainda os nomes de todos os seguidores; o pedido não merece acolhida.',
    'درخواست میں تمام فالوورز کے نام بھی مانگے گئے تھے؛ یہ استدعا مسترد کی گئی۔',
    'كنا قد أرسلنا قائمة أطول تشمل جميع المتابعين، ثم سحبناها.',
  ])('is not asked: %s', (text) => {
    const [first] = read(text);
    expect(isDenied(first, 'around')).toBe(true);
  });

  it.each([
    'The comments are not concerned. The same holds for all followers of the page.',
    'Die Kommentare sind nicht Gegenstand dieser Anordnung. Gleiches gilt für alle Follower.',
    'Les commentaires ne sont pas visés. Il en va de même de tous les abonnés.',
    'Os comentários não são objeto da ordem. O mesmo vale para todos os seguidores.',
  ])('goes on with what is left alone: %s', (text) => {
    expect(isDenied(read(text)[1], 'around')).toBe(true);
  });

  it('is not what the order is about, where the next sentence names it again', () => {
    const [first] = read(
      'A museum shows the tape in an exhibition. The exhibition is not the subject of this order.',
    );
    expect(isDenied(first?.about, 'genre')).toBe(true);
  });

  it.each([
    'The comments are not concerned. The same users, all followers, are to be named.',
    'The post is to be removed. The same holds for the list of all followers.',
  ])('does not go on: %s', (text) => {
    expect(isDenied(read(text)[1], 'around')).toBe(false);
  });

  it('is not what the order is about, where it may stay; a demand stands', () => {
    const [first] = read('One post makes fun of the minister. It may stay where it is.');
    expect(isDenied(first?.about, 'power')).toBe(true);
    const [removed] = read('Take down the drawings of the minister. They may stay on other sites.');
    expect(isDenied(removed?.about ?? removed, 'power')).toBe(false);
    const [demand] = read('Name all followers of the page. This may stay between us.');
    expect(isDenied(demand, 'around')).toBe(false);
  });

  it.each([
    'Name all followers of the page. It is not optional.',
    'Name all followers of the page. A complaint against this was rejected.',
    'The list of all followers is needed. It must not be shown to the user.',
    'Alle Follower sind zu nennen. Ein Widerspruch dagegen wurde zurückgewiesen.',
    'Toda la lista de seguidores es necesaria. El recurso fue desestimado.',
    'Our first letter asked for all followers. It was refused by your company. We repeat the request.',
    'The police had proposed that all followers be named. A motion against it was dismissed.',
    'Unser Schreiben vom Mai galt allen Followern. Das wurde abgelehnt. Wir bestehen darauf.',
    'La orden de retirada alcanza a los seguidores de la cuenta anterior.',
    'Le contenu que cite notre lettre du 3 mai sera retiré, et les abonnés nommés.',
    'Önceki yazımızda anılan içerik kaldırılmalı, takipçiler bildirilmelidir.',
    'Önceki talebimizin kabul edilmesi ve takipçilerin bildirilmesi gerekir.',
    'A ordem anterior deve ser cumprida: publicação retirada, seguidores indicados.',
    'يسحب المنشور الذي ورد في كتابنا السابق، ويقدم كشف المتابعين.',
    'Notre lettre du 3 mai demandait la liste des abonnés. Elle a été rejetée. Nous réitérons la demande.',
  ])('is no demand of the order itself: %s', (text) => {
    const [first] = read(text);
    expect(isDenied(first, 'around')).toBe(false);
  });

  it.each([
    'Struck out was the wish to learn the names of all followers.',
    'The idea of naming all followers has been abandoned.',
    'Verworfen wurde der Wunsch nach einer Liste aller Follower.',
    'L’idée de relever tous les abonnés a été abandonnée.',
    'La idea de nombrar a todos los seguidores fue rechazada por la jueza.',
  ])('is given up in so many words: %s', (text) => {
    expect(isDenied(read(text)[0], 'around')).toBe(true);
  });

  it.each([
    'Having refused more time, the court orders that all followers be named.',
    'Name all followers, the narrower order having been withdrawn.',
    'Struck out was the date and all followers are to be named.',
    'An earlier list was withdrawn, but you shall now name all followers.',
  ])('stands beside what was given up: %s', (text) => {
    expect(isDenied(read(text)[0], 'around')).toBe(false);
  });
});
