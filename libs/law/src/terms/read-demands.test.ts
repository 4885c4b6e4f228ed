import { describe, expect, it } from 'vitest';
import { NO_TEXTS, readTestFolder } from '../testing/index.ts';
import { createDemandReader } from './read-demands.ts';

const { terms, demands } = await readTestFolder();
if (!demands) throw new Error('no model of demands');
const read = createDemandReader(terms, demands);
const text = (words: string) => [{ pointer: '/x', text: words }];
const asked = (words: string) => read({ ...NO_TEXTS, asked: text(words) });
const told = (words: string) => read({ ...NO_TEXTS, told: text(words) });
const needed = (words: string) => read({ ...NO_TEXTS, needed: text(words) });
const noted = (words: string, rest: string) => read({ ...NO_TEXTS, asked: text(rest), notes: text(words) });
const danger = (words: string) => read({ ...NO_TEXTS, danger: text(words) }).threat;
const clean = (reading: ReturnType<typeof asked>) => ({
  asks: [...reading.asks.keys()],
  unread: reading.unread.map(({ quote }) => quote),
});

describe('the name of an offence', () => {
  const named = (offence: string, demand: string) =>
    read({ ...NO_TEXTS, asked: text(demand), offence: [{ pointer: '/offence', text: offence }] });

  it.each([
    [
      'Artículos 575 y 577 del Código Penal, adoctrinamiento y adiestramiento',
      'Se requiere el nombre del titular de la cuenta.',
    ],
    ['ağır hırsızlık ve suç eşyasının satılması', 'Hesap sahibinin adının bildirilmesi istenmektedir.'],
    [
      'Gefährdung des Luftverkehrs durch Blendung von Luftfahrzeugführern',
      'Der Name der Inhaberin ist mitzuteilen.',
    ],
  ])('is in words that stand nowhere else: %s', (offence, demand) => {
    const { asks, unread } = named(offence, demand);
    expect([[...asks.keys()], unread]).toEqual([[], []]);
  });

  it.each([
    ['all followers with addresses', 'The name of the holder is requested.'],
    [
      'wszystkie wiadomości użytkowników tego serwisu oraz ich adresy',
      'The name of the holder is requested.',
    ],
  ])('hides nothing: %s', (offence, demand) => {
    const { asks, unread } = named(offence, demand);
    expect(asks.size + unread.length).toBeGreaterThan(0);
  });
});

describe('a demand that is too wide', () => {
  it.each([
    ['decrypt', 'Hand the chats over decrypted.'],
    ['decrypt', 'Die Verschlüsselung ist für dieses Konto aufzuheben.'],
    ['live', 'Nous demandons un accès en temps réel aux messages.'],
    ['live', 'هات نسخة من كل رسالة جديدة فور ورودها إلى الحساب'],
    ['monitoring', 'Monitore todas as mensagens do serviço.'],
    ['followers', 'Entregue la lista de todos los seguidores.'],
    ['followers', 'ہر وہ شخص جو انہیں فالو کرتا ہے اس کی تفصیل دیں۔'],
    ['followers', 'Hesabın takipçilerinin listesi gönderilecektir.'],
    ['place', 'Identify everybody whose phone was within 200 metres of the mosque.'],
    ['keyword', 'Name all accounts that used the hashtag.'],
    ['everybody', 'Send us all accounts opened in July.'],
    ['access', 'Give our officers direct access to your servers.'],
    ['contents', 'The private messages of the account are to be handed over as well.'],
    ['timeless', 'The records are required since the account was opened.'],
    ['worldwide', 'The content shall be removed worldwide.'],
    ['timeless', 'Se piden los registros desde la apertura de la cuenta.'],
    ['access', 'تحتاج الإدارة إلى دخول الحساب بكلمة مروره.'],
    ['followers', 'Hesabı takip etmekte olan kişilerin adları gönderilecektir.'],
    ['worldwide', 'La page est à retirer dans quelque pays que ce soit.'],
  ])('%s: %s', (subject, words) => {
    expect([...asked(words).asks.keys()]).toContain(subject);
  });

  it('is shown with its sentence, and where it stands', () => {
    const { asks } = asked('Please confirm receipt. List all followers of the page.');
    expect(asks.get('followers')).toEqual([{ pointer: '/x', quote: 'List all followers of the page' }]);
  });

  it('is one among the reasons where the sentence asks', () => {
    expect([...told('You must also provide the list of all followers.').asks.keys()]).toContain('followers');
  });
});

