/** Languages of the cases about speech: those in which such orders are met most. */
export const SPEECH_LANGUAGES = ['en', 'ur', 'ar', 'pt', 'tr'] as const;
export type SpeechLanguage = (typeof SPEECH_LANGUAGES)[number];
type BySpeechLanguage = Readonly<Record<SpeechLanguage, readonly string[]>>;

/** Reasons of orders that aim at what is said: never complied with by default, whatever ground is ticked. */
export const AIMED_AT_SPEECH: BySpeechLanguage = {
  en: [
    'The uploader belittles the armed forces and casts doubt on their sacrifices.',
    'A parody account impersonates the spokesman and makes the ministry look foolish.',
    'The article claims that the dam was built badly and blames the authority for the flood.',
    'In the clip a student tells the minister to his face that he is a failure.',
    'The page calls upon shopkeepers to keep their shutters down on budget day.',
    'These remarks on the verdict amount to scandalising the judiciary.',
    'The publication gives foreigners a wrong impression of conditions in our prisons.',
    'The posts speak ill of the governor and of his family.',
    'The singer dedicates a mocking verse to the chief of police.',
    'It spreads the rumour that the president is ill.',
  ],
  ur: [
    'اپ لوڈ کرنے والے نے مسلح افواج کی قربانیوں کو کم تر دکھایا ہے۔',
    'ایک نقلی اکاؤنٹ ترجمان کا روپ دھار کر وزارت کا مذاق بناتا ہے۔',
    'مضمون میں دعویٰ ہے کہ بند ناقص بنا اور سیلاب کا ذمہ دار محکمہ ہے۔',
    'کلپ میں طالب علم وزیر کو منہ پر ناکام کہتا ہے۔',
    'صفحہ تاجروں کو بجٹ کے دن شٹر بند رکھنے کا کہتا ہے۔',
    'فیصلے پر یہ تبصرہ عدلیہ کو بدنام کرنے کے برابر ہے۔',
    'اشاعت سے غیر ملکیوں میں ہماری جیلوں کا غلط تاثر جاتا ہے۔',
    'پوسٹوں میں گورنر اور ان کے خاندان کو برا بھلا کہا گیا ہے۔',
  ],
  ar: [
    'يقلل صاحب المنشور من شأن القوات المسلحة ويشكك في تضحياتها.',
    'حساب ساخر ينتحل صفة المتحدث ويظهر الوزارة بمظهر مضحك.',
    'يزعم المقال أن السد بني بشكل سيئ ويحمل الهيئة مسؤولية الفيضان.',
    'في المقطع يقول طالب للوزير في وجهه إنه فاشل.',
    'تدعو الصفحة التجار إلى إغلاق محالهم يوم الموازنة.',
    'هذا التعليق على الحكم يعد مساسا بهيبة القضاء.',
    'تعطي المادة الأجانب انطباعا خاطئا عن سجوننا.',
    'تذم المنشورات المحافظ وأسرته.',
  ],
  pt: [
    'Quem publicou menospreza as forças armadas e põe em dúvida seus sacrifícios.',
    'Um perfil de paródia se passa pelo porta-voz e expõe o ministério ao ridículo.',
    'O artigo sustenta que a barragem foi mal construída e culpa o órgão pela enchente.',
    'No clipe, um estudante diz na cara do ministro que ele fracassou.',
    'A página pede que os lojistas fechem as portas no dia do orçamento.',
    'Esses comentários sobre a sentença desmerecem o judiciário.',
    'A publicação passa aos estrangeiros uma ideia errada de nossas prisões.',
    'As postagens falam mal do governador e da família dele.',
  ],
  tr: [
    'Paylaşan kişi silahlı kuvvetleri küçümsemekte ve fedakarlıklarını sorgulamaktadır.',
    'Bir parodi hesabı sözcü kılığına girip bakanlığı gülünç duruma düşürmektedir.',
    'Yazıda barajın kötü yapıldığı ileri sürülmekte ve selden idare sorumlu tutulmaktadır.',
    'Klipte bir öğrenci bakanın yüzüne başarısız olduğunu söylüyor.',
    'Sayfa esnafı bütçe günü kepenk kapatmaya çağırıyor.',
    'Karar hakkındaki bu yorumlar yargıyı yıpratmaktadır.',
    'Yayın, yabancılarda cezaevlerimiz hakkında yanlış izlenim uyandırmaktadır.',
    'Paylaşımlarda vali ve ailesi kötülenmektedir.',
  ],
};

