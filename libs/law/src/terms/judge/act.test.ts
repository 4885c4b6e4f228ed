import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../../testing/index.ts';
import { createDemandReader } from '../read-demands.ts';

const { terms, demands } = await readTestFolder();
if (!demands) throw new Error('no model of demands');
const read = createDemandReader(terms, demands);
const tells = (text: string) => read({ ...NO_TEXTS, told: [{ pointer: '/reasons', text }] }).tellsOfAct;

describe('an act that a ground covers', () => {
  it.each([
    'The speaker urges his viewers to burn down the toll house.',
    'The author thanks those who planted the explosive at the ferry.',
    'The page collects money for rifles of the Heron Column.',
    'Der Verfasser ruft dazu auf, die Wache anzuzünden.',
    'La chaîne explique la fabrication d’un engin à retardement.',
    'El canal recluta conductores para la célula del norte.',
    'O canal ensina a montar um explosivo caseiro.',
    'Kanal, köprüye saldırı için eleman toplamaktadır.',
    'يحرض صاحب القناة على تفجير الجسر.',
    'چینل پر پل کو دھماکے سے اڑانے کی ترغیب دی جا رہی ہے۔',
  ])('is told: %s', (text) => {
    expect(tells(text)).toBe(true);
  });

  it.each([
    'The blog prints invoices of the coast guard, which lowers trust in the service.',
    'Readers are invited to gather at the harbour with lanterns; after the attack in the neighbouring state this is unwise.',
    'Criminal circles might exploit the table of votes.',
    'The hymns of the chapel annoy some residents and may provoke attacks by zealots.',
    'Der Beitrag stellt Preise der Polizeiwesten dar und schwächt die Terrorismusbekämpfung.',
    'La vidéo montre les comptes de la caserne, ce qui nuit à la lutte contre le terrorisme.',
    'El texto compara precios de uniformes y debilita la lucha contra el terrorismo.',
    'A página publica o custo das viaturas, o que prejudica o combate ao terrorismo.',
    'Yazıda karakolun giderleri anlatılmakta, bu da terörle mücadeleyi zayıflatmaktadır.',
    'تعرض الصفحة أسعار سيارات البلدية مما يضر بمكافحة الإرهاب.',
    'صفحے پر تھانے کے اخراجات شائع ہوئے جس سے دہشت گرد عناصر فائدہ اٹھا سکتے ہیں۔',
  ])('is none: what is fought, next door, or made of it by others: %s', (text) => {
    expect(tells(text)).toBe(false);
  });

  it('is none where it is denied', () => {
    expect(tells('The leaflet does not call for violence.')).toBe(false);
    expect(tells('O texto não incita a nenhum ataque.')).toBe(false);
  });
});
