/**
 * Words that say what religion, ethnicity or nationality somebody has, in the languages in which rules are written. Names of
 * countries and of languages are not among them, nor what is an everyday word in one of the languages as well (سنی is
 * "heard" in Urdu, ترک "giving up", چینی "sugar", "polish" a verb): better one evasion than a rule refused for nothing.
 * One spelling each; accents, vowel signs and the variants of Arabic letters are made alike before words are compared.
 */
export const IDENTITY_TERMS: Readonly<Record<'religion' | 'ethnicity' | 'nationality', readonly string[]>> = {
  religion: lines(`
    muslim muslims moslem moslems islam islamic sunni sunnis shia shias shiite shiites ahmadi ahmadis ahmadiyya qadiani
    qadianis sufi sufis salafi salafis wahhabi wahhabis wahabi deobandi barelvi ismaili ismailis alawite alawites alevi
    alevis druze yazidi yazidis yezidi christian christians christianity catholic catholics protestant protestants copt
    copts coptic evangelical evangelicals mormon mormons jew jews jewish judaism hindu hindus hinduism sikh sikhs sikhism
    buddhist buddhists buddhism jain jains parsi parsis zoroastrian zoroastrians bahai bahais atheist atheists
    musalman musalmano musalmaan eesai isai yahudi yahudiyo qadiyani qadiyaniyo
    مسلمان مسلمانوں مسلم مسلموں اسلام اسلامی ہندو ہندوؤں سکھ سکھوں عیسائی عیسائیوں مسیحی مسیحیوں یہودی یہودیوں احمدی احمدیوں
    قادیانی قادیانیوں شیعہ شیعوں بریلوی دیوبندی وہابی اسماعیلی پارسی
    مسلمون مسلمين مسلمة مسلمات إسلام إسلامي إسلامية مسيحي مسيحيون مسيحيين مسيحية نصراني نصارى يهود يهودي يهودية شيعة شيعي
    دروز درزي علوي علويين علويون إيزيدي إيزيديين أقباط قبطي سلفي سلفيين هندوس هندوسي سيخي بوذي
    مسلمانان مسيحيان يهوديان زرتشتی زرتشتیان بهایی بهائی بهائیان
    मुसलमान मुसलमानों मुस्लिम इस्लाम हिंदू हिन्दू हिंदुओं सिख ईसाई यहूदी जैन बौद्ध
    মুসলমান মুসলিম ইসলাম হিন্দু খ্রিস্টান ইহুদি বৌদ্ধ
    müslüman müslümanlar hristiyan hristiyanlar hıristiyan yahudiler musulman musulmans musulmane musulmanes
    chrétien chrétiens chrétienne juif juifs juive juives catholique catholiques muslime muslimin jude juden jüdisch
    jüdin christen katholiken musulmán musulmanes musulmana judío judíos judía cristiano cristianos kristen
    мусульманин мусульмане мусульман мусульманка ислам христианин христиане христиан иудей иудеи еврей евреи евреев
  `),
  ethnicity: lines(`
    arab arabs kurd kurds kurdish pashtun pashtuns pakhtun pakhtoon pukhtun pathan pathans baloch baluch balochi punjabi
    punjabis sindhi sindhis saraiki kashmiri kashmiris hazara hazaras tajik tajiks uzbek uzbeks turkmen uyghur uyghurs
    uighur uighurs rohingya rohingyas bengali bengalis tamil tamils gypsy gypsies romani berber berbers amazigh tuareg
    persian persians slav slavs tatar tatars chechen chechens hausa fulani igbo yoruba oromo somali somalis dalit dalits
    brahmin brahmins hispanic hispanics latino latinos african africans asian asians mohajir
    پشتون پشتونوں پختون پختونوں پٹھان پٹھانوں بلوچ بلوچوں پنجابی پنجابیوں سندھی سندھیوں سرائیکی کشمیری کشمیریوں ہزارہ بنگالی
    بنگالیوں عرب عربوں روہنگیا ایغور پښتون پښتانه هزاره تاجک ازبک افریقی
    أكراد كردي كردية أمازيغ أمازيغي تركمان تركماني أفارقة غجر
    कश्मीरी पंजाबी बंगाली दलित ब्राह्मण রোহিঙ্গা বাঙালি
    kürt kürtler arap araplar ermeni ermeniler türk türkler arabe arabes kurde kurdes kurden araber türken zigeuner
    gitano gitanos árabe árabes цыган цыгане чеченец чеченцы чеченцев татарин татары таджики узбеки кавказцы
  `),
  nationality: lines(`
    afghan afghans afghani pakistani pakistanis indian indians bangladeshi bangladeshis iranian iranians iraqi iraqis
    syrian syrians lebanese palestinian palestinians israeli israelis jordanian jordanians saudi saudis yemeni yemenis
    egyptian egyptians libyan libyans tunisian tunisians algerian algerians moroccan moroccans sudanese nigerian nigerians
    kenyan kenyans ethiopian ethiopians turkish turk turks russian russians ukrainian ukrainians chinese american americans
    british french german germans dutch italian italians swedish norwegian danish greek greeks serbian serbians serbs
    bosnian bosnians albanian albanians indonesian indonesians malaysian malaysians filipino filipinos nepali nepalis
    burmese mexican mexicans somalian hindustani bharti
    افغان افغانی افغانیوں پاکستانی پاکستانیوں ہندوستانی ہندوستانیوں بھارتی بھارتیوں ایرانی ایرانیوں عراقی عراقیوں فلسطینی
    فلسطینیوں اسرائیلی اسرائیلیوں روسی امریکی امریکیوں برطانوی سعودی یمنی مصری
    فلسطيني فلسطينيين فلسطينيون إسرائيلي إسرائيليين سوري سوريين سوريون عراقي عراقيين لبناني لبنانيين أردني مصري مصريين سعودي
    سعوديين يمني يمنيين ليبي تونسي جزائري مغربي مغاربة سوداني إيراني إيرانيين تركي أتراك أفغاني أفغان باكستاني باكستانيين هندي
    هنود أمريكي أمريكيين روسي روس
    पाकिस्तानी भारतीय अफगानी बांग्लादेशी পাকিস্তানি ভারতীয়
    suriyeli suriyeliler afganlar syrien syriens algérien algériens marocain marocains tunisien tunisiens afghane
    afghanen syrer palästinenser русские русский украинец украинцы афганец афганцы
  `),
};

