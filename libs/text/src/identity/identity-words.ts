import { TokenReader } from '../token-reader.ts';

/*
 * Words for who somebody is: religion and its branches, people and ethnicity, nationality and language. A model must not
 * know them (safeguard 3), so before features are made they all become one word, and exchanging one for another changes
 * nothing. Countries and towns are places and stay. Forms are listed; endings that are regular are made.
 */
const LATIN = `
muslim muslima muslimah musulman musulmane müslüman müslümanlar mussulman moslem islam islamic islamique islami islamisch
sunni sunnite sünni shia shiite shi'a shi shiit chiite şii shii syiah alevi alawi alawite druze ismaili ahmadi ahmadiyya qadiani
salafi salafist salafiste wahhabi wahabi sufi deobandi barelvi barelwi takfiri rafidi
christian christians christianity christen chrétien chrétienne chretien chretiens hristiyan kristen nasrani masihi isai
catholic catholique katolik protestant orthodox evangelical evangelist mormon copt coptic assyrian maronite
jew jews jewish judaism juif juive juifs yahudi yehudi yahoodi yahud zionist israelite
hindu hindus hinduism hindou hindoue hindutva sikh sikhs sikhism jain buddhist buddhists buddhism bouddhiste budist buddha
parsi zoroastrian bahai baha'i yazidi yezidi êzidî ezidi atheist atheists atheism athée ateist ateis agnostic pagan
arab arabs arabe arabes arabic arap araplar arabian kurd kurds kurdish kurde kurdes kürt kürtler kurdî turk turks turkish turc turque türk türkler
turkmen uzbek tajik hazara pashtun pashtuns pashto pakhtun pathan pathans afghan afghans afghani baloch balochi baluch balochs sindhi sindhis punjabi punjabis
muhajir mohajir kashmiri kashmiris bengali bengalis bangladeshi tamil tamils sinhalese gujarati marathi rohingya uyghur uighur chechen chechens tatar
persian persians iranian iranians iranien irani iraqi iraqis irakien syrian syrians syrien syrienne suriyeli lebanese libanais palestinian palestinians palestinien filistinli
israeli israelis israélien israelien jordanian saudi saudis yemeni yemenis omani kuwaiti qatari emirati egyptian egyptians égyptien libyan tunisian algerian algérien moroccan marocain sudanese
somali somalis ethiopian eritrean nigerian hausa fulani yoruba igbo kenyan african africans african-american american americans américain amerikan amerikalı amriki british briton britons english anglais ingiliz angrez
french français francais fransız german germans allemand alman italian spanish espagnol dutch russian russians russe rus ruslar ukrainian ukrainians chinese chinois çinli japanese korean
indian indians indien hindustani pakistani pakistanis pakistanais pakistanlı indonesian malay javanese acehnese filipino moro moros black blacks white whites caucasian caucasians asian asians latino latinos hispanic mexican mexicans gypsy roma
beluç beluci peştun sih afgan baloutche pachtoune turki pakhtoon misilman xiristiyan cihû belûç peştûn ereb sîx şîa sunî tirk efxan
musalman musalmaan musalmano musulmaan momin kafir kaafir kuffar infidel infidels hindoo sikhon yahudiyon
`;
const ARABIC_SCRIPT = `
مسلم مسلمه مسلمة مسلمون مسلمين مسلمان مسلمانان مسلمانو مسلمانوں مسلمانن مسلمانه اسلام اسلامی اسلامي اسلاميه إسلام إسلامي إسلامية
سنی سني سنة سنه اهل‌سنت شیعه شيعة شيعه شیعہ شیعی شيعي علوي علوی دروز اسماعيلي اسماعیلی احمدی احمدي قادیانی وهابي وهابی وہابی سلفي سلفی صوفي صوفی دیوبندی بریلوی روافض رافضی رافضي رافضة
مسیحی مسيحي مسيحيون مسيحيين مسیحیان مسیحیوں عیسائی عیسائیوں نصراني نصارى نصاری قبطي أقباط اقباط مسیحیت مسيحية عيسوي
یہودی یہودیوں یہود يهودي يهود یهودی یهودیان يهوديان جوو جولەکە صهيوني صہیونی
ہندو ہندوؤں هندو هندوس هندوسي هندوان هندوانو سکھ سکھوں سيک سیک بدھ بودایی بوذي زرتشتی زرتشتي ایزدی ایزیدی يزيدي ئێزیدی بهایی بهائي ملحد ملحدين ملحدون دہریہ
عرب عربي عربی عربوں عربان اعراب کرد کردی كردي أكراد اکراد کوردی كورد کورد ترک ترکی تركي أتراك ترکان تورک تورکمان ترکمن ازبک اوزبک تاجک تاجيک هزاره هزارہ پشتون پښتون پښتانه پښتنو پشتو پښتو پشتونوں پٹھان افغان افغانی افغاني افغانان افغانانو افغانوں
بلوچ بلوچی بلوچوں بلوڇ سندھی سندھیوں سنڌي سنڌين پنجابی پنجابیوں پنجابي مہاجر مهاجر کشمیری کشمیریوں کشميري بنگالی بنگالي روہنگیا روهينغا ایغور اويغور چیچن شيشاني
فارس فارسی فارسي ایرانی ایرانیان ايراني ايرانيون عراقي عراقی عراقيين سوري سوریه‌ای سوريون سوريين شامی لبناني لبنانی فلسطيني فلسطینی فلسطينيون فلسطينيين فلسطینیوں اسرائیلی إسرائيلي اسرائيلي اردني أردني سعودي سعودی يمني یمنی مصري مصری مصريين ليبي تونسي جزائري مغربي سوداني صومالي افريقي أفريقي
امریکی أمريكي امريكي أمريكان امریکیوں امریکايي برطانوی بريطاني انگریز انګریز انگليسي انگلیسی فرانسیسی فرنسي فرانسوی روسی روسي روسيان چینی صيني هندي هندی هندوستانی بھارتی ہندوستانی پاکستانی پاکستاني پاکستانیوں بنگلہ‌دیشی مغربی زنجي اسود أسود
بلوشي بلوشيين بلوش بشتوني بشتون سيخي باكستاني باكستانيين بلوڅ سک شيعو موسڵمان موسوڵمان مەسیحی هیندو هیندوس جوولەکە جوولەکەکان بەلوچ پەشتون عەرەب عەرەبی سیخ سوننە سونی شیعەکان ئەفغان ئەفغانی تورک
مومن مؤمن مؤمنين کافر کافران کافرو كافر كفار کفار کافروں کافرانو
`;
const OTHER_SCRIPTS = `
मुस्लिम मुसलमान मुसलमानों मुसलमानो इस्लाम इस्लामी इस्लामिक सुन्नी शिया सूफी अहमदिया ईसाई ईसाइयों क्रिश्चियन यहूदी यहूदियों हिंदू हिन्दू हिंदुओं हिन्दुओं हिंदुत्व सिख सिक्ख सिखों जैन बौद्ध पारसी नास्तिक काफिर काफ़िर मोमिन
अरब अरबी कुर्द तुर्क पठान पश्तून अफगान अफ़ग़ान अफगानी बलोच बलूच बलोची सिंधी पंजाबी कश्मीरी बंगाली बांग्लादेशी तमिल गुजराती मराठी रोहिंग्या फारसी ईरानी इराकी सीरियाई फिलिस्तीनी इजरायली इजराइली सऊदी अमेरिकी अमरीकी अंग्रेज ब्रिटिश रूसी चीनी भारतीय हिंदुस्तानी पाकिस्तानी
মুসলিম মুসলমান মুসলমানদের মুসলিমদের ইসলাম ইসলামি ইসলামী সুন্নি শিয়া সুফি আহমদিয়া কাদিয়ানি খ্রিস্টান খ্রিষ্টান খ্রিস্টানদের ইহুদি ইহুদী ইহুদিদের হিন্দু হিন্দুদের শিখ বৌদ্ধ জৈন নাস্তিক কাফের মুমিন
আরব কুর্দি তুর্কি পশতুন আফগান বেলুচ সিন্ধি পাঞ্জাবি কাশ্মীরি বাঙালি বাংলাদেশি রোহিঙ্গা ইরানি ইরাকি সিরীয় ফিলিস্তিনি ইসরায়েলি সৌদি মার্কিন আমেরিকান ব্রিটিশ ইংরেজ রুশ চীনা ভারতীয় পাকিস্তানি
мусульманин мусульмане мусульман мусульманам мусульманка мусульманский ислам исламский исламская исламского суннит сунниты шиит шииты салафит салафиты ваххабит ваххабиты суфий христианин христиане христиан христианский православный православные католик католики еврей евреи евреев еврейский иудей индус индусы сикх буддист буддисты атеист атеисты кафир кафиры кяфир
араб арабы арабский курд курды турок турки узбек узбеки таджик таджики туркмен хазареец пуштун пуштуны афганец афганцы белудж чеченец чеченцы чеченский дагестанец татарин татары уйгур уйгуры кавказец перс иранец иранцы иракец сириец сирийцы палестинец палестинцы израильтянин израильтяне саудовец американец американцы американский англичанин британец француз русский русские русских россиянин россияне украинец украинцы китаец китайцы индиец индийцы пакистанец пакистанцы
`;
const DEITIES = `
allah allahu god gods lord dieu tanrı tanri rab ilah ilahi khuda khudawand xwedê xweda yezdan tuhan ishwar bhagwan bhagavan jesus christ messiah issa isa yesus moses musa abraham ibrahim muhammad mohammad mohammed muhammed mohammad's prophet prophète peygamber nabi rasool rasul krishna rama shiva guru nanak buddha yahweh jehovah
quran qur'an koran coran kuran alquran bible gospel torah tevrat incil injil vedas gita hadith hadis sunnah
الله اللہ لله بالله والله اللهم خدا خدای خداوند رب الرب ربنا ربي يسوع المسيح عیسی عيسى عیسیٰ موسی موسى ابراهيم ابراہیم محمد نبي نبی پیغمبر رسول رسولاللہ القرآن قرآن قران انجیل إنجيل توراة تورات بائبل حدیث حديث سنت گیتا یەزدان خوا خودا پەیامبەر څښتن خدای
अल्लाह ईश्वर भगवान खुदा प्रभु यीशु कृष्ण राम पैगंबर मोहम्मद मुहम्मद कुरान क़ुरआन बाइबल गीता আল্লাহ আল্লাহর ঈশ্বর ভগবান খোদা প্রভু যীশু নবী রাসূল মুহাম্মদ কুরআন বাইবেল গীতা
аллах аллаха аллаху бог бога богу господь господи иисус христос пророк пророка мухаммад коран корана библия
`;

