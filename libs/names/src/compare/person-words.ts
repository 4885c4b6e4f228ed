import { wordSet } from './word-list.ts';

/** Titles and forms of address: they come and go with who writes the name. */
export const HONORIFICS = wordSet(`
  mr mrs ms miss mister monsieur madame mme dr doctor prof professor engineer eng sir dame lord lady herr frau
  hon rev reverend fr father bishop general gen colonel col major maj captain capt lieutenant lt commander brigadier
  sgt sergeant admiral president minister senator
  haji hajji hadji haj hajj hajjah el-hadj alhaji alhaj hafiz hafez hafeez qari maulana mawlana maulvi mawlawi
  moulvi mawlavi molvi mullah mulla molla mollah mula mufti allama allamah shaikh sheikh shaykh sheik cheikh sheykh
  syed sayed sayyid sayyed sayid saiyid seyed sayyad imam ayatollah hojjatoleslam ustad ustaz ustadh ostad akhund
  akhundzada akhunzada malik amir emir ameer khalifa pir peer mirza mian chaudhry chaudhary choudhry rana raja agha
  sardar nawab begum bibi mst mohtarma janab sahib saheb sahibzada khan ghazi
  حاجی الحاج الحاجي حافظ قاری مولانا مولوی ملا مفتی علامہ شیخ الشيخ سید السيد امام استاد الاستاذ ملک امیر پیر مرزا میاں
  چوہدری رانا راجہ آغا سردار جناب صاحب دکتور الدكتور ڈاکٹر خان مولوي ملا قاري مفتي
  maulavi maolana qari shaykh sheykh hadzhi haji mufti akhund mavlavi mevlevi мулла маулави маулана хафиз
  хаджи шейх муфтий मुल्ला मौलवी मौलाना क़ारी मुफ्ती हाजी शेख शैख মোল্লা মৌলভি মাওলানা ক্বারি মুফতি হাজি শেখ
  শায়খ`);

/** Honorifics that are as often a name (`Malik`, `Amir`): without a second name beside them they stay a name. */
export const NAME_LIKE_HONORIFICS = wordSet(`
  khan malik amir emir ameer mirza raja rana agha sardar hafiz hafeez hafez ghazi father general major hon begum pir
  imam said bibi khalifa miss lord mian خان ملک امیر مرزا حافظ امام سردار`);

/** `X bin Y`: Y is the father of X. */
export const CHILD_OF = wordSet(`
  bin ibn ben bint binte binti binta ibnu wald weld ould uld ouled son daughter oglu ogly oglou qizi kizi kyzy
  بن ابن بنت ولد پسر فرزند دختر  сын дочь угли оглы кызы बिन वल्द पुत्र बेटा বিন ইবনে পুত্র`);

export const KUNYA = wordSet('abu abou aboo abo abi umm um oum ابو ابی ام أبو أبي أم');
export const SERVANT = wordSet(
  'abd abdul abdel abdal abdu abdoul abdool abdur abdus abdud abdush abdun abdut abduz abder abdes abden abdeb abdil عبد عبدال عبدول ابدول',
);
export const ARTICLES = wordSet('al el ul ال as ash at ad adh ar az an us ud ur uz');
/** Only as a link inside a compound (`Zia ur Rehman`, `Shams ud Din`). */
export const LINKS = wordSet('al el ul ur ud us ush uz un ad ed id ar e u ال');
/** Words of no weight between the parts of a name. */
export const PARTICLES = wordSet(`
  de del della dela da das do dos di du la le los las les van von der den ter ten zu zum af av y e i na of the and al el
  ul ur ud آل`);
export const SUFFIXES = wordSet('jr jnr junior sr snr senior ii iii iv esq phd md');

/** Tribe, clan and origin names without an article, as facts of naming; each says which family line, like a nisba. */
export const TRIBES = wordSet(`
  mehsud mahsud masood wazir afridi bangash khattak orakzai achakzai kakar tarin zadran zadrani jadran durrani
  ghilzai ghilji popalzai barakzai alokozai alizai noorzai nurzai ishaqzai shinwari mohmand yousafzai yusufzai marwat
  bhatti awan rajput jat gujjar arain baloch brohi bugti marri mengal magsi rind lashari leghari khosa mazari jatoi
  chandio soomro bhutto tanoli swati gandapur bettani haqqani محسود وزیر آفریدی خٹک اچکزئی کاکڑ`);
