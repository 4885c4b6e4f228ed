import { senseMap, wordSet } from './word-list.ts';

/** Legal forms, short and in full. The sense is the family of the form; which country's it is says little. */
export const LEGAL_FORMS = senseMap({
  limited: `ltd limited ltda lda pvt_ltd private_limited co_ltd company_limited pty_ltd pty llc l_l_c
    limited_liability_company gmbh gesellschaft_mit_beschränkter_haftung sarl ooo ооо зао тоо тов srl s_r_l spa
    общество_с_ограниченной_ответственностью obshchestvo_s_ogranichennoy_otvetstvennostyu sp_z_o_o sp_z_oo spzoo spolka_zoo
    societatea_cu_raspundere_limitata sociedad_de_responsabilidad_limitada societe_a_responsabilite_limitee sl bv nv bhd
    sdn_bhd doo d_o_o eood kft oü uab sia sro s_r_o pte pte_ltd bvba besloten_vennootschap fze fzco fzc لمیٹڈ المحدودة`,
  stock: `ag aktiengesellschaft sa se plc public_limited_company joint_stock_company open_joint_stock_company
    public_joint_stock_company closed_joint_stock_company oao ojsc pao pjsc jsc cjsc ао оао пао ab oy oyj asa as a_s aps
    kgaa kg ohg pjs pt tbk naamloze_vennootschap societe_anonyme sociedad_anonima sociedade_anonima sab_de_cv sa_de_cv
    anonim_sirketi aksjeselskap aktiebolag`,
  corporation:
    'inc incorporated corp corporation company co and_co compagnie cia firm شركة مؤسسة کمپنی компания',
  partnership: 'lp llp limited_partnership limited_liability_partnership lllp gbr',
  registered: 'ev e_v eingetragener_verein ngo npo',
});
export const LEGAL_MAX_WORDS = 5;

/** Said before the name of what is forbidden, and no part of it. */
const BANNED = `banned outlawed proscribed defunct kaladam کالعدم ممنوعہ المحظورة محظور بندیز प्रतिबंधित নিষিদ্ধ запрещенная запрещённая запрещенный запрещённое запрещенное`;

/** Words that a name keeps or drops freely. */
export const FUNCTION_WORDS = wordSet(`${BANNED}
  the and of for in on to at by de del la le les el los las des du da do dos der die das und für et y e i al ul ur wa في در fi au wal bi li ud us as ash ut at un uz ur ad an ar az
  و ال آف کا کی کے د در از का की के ए এ для по и валь ва في ও और एवं na w z o von van den het`);

/** Kinds of organisation that names add and leave out. */
export const SOFT_WORDS = senseMap({
  holding: 'holding holdings',
});