/** Names and things in which such a word says nothing about anybody who is judged. */
export const NOT_IDENTITY: readonly string[] = [
  'islamic state',
  'islamic emirate',
  'islamic jihad',
  'islamic resistance',
  'islamic party',
  'islamic movement',
  'islamic courts',
  'islamic army',
  'muslim brotherhood',
  'army of islam',
  'ansar al islam',
  'jaish al islam',
  'fatah al islam',
  'jewish defense league',
  'jewish underground',
  'sikh youth federation',
  'turkestan islamic party',
  'east turkistan islamic movement',
  'kurdish freedom falcons',
  'palestinian liberation front',
  'baloch liberation army',
  'tamil tigers',
  'afghan taliban',
  'pakistani taliban',
  'دولت اسلامیہ',
  'امارت اسلامیہ',
  'جماعت اسلامی',
  'حزب اسلامی',
  'الدولة الإسلامية',
  'الإمارة الإسلامية',
  'الجهاد الإسلامي',
  'جيش الإسلام',
  'فتح الإسلام',
  'أنصار الإسلام',
  'indian ocean',
  'persian gulf',
  'persian carpet',
  'persian cat',
  'arab league',
  'arab spring',
  'african union',
  'asian games',
  'american football',
  'american airlines',
  'british airways',
  'french fries',
  'german shepherd',
  'turkish airlines',
  'turkish coffee',
  'chinese new year',
  'greek salad',
  'italian restaurant',
  'christian dior',
];

function lines(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
