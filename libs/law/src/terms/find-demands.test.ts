import { describe, expect, it } from 'vitest';
import { readTestFolder } from '../testing/index.ts';
import { createDemandFinder } from './find-demands.ts';

const { terms } = await readTestFolder();
const find = createDemandFinder(terms);
const asked = (text: string) => [...find({ asked: [text], told: [] })];
const told = (text: string) => [...find({ asked: [], told: [text] })];

describe('what an order asks for', () => {
  it.each([
    ['decrypt', 'Hand the chats over decrypted.'],
    ['decrypt', 'Die Verschlüsselung ist für dieses Konto aufzuheben.'],
    ['decrypt', 'پیغامات ڈی کرپٹ کر کے دیے جائیں۔'],
    ['live', 'Nous demandons un accès en temps réel aux messages.'],
    ['monitoring', 'Monitore todas as mensagens do serviço.'],
    ['followers', 'Entregue la lista de todos los seguidores.'],
    ['geofence', 'Identify everybody whose phone was within 200 metres of the mosque.'],
    ['keyword', 'Name all accounts that used the hashtag.'],
  ])('%s: %s', (subject, text) => {
    expect(asked(text)).toContain(subject);
  });

  it.each([
    'He agreed with others over an encrypted messenger.',
    'The suspect decrypted the disk himself and showed it to the officers.',
    'The laboratory broke the encryption of the seized telephone.',
    'The group streamed live from the square; everybody near the market could see it.',
    'The suspect searched for the address of the victim and followed all her friends.',
    'ملزم نے خفیہ کاری والا میسنجر استعمال کیا۔',
    'Der Beschuldigte nutzte einen verschlüsselten Messenger.',
    'O suspeito usou um mensageiro criptografado.',
  ])('what the reasons only tell is no demand: %s', (text) => {
    expect(
      told(text).filter((subject) => !['threat-to-life', 'expression', 'exempt'].includes(subject)),
    ).toEqual([]);
  });

  it.each([
    'We do not ask you to decrypt anything.',
    'No list of followers is requested.',
    'Hand over what is stored, without any decryption and without monitoring all users.',
    'Eine Entschlüsselung wird nicht verlangt.',
    'Aucun déchiffrement n’est demandé.',
    'آپ سے پیغامات ڈی کرپٹ کرنے کو نہیں کہا جاتا۔',
  ])('what is denied is no demand: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('a demand among the reasons is one where the sentence asks', () => {
    expect(told('You must provide the messages in decrypted form.')).toEqual(['decrypt']);
  });
});