/** Words for one thing in the names of armed and political organisations, whatever the language. */
export const CLASS_WORDS = senseMap({
  army: 'army jaish jaysh jeish jesh armee armée ejército ejercito armata armia ordu جيش جیش آرمی آرمي پوځ فوج آرمي आर्मी जैश আর্মি জইশ জইশে армия армии джаиш',
  lashkar: 'lashkar laskar lashker lashkare لشکر لشكر لښکر लश्कर लशकर লস্কর লশকর лашкар',
  front:
    'front jabhat jabha jabhah djabhat frente mahaz mahaaz cephe جبهة جبہہ محاذ فرنٹ جبهه मोर्चा फ्रंट ফ্রন্ট মোর্চা фронт фронта',
  movement: `movement tehreek tehrik tahrik tahreek harakat harakah haraka harkat harkatul mouvement movimiento hareket
    تحریک حركة حرکة حرکت موومنٹ غورځنګ तहरीक तहरीके आंदोलन मूवमेंट हरकत তেহরিক তেহরিকে তেহরিক-ই আন্দোলন মুভমেন্ট হরকাত হরকত движение движения техрик харакат`,
  party:
    'party hizb hezb hizbul parti partido partei partiya حزب ګوند پارٹی पार्टी हिज्ब हिजबुल हिज्बुल পার্টি হিজব হিজবুল партия партии хизб',
  brigade: `brigade brigades kataib katiba katibat kataeb liwa liwaa battalion battalions bataillon brigada kandak لواء كتائب
    كتيبة کتائب بریگیڈ برګېډ ब्रिगेड ব্রিগেড бригада бригады батальон`,
  organisation: `group gruppe groupe grupo gruppo gruppa группа مجموعة گروپ الجماعة organization organisation organizations organisations organizacion organizatsiya tanzim tanzeem jamaat jamaah jamaa jamiat jamiyat
    jemaah jama'at association society anjuman cooperative تنظيم تنظیم جماعت جماعة جمعية جمعیت انجمن ډله ټولنه समूह संगठन जमात जमाअत গোষ্ঠী সংগঠন জামাত জামায়াত জামাআত организация организации группировка группировки джамаат`,
  state:
    'state dawla dawlah daulat daulah دولة الدولة ریاست دولت سٹیٹ سټیټ स्टेट রাষ্ট্র স্টেট государство государства',
  emirate: 'emirate imarat imara emarat امارت إمارة الامارة अमीरात আমিরাত эмират эмирата имарат',
  islamic:
    'islamic islami islamiya islamiyya islamiyah islamique islamico اسلامی اسلامي الاسلامية اسلامية اسلامک اسلامیہ इस्लामी इस्लामिक इस्लामिया ইসলামি ইসলামী ইসলামিক исламский исламская исламское исламские исламского исламской',
  council:
    'council shura shoora majlis majlis-e committee komitet مجلس شوری شورى کونسل काउंसिल परिषद शूरा পরিষদ কাউন্সিল শুরা совет совета шура',
  jihad:
    'jihad jehad mujahidin mujahideen mujahedin mujahedeen mujahid mujahideen mojahedin جهاد جہاد مجاهدين مجاہدین مجاہد जिहाद मुजाहिदीन जेहाद জিহাদ মুজাহিদিন মুজাহিদীন джихад моджахеды моджахедов муджахедин',
  islam: 'islam islaam اسلام الإسلام',
});

/** Words that set organisations apart and are as often translated as transcribed. */
export const TRANSLATED_WORDS = senseMap({
  liberation:
    'liberation azadi tahrir tehrir libération liberacion آزادی تحرير لبریشن मुक्ति लिबरेशन মুক্তি লিবারেশন освобождение освобождения',
  people: "people peoples people's popular khalq awami عوامی خلق شعبي народный народная народного",
  foundation: 'foundation waqf bunyad moassese موسسہ مؤسسة وقف فاؤنڈیشن فاونډیشن फाउंडेशन ফাউন্ডেশন фонд фонда',
  media: 'media ilam aalam إعلام اعلام میڈیا میډیا मीडिया মিডিয়া медиа',
  martyr: 'martyr martyrs shaheed shuhada شہید شهداء',
  supporters: 'ansar supporters helpers أنصار انصار अंसार আনসার ансар',
  youth: 'youth shabaab shabab shabiba شباب الشباب аш-шабаб шабаб',
  students: 'taliban taleban students طالبان طالبانو طالبانه तालिबान তালেবান তালিবান талибан талибана',
  network: 'network networks shabaka shabakeh شبكة شبکه شبکہ نیٹ_ورک نیټورک शबका नेटवर्क নেটওয়ার্ক ',
  armed: 'armed musallah musalla المسلحة مسلح',
  united: 'united muttahida unified متحدہ объединенный объединённый',
  national:
    'national nationale nacional qaumi milli watani natsionalny قومی ملی وطني राष्ट्रीय জাতীয় национальный национальная национального',
});

/** Common business and office words: agreement says little, a difference much. */
export const BUSINESS_WORDS = wordSet(`
  brothers   bank banco banque bankasi banking trading trade commercial commerce industrial industry industries manufacturing
  international intl global world worldwide general services service solutions systems system technology technologies tech
  software consulting consultants engineering construction constructions contracting development investment investments
  capital finance financial securities insurance assurance trust fund funds partners partnership enterprises enterprise
  shipping maritime marine lines logistics transport transportation travel cargo airlines aviation air petroleum oil gas
  energy power electric electronics steel mining metals chemical chemicals pharma pharmaceutical health medical hospital
  food foods farm agricultural agriculture textile textiles motors auto import export estate real property properties
  management exchange money hawala center centre institute academy university college school ministry department government
  office agency authority administration bureau corporation company club union federation charity relief welfare aid
  humanitarian education research science sciences security defence defense military press news tv radio television studio
  online digital store shop market retail wholesale products product supply equipment materials design
  банк центр торговый финанс`);

