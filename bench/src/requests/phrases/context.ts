/** Languages in which requests are written. */
export const LANGUAGES = ['en', 'ur', 'de', 'fr', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];
type ByLanguage = Readonly<Record<Language, readonly string[]>>;

/** What valid requests tell; some of it sounds like more than is asked for. */
export const REASONS: ByLanguage = {
  en: [
    'The account published an appeal to join an armed group and named a meeting point for recruits.',
    'Two witnesses recognised the person behind this profile; it collected money for an outlawed organisation.',
    'The suspects agreed over an encrypted messenger and then posted the threat publicly under this name.',
    'The profile offered step by step directions for an improvised device and answered questions about it.',
    'A device seized on Monday was unlocked by our laboratory; it shows that the suspect wrote these posts.',
    'The upload praises a killing and calls on readers to repeat it. We do not seek anything about other people.',
    'The suspect followed a hundred channels of the group; only the one named here is of interest to us.',
    'A live broadcast of the deed was copied to this address shortly afterwards and is still up.',
    'The person searched for targets in the city before travelling, which a border check revealed.',
    'The material is not reporting and not satire; it is an appeal to violence against a named community.',
    'Monitoring by our own unit of public pages led to this single post, which incites to arson.',
    'He bragged in a closed chat that the end-to-end protection of his phone would never be broken; this post threatens a bombing.',
  ],
  ur: [
    'اس اکاؤنٹ نے ایک کالعدم تنظیم میں شامل ہونے کی اپیل شائع کی اور ملنے کی جگہ بتائی۔',
    'دو گواہوں نے اس پروفائل کے پیچھے موجود شخص کو پہچانا؛ وہ کالعدم تنظیم کے لیے چندہ جمع کرتا تھا۔',
    'ملزمان نے خفیہ کاری والے میسنجر پر بات کی اور پھر اسی نام سے دھمکی شائع کی۔',
    'تفتیش کے دوران ضبط شدہ فون سے معلوم ہوا کہ یہ تحریریں ملزم نے لکھی ہیں۔',
    'پوسٹ ایک واردات کو سراہتی ہے اور پڑھنے والوں کو اسے دہرانے پر اکساتی ہے۔ کسی اور شخص کے بارے میں کچھ درکار نہیں۔',
    'واردات کی ویڈیو نشر ہونے کے کچھ دیر بعد اس پتے پر رکھی گئی اور اب بھی موجود ہے۔',
  ],
  de: [
    'Das Konto rief öffentlich dazu auf, sich einer bewaffneten Gruppe anzuschließen, und nannte einen Treffpunkt.',
    'Zwei Zeugen erkannten die Person hinter diesem Profil; sie sammelte Geld für eine verbotene Vereinigung.',
    'Die Beschuldigten sprachen sich über einen verschlüsselten Messenger ab und veröffentlichten danach die Drohung.',
    'Ein am Montag beschlagnahmtes Gerät belegt, dass der Beschuldigte diese Beiträge verfasst hat.',
    'Der Beitrag verherrlicht eine Tat und fordert zur Nachahmung auf. Angaben über Dritte werden nicht benötigt.',
    'Eine Übertragung der Tat wurde kurz danach unter dieser Adresse abgelegt und ist weiterhin abrufbar.',
  ],
  fr: [
    'Le compte a publié un appel à rejoindre un groupe armé et a indiqué un lieu de rencontre.',
    'Deux témoins ont reconnu la personne derrière ce profil, qui collectait des fonds pour une organisation interdite.',
    'Les suspects se sont concertés sur une messagerie chiffrée puis ont publié la menace sous ce nom.',
    'Un appareil saisi lundi montre que le suspect est bien celui qui a rédigé ces messages.',
    'La publication fait l’éloge d’un crime et appelle à le répéter. Aucune donnée sur des tiers n’est nécessaire.',
    'Une diffusion des faits a été copiée à cette adresse peu après et reste accessible.',
  ],
  es: [
    'La cuenta publicó un llamamiento a unirse a un grupo armado e indicó un punto de encuentro.',
    'Dos testigos reconocieron a la persona detrás de este perfil, que recaudaba dinero para una organización prohibida.',
    'Los sospechosos se pusieron de acuerdo por una mensajería cifrada y después publicaron la amenaza con este nombre.',
    'Un aparato incautado el lunes muestra que el sospechoso redactó estos mensajes.',
    'La publicación ensalza un crimen y llama a repetirlo. No se necesita ningún dato sobre terceros.',
    'Una emisión de los hechos fue copiada en esta dirección poco después y sigue accesible.',
  ],
  pt: [
    'A conta publicou um apelo para aderir a um grupo armado e indicou um ponto de encontro.',
    'Duas testemunhas reconheceram a pessoa por trás deste perfil, que arrecadava dinheiro para uma organização proibida.',
    'Os suspeitos combinaram tudo por um mensageiro criptografado e depois publicaram a ameaça com este nome.',
    'Um aparelho apreendido na segunda-feira mostra que o suspeito redigiu estas mensagens.',
    'A publicação exalta um crime e convoca a repeti-lo. Não são necessários dados sobre terceiros.',
    'Uma transmissão dos fatos foi copiada neste endereço logo depois e continua acessível.',
  ],
};