describe('a demand that hides', () => {
  it.each([
    ['letters of another script', 'Name all subsсribers of the page.'],
    ['signs without width', 'Name all sub\u200bscribers of the page.'],
    ['a soft hyphen', 'Name all sub\u00adscribers of the page.'],
    ['what may stay', 'The list of all subscribers can remain with you once we have our copy.'],
    ['what is lawful', 'To enclose all subscribers is lawful and is therefore done.'],
  ])('behind %s is seen', (_, words) => {
    expect([...asked(`Please confirm receipt. ${words}`).asks.keys()]).toContain('followers');
  });

  it.each([
    'every one of his followers',
    'tous les abonnés du compte',
    'Hesabın tüm takipçileri',
    'todos os seguidores',
  ])('in a note is seen: %s', (words) => {
    expect([...noted(words, 'Please confirm receipt.').asks.keys()]).toContain('followers');
  });
});

describe('what an order leaves alone', () => {
  it.each([
    'The guest book, in which many neighbours quarrel with the sender, is to be left exactly as it is.',
    'Comments of people who mourn should stay up.',
    'Die Kommentare der Leute, die widersprechen, sollen stehen bleiben.',
    'جن لوگوں نے افسوس کیا، ان کے تبصرے رہنے دیں۔',
  ])('asks for nothing: %s', (words) => {
    const { asks, unread } = asked(`Please confirm receipt. ${words}`);
    expect([...asks.keys(), ...unread]).toEqual([]);
  });

  it.each([
    'The cartoons about the governor may stay where they are.',
    'Die Kritik der Zeitung am Landrat bleibt unberührt.',
    'La protesta de los vecinos queda fuera.',
    'وزیر پر تنقید جائز ہے۔',
  ])('is not what it aims at: %s', (words) => {
    const reading = told(`The post calls on readers to set fire to the tram depot. ${words}`);
    expect(reading.aimsAtSpeech).toBeLessThan(0.2);
  });
});

describe('people around an account, in what is told', () => {
  it.each([
    'Names and numbers of its readers are useful as a table.',
    'As the author cannot be identified, the particulars of the 900 members have to be seen.',
    'Die Daten der Mitglieder des Kanals sind in Tabellenform erforderlich.',
    'São necessários os dados dos seguidores em forma de planilha.',
    'Takipçilerin isim ve telefon bilgilerine ihtiyaç vardır.',
    'صفحے کے فالوورز کے نام اور نمبر فہرست کی شکل میں درکار ہیں۔',
  ])('are asked for: %s', (words) => {
    expect([...told(words).asks.keys()]).toContain('followers');
  });
});