/** Reasons of valid orders whose words could be taken for more: victims, quotations, the press as a target, what is denied. */
export const LOOK_ALIKES: BySpeechLanguage = {
  en: [
    'The clip shows how two cameramen of a news channel are shot; the narrator applauds.',
    'The order has nothing to do with what the author thinks of the government: he names a judge and asks his readers to finish her off.',
    'Teachers and pupils of a girls’ school were killed by the bomb that is praised here.',
    'He shouts “down with the president” and then shows how a petrol bomb is thrown at police cars.',
    'A member of parliament was stabbed after the address had been published on this page.',
    'The gunmen filmed themselves while they stormed the editorial office.',
    'No satire and no reporting is concerned; the file is the group’s own recruitment film.',
    'The university hospital was shelled, and the video celebrates the deed.',
  ],
  ur: [
    'کلپ میں ایک نیوز چینل کے دو کیمرا مینوں کو گولی مارتے دکھایا گیا ہے اور راوی داد دیتا ہے۔',
    'حکم کا مصنف کی حکومت کے بارے میں رائے سے کوئی تعلق نہیں؛ وہ ایک جج کا نام لے کر اسے ختم کرنے کا کہتا ہے۔',
    'لڑکیوں کے اسکول کی استانیاں اور طالبات اس بم سے جاں بحق ہوئیں جسے یہاں سراہا گیا ہے۔',
    'اس صفحے پر پتہ شائع ہونے کے بعد رکنِ پارلیمنٹ کو چاقو مارا گیا۔',
    'یہ نہ طنز ہے نہ خبر؛ فائل تنظیم کی اپنی بھرتی کی فلم ہے۔',
    'یونیورسٹی کے ہسپتال پر گولہ باری ہوئی اور ویڈیو اس پر جشن مناتی ہے۔',
  ],
  ar: [
    'يظهر المقطع إطلاق النار على مصورين من قناة إخبارية والراوي يصفق.',
    'لا علاقة للأمر برأي الكاتب في الحكومة، فهو يسمي قاضية ويطلب من قرائه قتلها.',
    'قتلت معلمات وتلميذات في مدرسة للبنات بالقنبلة التي يشاد بها هنا.',
    'طعن نائب في البرلمان بعد نشر عنوانه في هذه الصفحة.',
    'ليست المادة سخرية ولا خبرا، بل فيلم تجنيد من إنتاج التنظيم.',
    'قصف مستشفى الجامعة والفيديو يحتفل بالجريمة.',
  ],
  pt: [
    'O clipe mostra dois cinegrafistas de um canal de notícias sendo baleados; o narrador aplaude.',
    'A ordem nada tem a ver com o que o autor pensa do governo: ele cita uma juíza e pede aos leitores que a matem.',
    'Professoras e alunas de uma escola morreram na explosão que aqui se exalta.',
    'Um deputado foi esfaqueado depois que seu endereço saiu nesta página.',
    'Não se trata de sátira nem de reportagem; o arquivo é o filme de recrutamento do próprio grupo.',
    'O hospital universitário foi bombardeado e o vídeo festeja o crime.',
  ],
  tr: [
    'Klipte bir haber kanalının iki kameramanının vurulması gösteriliyor, anlatıcı alkışlıyor.',
    'Kararın yazarın hükümet hakkındaki görüşüyle ilgisi yoktur; bir hakimin adını verip okurlarından onu öldürmelerini istiyor.',
    'Burada övülen bombayla bir kız okulunun öğretmenleri ve öğrencileri öldü.',
    'Adresi bu sayfada yayımlandıktan sonra bir milletvekili bıçaklandı.',
    'Bu ne hiciv ne haberdir; dosya örgütün kendi eleman toplama filmidir.',
    'Üniversite hastanesi bombalandı ve video bu eylemi kutluyor.',
  ],
};

/** Demands of valid orders that say what is not asked for, or ask for what an order may ask in words of larger demands. */
export const MODEST_DEMANDS: BySpeechLanguage = {
  en: [
    'Followers, contacts and commentators of the account are none of our business.',
    'Send the archive encrypted with our key; the password follows by telephone.',
    'All dates are to be given in UTC, and every file is to carry its checksum.',
    'Please go through the annex and tell us which of the listed addresses no longer exist.',
    'You are not expected to watch the account from now on.',
    'Do not read the messages for us; they are not wanted.',
  ],
  ur: [
    'اکاؤنٹ کے فالوورز، رابطوں اور تبصرہ کرنے والوں سے ہمیں کوئی سروکار نہیں۔',
    'فائل ہماری کلید سے انکرپٹ کر کے بھیجیں؛ پاس ورڈ فون پر بتایا جائے گا۔',
    'تمام تاریخیں UTC میں لکھی جائیں۔',
    'آئندہ اکاؤنٹ پر نظر رکھنے کی آپ سے توقع نہیں۔',
  ],
  ar: [
    'لا يعنينا متابعو الحساب ولا جهات اتصاله ولا المعلقون.',
    'أرسلوا الملف مشفرا بمفتاحنا، وكلمة المرور بالهاتف.',
    'تذكر جميع التواريخ بتوقيت UTC.',
    'لا ينتظر منكم مراقبة الحساب بعد اليوم.',
  ],
  pt: [
    'Seguidores, contatos e comentaristas da conta não nos dizem respeito.',
    'Enviem o arquivo cifrado com a nossa chave; a senha segue por telefone.',
    'Todas as datas devem vir em UTC.',
    'Não se espera que acompanhem a conta daqui para frente.',
  ],
  tr: [
    'Hesabın takipçileri, kişileri ve yorumcuları bizi ilgilendirmiyor.',
    'Dosyayı anahtarımızla şifreleyip gönderin; parola telefonla bildirilecektir.',
    'Bütün tarihler UTC olarak yazılsın.',
    'Bundan sonra hesabı izlemeniz beklenmiyor.',
  ],
};
