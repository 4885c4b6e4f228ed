import type { Language } from './context.ts';

export const DEMAND_SORTS = ['decrypt', 'live', 'monitoring', 'followers', 'keyword', 'geofence'] as const;
export type DemandSort = (typeof DEMAND_SORTS)[number];

/** What no law of the packs lets an authority ask for, as offices put it. */
export const DEMANDS: Readonly<Record<DemandSort, Readonly<Record<Language, readonly string[]>>>> = {
  decrypt: {
    en: [
      'The conversations are to be supplied in a decrypted state that our analysts can open.',
      'Remove the end-to-end protection from this user so that encryption no longer stands in the way.',
      'Give our engineers the private keys of the account.',
      'Build a back door into the messaging function for the duration of the inquiry.',
      'All messages shall be furnished in plain text regardless of any encryption in use.',
    ],
    ur: [
      'پیغامات ڈی کرپٹ شدہ حالت میں فراہم کیے جائیں۔',
      'اس صارف کے لیے انکرپشن ختم کر کے گفتگو مہیا کریں۔',
      'ہمارے لیے سسٹم میں بیک ڈور بنایا جائے۔',
    ],
    de: [
      'Die Nachrichten sind in entschlüsselter Fassung zu liefern.',
      'Die Verschlüsselung dieses Nutzers ist aufzuheben.',
      'Richten Sie für uns eine Hintertür im Messenger ein.',
    ],
    fr: [
      'Les messages doivent être remis sous une forme déchiffrée.',
      'Veuillez lever le chiffrement de bout en bout pour cet utilisateur.',
      'Mettez en place une porte dérobée dans la messagerie.',
    ],
    es: [
      'Los mensajes deben entregarse descifrados.',
      'Elimine el cifrado de extremo a extremo de este usuario.',
      'Habilite una puerta trasera en la mensajería.',
    ],
    pt: [
      'As mensagens devem ser entregues descriptografadas.',
      'Determina-se a quebra da criptografia de ponta a ponta deste usuário.',
      'Disponibilize uma chave mestra do serviço de mensagens.',
    ],
  },
  live: {
    en: [
      'From today forward a copy of each new message to our server as it is written.',
      'Set up an interception of the chats of this user until we tell you to stop.',
      'Provide us with a continuous feed of the locations of the account.',
      'Our officers require real-time access to the inbox.',
    ],
    ur: [
      'آئندہ کے تمام پیغامات براہِ راست ہمیں دکھائے جائیں اور مسلسل رسائی دی جائے۔',
      'اس صارف کی گفتگو کی لائیو نگرانی کا بندوبست کیا جائے۔',
    ],
    de: [
      'Künftige Nachrichten sind fortlaufend an uns auszuleiten.',
      'Wir verlangen Zugriff auf das Postfach in Echtzeit.',
    ],
    fr: [
      'Transmettez-nous en temps réel les messages de ce compte.',
      'Mettez en place une interception des communications à venir.',
    ],
    es: [
      'Se requiere acceso en tiempo real a los mensajes de la cuenta.',
      'Intercepte las comunicaciones futuras de este usuario.',
    ],
    pt: [
      'Requer-se acesso em tempo real às mensagens da conta.',
      'Determina-se a interceptação das comunicações futuras deste usuário.',
    ],
  },
  monitoring: {
    en: [
      'Check every post on your service for this image from now on and report what you find.',
      'You shall scan all private messages for the slogan.',
      'Put the whole platform under general observation for sympathisers; watch everybody who talks about the topic.',
    ],
    ur: [
      'اپنے پلیٹ فارم کے تمام صارفین کی نگرانی کریں اور رپورٹ دیں۔',
      'ہر پوسٹ کی جانچ کر کے ایسا مواد تلاش کیا جائے۔',
    ],
    de: [
      'Sämtliche Nachrichten auf Ihrer Plattform sind auf dieses Bild hin zu durchsuchen.',
      'Überwachen Sie alle Nutzer, die sich zu dem Thema äußern.',
    ],
    fr: [
      'Analysez tous les messages de votre service pour y retrouver cette image.',
      'Une surveillance généralisée des utilisateurs doit être mise en place.',
    ],
    es: [
      'Revise todos los mensajes de su servicio en busca de esta imagen.',
      'Debe vigilar a todos los usuarios que hablen del tema.',
    ],
    pt: [
      'Deve analisar todas as mensagens do serviço à procura desta imagem.',
      'Monitore todos os usuários que falem do assunto.',
    ],
  },
  followers: {
    en: [
      'We also want the details of everyone who follows or befriended the account.',
      'Send us the complete list of followers together with their addresses.',
      'Identify all persons who commented on or shared the post.',
      'Include each member of the groups in which the account takes part.',
    ],
    ur: [
      'اکاؤنٹ کے تمام فالوورز کی تفصیلات بھی بھیجیں۔',
      'جن لوگوں نے پوسٹ شیئر کی یا تبصرہ کیا ان سب کی فہرست دی جائے۔',
    ],
    de: [
      'Übermitteln Sie die Daten aller Follower des Kontos.',
      'Zu benennen ist jeder, der den Beitrag kommentiert oder geteilt hat.',
    ],
    fr: [
      'Communiquez les coordonnées de tous les abonnés du compte.',
      'Identifiez toutes les personnes ayant commenté ou partagé la publication.',
    ],
    es: [
      'Entregue los datos de todos los seguidores de la cuenta.',
      'Identifique a todas las personas que comentaron o compartieron la publicación.',
    ],
    pt: [
      'Forneça os dados de todos os seguidores da conta.',
      'Identifique todas as pessoas que comentaram ou compartilharam a publicação.',
    ],
  },
  keyword: {
    en: [
      'Name all users who searched for the name of the victim in the week before.',
      'Provide particulars of any account that used the hashtag in question.',
      'Tell us who typed the phrase into your search box.',
    ],
    ur: [
      'جن صارفین نے یہ نام تلاش کیا ان سب کی معلومات دی جائیں۔',
      'اس ہیش ٹیگ کو استعمال کرنے والے تمام اکاؤنٹس کی تفصیل بھیجیں۔',
    ],
    de: [
      'Zu benennen sind alle Nutzer, die nach dem Namen des Opfers gesucht haben.',
      'Übermitteln Sie sämtliche Konten, die den Hashtag verwendeten.',
    ],
    fr: [
      'Identifiez tous les utilisateurs ayant recherché le nom de la victime.',
      'Communiquez tous les comptes ayant employé ce hashtag.',
    ],
    es: [
      'Identifique a todos los usuarios que buscaron el nombre de la víctima.',
      'Facilite todas las cuentas que usaron el hashtag.',
    ],
    pt: [
      'Identifique todos os usuários que pesquisaram o nome da vítima.',
      'Forneça todas as contas que usaram a hashtag.',
    ],
  },
  geofence: {
    en: [
      'Identify every device that was within 300 metres of the market between 18:00 and 20:00.',
      'List the accounts of all persons who were present in the square that evening.',
      'Run a reverse location search for the coordinates given.',
    ],
    ur: [
      'بازار کے 300 میٹر کے دائرے میں موجود تمام افراد کے اکاؤنٹس بتائے جائیں۔',
      'اس شام چوک کے قریب موجود سب صارفین کی فہرست دی جائے۔',
    ],
    de: [
      'Zu übermitteln sind alle Konten, deren Geräte sich im Umkreis von 300 Metern um den Markt befanden.',
      'Benennen Sie alle Personen, die sich am Abend in der Nähe des Platzes aufgehalten haben.',
    ],
    fr: [
      'Identifiez tous les appareils présents dans un rayon de 300 mètres autour du marché.',
      'Communiquez les comptes de toutes les personnes présentes sur la place ce soir-là, dans le périmètre indiqué.',
    ],
    es: [
      'Identifique todos los dispositivos que estuvieron en un radio de 300 metros del mercado.',
      'Entregue las cuentas de todas las personas presentes en la plaza, en la zona indicada.',
    ],
    pt: [
      'Identifique todos os aparelhos que estiveram num raio de 300 metros do mercado.',
      'Forneça as contas de todas as pessoas presentes na praça, na área indicada.',
    ],
  },
};