/** Regular endings of the Latin alphabet: plurals and cases of the languages that models are made for. */
const ENDINGS = [
  '',
  's',
  'es',
  "'s",
  'e',
  'ler',
  'lar',
  'lerin',
  'ların',
  'leri',
  'ları',
  'on',
  'o',
  'ên',
  'an',
];
/** Article and particles that are written together with a word in Arabic. */
const PARTICLES = ['', 'ال', 'وال', 'بال', 'لل', 'فال', 'و', 'ب', 'ل'];

const identities = hashesOf([
  ...formsOf(LATIN, [''], ENDINGS),
  ...formsOf(ARABIC_SCRIPT, PARTICLES, ['']),
  ...formsOf(OTHER_SCRIPTS, [''], ['']),
]);
const deities = hashesOf(formsOf(DEITIES, [''], ['']));

/** Whether a word, by the hash that `TokenReader` gives it, says who somebody is. */
export const isIdentityWord = (hash: number): boolean => isAmong(identities, hash);

/** Whether a word, by its hash, names a god, a prophet or a scripture. */
export const isDeityWord = (hash: number): boolean => isAmong(deities, hash);

function formsOf(list: string, before: readonly string[], after: readonly string[]): string[] {
  return list
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => before.flatMap((start) => after.map((end) => start + word + end)));
}

/**
 * Hashes in a table with open addressing, 0 where there is none: a `Set` makes an object of most numbers of 32 bits, and
 * every word of every post is looked up.
 */
function tableOf(hashes: ReadonlySet<number>): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(hashes.size * 4)));
  for (const hash of hashes) {
    let at = slotOf(table, hash);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    table[at] = hash;
  }
  return table;
}

function isAmong(table: Int32Array, hash: number): boolean {
  let at = slotOf(table, hash);
  for (let found = table[at]; found !== 0; found = table[at]) {
    if (found === hash) return true;
    at = (at + 1) & (table.length - 1);
  }
  return false;
}

function slotOf(table: Int32Array, hash: number): number {
  return Math.imul(hash, 0x9e3779b1) & (table.length - 1);
}

function hashesOf(forms: readonly string[]): Int32Array {
  const tokens = new TokenReader();
  const hashes = new Set<number>();
  for (const form of forms) {
    tokens.read(form);
    if (tokens.count === 1) hashes.add(tokens.hashes[0] ?? 0);
  }
  return tableOf(hashes);
}