describe('what cannot be read', () => {
  it.each([
    'Vennligst utlever navnene på alle som følger kontoen.',
    'Предоставьте список всех подписчиков канала.',
    'Gelieve de gegevens van alle volgers te verstrekken.',
    'is account ke tamam followers ki list bhej dein',
  ])('is unknown in a language that has no list: %s', (words) => {
    const { unread, asks } = asked(words);
    expect(unread.length + asks.size).toBeGreaterThan(0);
  });

  it.each([
    '请提供所有关注者的姓名和电话号码。',
    'フォロワー全員の氏名と電話番号を提出してください。',
    'กรุณาส่งรายชื่อผู้ติดตามทั้งหมดพร้อมหมายเลขโทรศัพท์',
    '모든 팔로워의 연락처를 제출하십시오.',
    'Luovuttakaa kaikkien seuraajien yhteystiedot.',
    'Küldjék meg minden követő nevét.',
    'Надішліть імена підписників.',
    'please send us Lista Wszystkich Obserwujących Oraz Komentujących Konto Imiona Nazwiska',
  ])('is unknown in few or long words, alone and among others: %s', (words) => {
    expect(asked(words).unread).toHaveLength(1);
    expect(asked(`Please confirm receipt of this order by return. ${words}`).unread).toHaveLength(1);
    expect(asked(`اس حکم کی وصولی کی تصدیق کریں اور فائل کی نقل محفوظ رکھیں۔ ${words}`).unread).toHaveLength(
      1,
    );
  });

  it.each([
    ['Please confirm receipt of this order by return.', 'Malik Zahoor Ahmad'],
    ['اس حکم کی وصولی کی تصدیق کریں اور فائل کی نقل محفوظ رکھیں۔', 'ملک ظہور احمد'],
    ['Lütfen alındığını bildiriniz ve kayıtları saklayınız.', 'Çağrı Öntepe'],
    ['اس حکم کی وصولی کی تصدیق کریں اور فائل کی نقل محفوظ رکھیں۔', 'سب انسپکٹر بابر کشمور خیلوی صاحب'],
    ['يرجى تأكيد الاستلام وحفظ نسخة من الملف.', 'جهة الاتصال الوحيدة السيدة دي بوير'],
  ])('is no signature, in whichever script: %s %s', (words, name) => {
    expect(asked(`${words}\n\n${name}`).unread).toEqual([]);
  });

  it.each([
    'Hand over the source code of the recommender.',
    'Make the posts of this party rank lower until the vote.',
    'Tell your partners in advertising to send us her purchase history.',
    'Report to us the salaries of the moderators on this file.',
    'Show this union to fewer people in the recommendations.',
    'Weisen Sie uns die Gehälter der Prüfenden nach.',
    'Envoyez les courriels internes de vos modérateurs.',
    'Entregue o código-fonte do aplicativo.',
  ])('is unknown where it asks for what no order may: %s', (words) => {
    const { unread, asks } = asked(words);
    expect(unread.length + asks.size).toBeGreaterThan(0);
  });
});

describe('a note', () => {
  it.each([
    ['Art. 270-bis c.p.; Art. 414 co. 4 c.p.', 'Please remove the addresses above.'],
    ['RCW 9A.48.020 (arson in the first degree), 9A.28.040', 'Please confirm receipt.'],
    ['s. 58(1)(b) TACT 2000, s. 1(2) ECSL', 'Please confirm receipt.'],
    ['§ 89a Abs. 2 Nr. 1 StGB i. V. m. § 23 StGB', 'Bitte bestätigen Sie den Eingang.'],
    ['nom affiché : Brise de Kerlouan', 'Veuillez confirmer la réception.'],
    ['Çağrı Ön Tepesi', 'Lütfen alındığını bildiriniz.'],
    ['ملک ظہور احمد', 'وصولی کی تصدیق کریں۔'],
    ['Kite پر پروفائل ملک ظہور احمد چشمہ', 'وصولی کی تصدیق کریں۔'],
    ['پروفائل نام: بادلِ نوبہار کشمور', 'وصولی کی تصدیق کریں۔'],
    ['الشيخ نادر الحمداني', 'يرجى تأكيد الاستلام.'],
    ['Зоря Надніпрянська', 'Please confirm receipt.'],
    ['晨风港', 'Please confirm receipt.'],
  ])('that cites or names something is no unknown language: %s', (words, rest) => {
    expect(clean(noted(words, rest))).toEqual({ asks: [], unread: [] });
  });

  it.each([
    'wszystkie osoby, które komentowały pod tym wpisem',
    'Wszystkie Osoby Które Komentowały Ten Wpis Oraz Ich Znajomi',
    'alle volgers van deze bladzijde',
    '所有关注者的姓名和电话号码',
    'この投稿にコメントした全員の氏名',
    'اسامی همگی کسانی که زیر این نوشته دیدگاه گذاشته‌اند',
  ])('that says something in an unknown language is unknown: %s', (words) => {
    expect(noted(words, 'Please confirm receipt.').unread).toHaveLength(1);
  });
});