/** How business words are shortened: the short form, then the word. */
export const ABBREVIATIONS = senseMap({
  association: 'assoc assn',
  brothers: 'bros',
  center: 'ctr centre',
  department: 'dept',
  development: 'dev devt',
  engineering: 'engg engrg',
  government: 'govt gov',
  industries: 'inds ind',
  international: 'intl',
  management: 'mgmt mgt',
  manufacturing: 'mfg manuf',
  national: 'natl',
  services: 'svcs svc',
  shipping: 'shpg',
  systems: 'sys',
  technologies: 'tech techs',
  trading: 'trdg',
  transport: 'transp',
  university: 'univ',
});

/** Names of places, directions, colours, months and numerals: near spellings are different things. */
export const PLACES = senseMap({
  'united-states': 'us usa united_states united_states_of_america amerika',
  'united-kingdom': 'uk united_kingdom great_britain britain',
  uae: 'uae united_arab_emirates',
  germany: 'germany deutschland',
  switzerland: 'switzerland schweiz suisse swiss',
  levant: 'levant sham shaam شام الشام левант леванта',
  peninsula: 'peninsula jazirat jazira جزيرة',
  afghanistan: 'afghanistan afghan افغانستان अफगानिस्तान अफ़ग़ानिस्तान আফগানিস্তান афганистан афганистана',
  balochistan:
    'balochistan baluchistan baloch baluch balochi بلوچستان بلوچ बलूचिस्तान बलोच বেলুচিস্তান বেলুচ белуджистан белуджистана',
  bangladesh: 'bangladesh bangladeshi',
  china: 'china chinese',
  egypt: 'egypt egyptian مصر',
  india: 'india indian hind',
  iran: 'iran iranian ایران',
  iraq: 'iraq iraqi عراق العراق इराक ইরাক ирак ирака',
  kashmir: 'kashmir kashmiri کشمیر कश्मीर কাশ্মীর кашмир кашмира',
  korea: 'korea korean chosun choson',
  kurdistan: 'kurdistan kurdish kurd کردستان',
  lebanon: 'lebanon lebanese لبنان',
  libya: 'libya libyan ليبيا الليبية',
  maghreb: 'maghreb maghrib المغرب',
  pakistan: 'pakistan pakistani پاکستان पाकिस्तान পাকিস্তান пакистан пакистана',
  palestine: 'palestine palestinian فلسطين',
  russia: 'russia russian rossii rossiya россия россии',
  sindh: 'sindh sindhi sind سندھ',
  somalia: 'somalia somali صومال',
  syria: 'syria syrian سوريا सीरिया সিরিয়া сирия сирии',
  uzbekistan: 'uzbekistan uzbek ازبکستان اوزبکستان उज़्बेकिस्तान উজবেকিস্তান узбекистан узбекистана',
  turkistan: 'turkistan turkestan ترکستان تركستان तुर्किस्तान তুর্কিস্তান туркестан туркестана',
  turkey: 'turkey turkish türkiye',
  yemen: 'yemen yemeni اليمن',
  first: 'first 1st',
  second: 'second 2nd',
  third: 'third 3rd',
  fourth: 'fourth 4th',
  fifth: 'fifth 5th',
});
export const CLOSED_WORDS = wordSet(`
  afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
  benin bolivia bosnia botswana brazil bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia
  cuba cyprus denmark egypt eritrea estonia ethiopia finland france gabon gambia georgia ghana greece guinea haiti honduras
  hungary iceland india indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya korea kuwait kyrgyzstan laos
  latvia lebanon liberia libya lithuania luxembourg malawi malaysia maldives mali malta mauritania mauritius mexico méxico
  moldova mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
  palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia
  slovenia somalia spain sudan suriname sweden syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan
  uganda ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe
  asia africa europe america balochistan sindh punjab kashmir kurdistan khorasan khurasan chechnya caucasus sham levant sinai
  maghreb peninsula london paris berlin boston atlanta dubai kabul karachi lahore quetta peshawar kandahar islamabad tehran
  baghdad damascus beirut cairo moscow hong kong shanghai
  north south east west northern southern eastern western central red black white green blue yellow
  january february march april may june july august september october november december
  first second third fourth fifth one two three four five six seven eight nine ten
  پاکستان افغانستان ایران عراق شام`);