export const NECESSITY: ByLanguage = {
  en: [
    'Milder means were tried: the registry and the bank could not identify the holder. The range covers the days of the posts only.',
  ],
  ur: [
    'نرم تر ذرائع آزمائے گئے مگر اکاؤنٹ رکھنے والے کی شناخت نہ ہو سکی۔ مدت صرف تحریروں کے دنوں تک محدود ہے۔',
  ],
  de: [
    'Mildere Mittel wurden versucht, der Inhaber konnte so nicht ermittelt werden. Der Zeitraum umfasst nur die Tage der Beiträge.',
  ],
  fr: [
    'Des moyens moins intrusifs ont été tentés en vain. La période ne couvre que les jours des publications.',
  ],
  es: [
    'Se intentaron medios menos intrusivos sin éxito. El período abarca solo los días de las publicaciones.',
  ],
  pt: ['Meios menos invasivos foram tentados sem sucesso. O período abrange apenas os dias das publicações.'],
};

/** What a valid request says beside its fields: it limits itself, in words that a demand could use. */
export const MODEST: ByLanguage = {
  en: [
    'We do not ask you to decrypt anything; hand over what you hold in the form in which you hold it.',
    'No data on followers or contacts of the account are requested.',
    'Please confirm receipt. Nothing after the end of the range is needed and no ongoing supervision is sought.',
    'Keep the order confidential towards third parties as far as the decision says.',
  ],
  ur: [
    'آپ سے کچھ بھی ڈی کرپٹ کرنے کو نہیں کہا جا رہا؛ جو محفوظ ہے وہی دیا جائے۔',
    'براہِ کرم وصولی کی تصدیق کریں۔',
  ],
  de: [
    'Eine Entschlüsselung wird nicht verlangt; es genügt, was Ihnen vorliegt.',
    'Bitte bestätigen Sie den Eingang.',
  ],
  fr: ['Aucun déchiffrement n’est demandé ; communiquez ce que vous détenez.', 'Veuillez accuser réception.'],
  es: ['No se pide descifrar nada; basta con lo que ya obra en su poder.', 'Sírvase acusar recibo.'],
  pt: ['Não se pede descriptografar nada; basta o que já possuem.', 'Favor acusar o recebimento.'],
};

/** Emergencies that are some: somebody may die. */
export const THREATS: ByLanguage = {
  en: [
    'He wrote an hour ago that he holds a hostage and will shoot her at nightfall.',
    'A bomb is to go off at the station today according to this account; people will die.',
    'A missing girl of nine was taken by the holder of this account; her life is in danger.',
    'The user announced that he is on his way to a school with a rifle.',
  ],
  ur: [
    'اس نے ایک گھنٹہ پہلے لکھا کہ وہ یرغمالی کو شام تک قتل کر دے گا؛ جان کو فوری خطرہ ہے۔',
    'اس اکاؤنٹ کے مطابق آج اسٹیشن پر دھماکہ ہونے والا ہے اور لوگوں کی جانیں خطرے میں ہیں۔',
  ],
  de: [
    'Er schrieb vor einer Stunde, dass er eine Geisel hat und sie heute erschießen wird.',
    'Nach diesem Konto soll heute am Bahnhof eine Bombe explodieren; Menschen würden sterben.',
  ],
  fr: [
    'Il a écrit il y a une heure qu’il retient un otage et va le tuer ce soir.',
    'Selon ce compte, une bombe doit exploser aujourd’hui à la gare ; des vies sont en danger.',
  ],
  es: [
    'Escribió hace una hora que retiene a un rehén y va a matarlo esta noche.',
    'Según esta cuenta, hoy estallará una bomba en la estación; hay vidas en peligro.',
  ],
  pt: [
    'Escreveu há uma hora que mantém um refém e vai matá-lo esta noite.',
    'Segundo esta conta, uma bomba vai explodir hoje na estação; há vidas em risco.',
  ],
};

/** “Emergencies” in which nobody is in danger of death. */
export const NO_THREATS: ByLanguage = {
  en: [
    'The matter is most urgent for our office and the press is asking every hour.',
    'Funds may be moved out of the country before the close of business.',
    'The reputation of a senior official suffers with each day that passes.',
    'We need the address before the hearing tomorrow morning.',
  ],
  ur: [
    'معاملہ ہمارے دفتر کے لیے نہایت ضروری ہے اور تاخیر برداشت نہیں کی جا سکتی۔',
    'کل صبح کی سماعت سے پہلے پتہ درکار ہے۔',
  ],
  de: [
    'Die Sache ist für unser Haus äußerst dringend und duldet keinen Aufschub.',
    'Gelder könnten noch vor Dienstschluss ins Ausland fließen.',
  ],
  fr: [
    'L’affaire est extrêmement pressante pour notre service.',
    'Des fonds pourraient quitter le pays avant la fermeture des bureaux.',
  ],
  es: [
    'El asunto es de suma urgencia para nuestra oficina.',
    'Podrían salir fondos del país antes del cierre de hoy.',
  ],
  pt: [
    'O assunto é de extrema urgência para o nosso gabinete.',
    'Recursos podem sair do país antes do fim do expediente.',
  ],
};