describe('a demand where none belongs', () => {
  it.each([
    'and, to round it off, the sign-up particulars of such neighbours as looked in on the page that week',
    'notfalls Namen und Nummern aller, die an dem Abend in der Halle waren',
    'sowie alles, was seine Schwestern bei Ihnen hinterlegt haben',
    'também o que constar da cunhada e dos dois primos',
    'اس کے گھر والوں کے اکاؤنٹ بھی ساتھ لگا دیے جائیں',
  ])('is seen beside a target: %s', (words) => {
    const { asks, unread } = noted(words, 'Please confirm receipt.');
    expect(asks.size + unread.length).toBeGreaterThan(0);
  });

  it.each([
    'As he was never alone, whoever sat in the same rooms with him has to be named as well, with a number to ring.',
    'Il convient donc que vos services nous préviennent à chaque nouvelle connexion, jusqu’à l’arrestation.',
    'چونکہ وہ مفرور ہے، آئندہ جو پیغام آئے اس کی نقل ہمیں ساتھ ساتھ ملتی رہے۔',
  ])('is seen in why it is needed: %s', (words) => {
    const { asks, unread } = needed(words);
    expect(asks.size + unread.length).toBeGreaterThan(0);
  });

  it.each([
    'The author uses a made-up name, and no other trace leads to him.',
    'Die Maßnahme ist auf ein Konto und vier Tage beschränkt.',
    'Outras diligências foram tentadas sem êxito.',
    'ملزم کی شناخت کا کوئی اور ذریعہ نہیں۔',
  ])('is not seen in what says why: %s', (words) => {
    expect(clean(needed(words))).toEqual({ asks: [], unread: [] });
  });
});

describe('what is harmless', () => {
  it.each([
    'Please confirm receipt by return.',
    'Kindly remove the content at the addresses listed above within one hour.',
    'The name and the IP addresses of the account named above are requested for the period stated.',
    'Send the file encrypted with our key; the password follows by telephone.',
    'Do not tell the user before 30 November.',
    'We do not ask you to decrypt anything.',
    'No list of followers is requested.',
    'Hand over what is stored, without any decryption and without monitoring all users.',
    'Eine Entschlüsselung wird nicht verlangt.',
    'Aucun déchiffrement n’est demandé.',
    'آپ سے پیغامات ڈی کرپٹ کرنے کو نہیں کہا جاتا۔',
    'يرجى تأكيد استلام هذا الأمر كتابة.',
    'Favor acusar o recebimento deste ofício.',
    'Lütfen bu kararın alındığını yazılı olarak bildiriniz.',
  ])('holds nothing up: %s', (words) => {
    expect(clean(asked(words))).toEqual({ asks: [], unread: [] });
  });

  it.each([
    'The application as to followers and chats is refused; none of this shall be supplied.',
    'Do not send contact lists, subscribers, or group members.',
    'Der Antrag auf Herausgabe der Kontaktliste wird abgelehnt.',
    'Indefiro o pedido de lista de seguidores: nada disso será entregue.',
    'Se deniega la solicitud de la lista de seguidores.',
    'Takipçi listesi talebinin reddine karar verilmiştir.',
    'Return the records with a custodian certificate under Fed. R. Evid. 803(6).',
    'The subscriber records of the one account are all that is sought.',
    'وتفضلوا بقبول فائق الاحترام.',
    'ریکارڈ محفوظ رابطے سے بھیجا جائے۔',
    'Die Löschung gilt in sämtlichen Mitgliedstaaten der Union.',
    'The enquiry is with API Shinde, who may be telephoned until nine.',
    'تصدیق کے لیے ضلعی کنٹرول روم سے رابطہ کریں۔',
    'La recepción se confirma a la sala de control de la comisaría.',
    'The application was typed in duplicate, and the second copy stays with the clerk.',
    'Our duty desk stands among your verified contacts.',
    'O Ministério Público requer os dados de assinante desta conta.',
  ])('nor what a court refuses, nor how it is sent: %s', (words) => {
    expect(clean(asked(words))).toEqual({ asks: [], unread: [] });
  });

  it.each([
    'He agreed with others over an encrypted messenger.',
    'The laboratory broke the encryption of the seized telephone.',
    'The group streamed live from the square; everybody near the market could see it.',
    'The suspect searched for the address of the victim and followed all her friends.',
    'All members of the cell have been arrested.',
    'The page, which has 40,000 followers, urges them to kill officials.',
    'ملزم نے خفیہ کاری والا میسنجر استعمال کیا۔',
    'Der Beschuldigte nutzte einen verschlüsselten Messenger.',
    'كان المتهم يتابع عشرات القنوات التابعة للتنظيم.',
  ])('is told and not demanded: %s', (words) => {
    expect(clean(told(words))).toEqual({ asks: [], unread: [] });
  });
});

describe('what is said about those in power', () => {
  it.each([
    'The posts criticise the armed forces and hurt their reputation.',
    'پوسٹ میں وزیر پر تنقید کی گئی ہے اور اسے ہٹایا جائے۔',
    'المنشور يسخر من رئيس الدولة ويجب حذفه.',
    'A página macula a imagem das forças armadas.',
    'Gönderi valiye hakaret etmekte olup kaldırılmalıdır.',
  ])('is found: %s', (words) => {
    expect(told(words).speech).toHaveLength(1);
  });

  it.each([
    'The video shows how two journalists are shot, and praises the deed.',
    'Teachers and pupils of a school were killed by the bomb that is praised here.',
    'He insults the victims and says that they deserved to die.',
    'A third cartoonist is still in hospital.',
    'The clip was made by the media cell of the group and praises the bombing.',
    'Complaint of the Harbour Police dated 3 May is attached.',
    'فلم تنظیم کے میڈیا ونگ نے بنائی اور اس میں حملے کو سراہا گیا ہے۔',
    'The order has nothing to do with what the author thinks of the government.',
    'The material is neither reporting nor satire.',
    'یہ نہ طنز ہے نہ خبر؛ فائل تنظیم کی اپنی بھرتی کی فلم ہے۔',
  ])('is not found in victims, threats and what is denied: %s', (words) => {
    const { speech, exempt } = told(words);
    expect([...speech, ...exempt]).toEqual([]);
  });

  it('is not outweighed by how much is told beside it', () => {
    const reasons =
      'The page mocks the general. It says that the ministry wastes money and calls for a protest. Ridicule of this kind lowers the standing of the State.';
    const padded = `${reasons} ${'The file was opened on Monday. The clerk has read it. A copy is kept in the registry. The number of the case stands above. '.repeat(4)}`;
    expect(told(reasons).aimsAtSpeech).toBeGreaterThan(0.8);
    expect(told(padded).aimsAtSpeech).toBeGreaterThan(0.8);
  });

  it('is not outweighed by the name of an offence', () => {
    const reasons = text(
      'The page mocks the general. It says that the ministry wastes money and calls for a protest.',
    );
    const plain = read({ ...NO_TEXTS, told: reasons });
    const named = read({
      ...NO_TEXTS,
      told: reasons,
      notes: text('incitement to an act of terrorism, arson, section 12'),
    });
    expect(named.tellsOfAct).toBe(false);
    expect(named.aimsAtSpeech).toBe(plain.aimsAtSpeech);
  });

  it('is exempt where the order itself says that it is journalism, research or art', () => {
    expect(told('The link leads to a documentary about the attack.').exempt).toHaveLength(1);
    expect(told('The account belongs to a journalist who reports on the conflict.').exempt).toHaveLength(1);
  });
});

describe('a threat to a life', () => {
  it.each([
    'He holds a hostage and wrote that he will kill her tonight.',
    'اس نے لکھا کہ وہ یرغمالی کو شام تک قتل کر دے گا؛ جان کو فوری خطرہ ہے۔',
    'وضعت قنبلة في المحطة وستنفجر هذا المساء.',
    'Threat of a shooting at a named college at nine this morning; some 400 students.',
  ])('is named: %s', (words) => {
    expect(danger(words)).toBe('named');
  });

  it('is named where several sentences tell it, and none alone', () => {
    expect(
      danger(
        'A nurse opened the locker of her colleague at ten. It held two canisters and the plan of the children’s ward. He has not come to work, and his telephone is switched off. The night shift begins in forty minutes.',
      ),
    ).toBe('named');
    expect(
      danger(
        'The audit of the harbour fund closes at six. The treasurer has not answered, and his telephone is switched off. The board meets in forty minutes and will want a name.',
      ),
    ).not.toBe('named');
  });

  it.each([
    'The matter is urgent for our press office.',
    'He killed two people in 2019 and was released last week.',
    'There is no danger to anybody, but we are in a hurry.',
    'Funds will leave the country tonight.',
  ])('is none: %s', (words) => {
    expect(danger(words)).not.toBe('named');
  });
});
