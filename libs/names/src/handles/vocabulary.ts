import { lettersOf } from './alias-index.ts';
import { BIO_DISTANCE, BIO_SPEAKERS } from './bio-vocabulary.ts';
import { wordSet } from './word-set.ts';

/**
 * What may stand beside a name without changing whose account it is. Accounts of newspapers, schools and shops use the
 * same words, so they only count where the rest of the field is the name of an organisation.
 */
const DECORATIONS = `
video videos pics photo channels tube post posts radio studio chat bot dm public private forever always legit here now
reborn returns rising official officiel offical officia ofc real the its im iam iamthe we us true tv media medias
channel page account acct profile hq team org net com info online web site app pk af ps ir iq sy lb ye so ng in uk usa
int intl international global world ar en ur fa x xx xxx o xo mr backup bkp back new newacc main only original
verified first second old v1 v2 v3 group organisation organization movement party network brigade brigades army force
forces tanzeem tanzim tanzeemi harakat jamaat live hd zone hub mujahideen mujahidin mujahid ae az ba bd bf bh cd cm co
dz eg et eu fr ge gr id il jo ke kg kw kz lk ml my mz ne nl np nz om pe ph qa ro ru sd se sn td tj tm tr tz ug uz vn
za telegram twitter facebook instagram youtube tiktok whatsapp threads رسمي الرسمي الرسمية رسمية آفیشل
آفیشیل سرکاری مرکزی المركزية حساب الحساب اکاؤنٹ صفحة الصفحة پاڼه پاڼې قناة القناة چینل میڈیا
میڊیا میډیا تنظيم التنظيم حركة الحركة حرکت تحریک جماعة جماعت ډله ډلې ګروپ گروپ شبكة نیٹ ورک
جديد الجديد نیا نئی نوی نوې`;

/** Places and languages: decoration beside a name of several words, part of another name beside a single word. */
const PLACES = `
pashto urdu arabic english farsi somali pakistan afghanistan kashmir iraq syria lebanon yemen somalia nigeria
palestine gaza libya tunisia tunis egypt bahrain iran india bangladesh mali sahel khorasan khurasan sindh punjab
balochistan پاکستان افغانستان کشمیر العراق سوريا لبنان اليمن الصومال تونس ليبيا فلسطين غزة مصر پښتو اردو عربي خراسان
بلوچستان سندھ پنجاب`;

/** Words of a label that says whose voice an account is. */
const LABELS = `
official account channel page spokesman spokesperson spokeswoman spokesmen spokespersons media wing office press
bureau military information department voice magazine newsletter publication publications foundation agency outlet
broadcaster representative backup handle profile central cell commission committee section service run managed
operated الناطق ناطق المتحدث متحدث الحساب حساب الرسمي الرسمية رسمي الموقع المكتب مكتب الإعلامي الإعلام إعلام العسكري
الصفحة صفحة القناة قناة الجناح الذراع الإعلامية مؤسسة المؤسسة مجلة صوت للإنتاج الحربي المركزي المركزية الجهادية
المجاهدين البديل الجديد مركز المركز اللجنة الهيئة تلغرام تويتر ترجمان آفیشل آفیشیل اکاؤنٹ سرکاری میڈیا ونگ سیل
چینل رسالہ مرکزی نمائندہ مجاہدین کمیشن دفتر شعبہ نشر اشاعت ویاند پاڼه پاڼې خپرونه خپرونې رسنیز څانګه
استازی سخنگوی سخنگو کانال غږ ږغ`;

/** Function words that join a label and a name. */
const JOINTS = `
of the for and a an by at in to this is it we are our from on with باسم ل في من و على هذا هذه هو هي عن کا کی کے کو میں
ہے یہ ہم اور برائے از طرف سے د دی ده دا په له زموږ موږ او در به است این`;

/** People and bodies whose trade it is to speak about organisations, and words that say "not them". */
const SPEAKERS = `
journalist journalism reporter correspondent newspaper editor researcher researchers research scholar scholarship
historian history archive analyst academic professor lecturer phd university institute thinktank survivor survivors
victim victims hostage families former ex parody satire satirical fake joke jokes comedy comedian humour humor meme
memes fan fans fc embassy government police court prosecutor ministry compliance sanctions unofficial unaffiliated
campaign monitor صحفي صحفية صحافي صحافية مراسل مراسلة صحيفة جريدة باحث باحثة بحث دراسة دراسات محلل محللة جامعة أستاذ
مؤرخ أرشيف ضحايا ضحية ناجون ناجيات الناجين الناجيات أهالي أسر ساخر ساخرة نكت للضحك فكاهة سابق السابق سابقا تركت مكافحة
وزارة سفارة شرطة محكمة النيابة رابطة لضحايا عشاق مشجعون مشجعو نادي حملة صحافت نامہ محقق تحقیق تحقیقی مطالعہ
متاثرین متاثرہ والدین یتیم طنز مزاح مزاحیہ پیروڈی جعلی لطیفے وزارت پولیس سفارت مہم ماہر تجزیہ انسداد خبریال
خبرياله څېړنه څیړنه څېړونکی څیړونکی پوهاند پوهنتون قربانیان قربانیانو کورنۍ کورنیو یتیمان پلرونه ټوکې خندا
پېروډي نقلي پخوانی پخوانۍ ټولنه`;

/** Words of those who report, oppose, mourn or count: the field speaks about the organisation. */
const DISTANCE = `
fanpage fansite fanclub fanbase supporters haters lover lovers club stories memes quotes leaks truth secrets rumors
rumours watch watcher watchers monitors monitoring monitored tracker trackers tracking track anti against stop no not
never without news report reports reporting cover covering covers covered researching study studies studying archives
analysis expert experts exposed expose exposing exposes facts truthabout about end defeat defeated fight fighting fuck
hate hates boycott ban banned block ceasefire peace counter countering combat combating inquiry sanction minister
attack attacks attacked bombing killed murdered captivity war conflict books book documentary data map maps alert
alerts tip tips did didd dida zid khilaf namanzoor rasd akhbar khabar khabrein khabarnama tareekh tehqiq mukhalif
sakhir mazah jaiza mazhaka namano tsarana tsirana na nah nahi killer hunter hunters busters escaped explained
explainer updates update digest daily victory over vs versus ضد لا ليس ليست لسنا لست كفى رصد مرصد نرصد راصد متابعة
نتابع أخبار خبر أغطي بحوث تاريخ مفقودين ناج السخرية سخرية مزاح نمزح محاربة مواجهة التحالف حكومة عقوبات قوائم الحظر حظر
لجنة هجوم هجمات حرب كتب كتاب بلغ قصص جرائم نامنظور خلاف مخالف خبریں نگار رپورٹر جائزہ شہدا شہید چھوڑ چھوڑی
نہیں نہ بند حملے حملوں حملہ ریکارڈ جنگ کتابیں کتابوں اطلاع آگاہی عدالت عدالتی حکومت امن آواز اتحاد خیالی کالعدم
مقدمہ پرضد څارنه څار خبرونه ټوکي بریدونه برید جګړه کتابونه ادب شعر ترهګرۍ راپور راپورونه شمېرې ارقام محکمه سوله
کمپاین بندیزونو ائتلاف`;

export const decorations = wordSet(DECORATIONS);
export const places = wordSet(PLACES);
export const labels = wordSet(LABELS);
export const joints = wordSet(JOINTS);
/** Speakers also say of the other fields of an account that they are not the organisation's own. */
export const speakers = wordSet(SPEAKERS, BIO_SPEAKERS);
export const distances = wordSet(SPEAKERS, DISTANCE, BIO_SPEAKERS, BIO_DISTANCE);

/** The short words that handles run together with a name; all other affixes have three letters or more and are Latin. */
const SHORT_AFFIXES = wordSet('pk tv hq fc af ps uk');
export const affixes: readonly string[] = [
  ...new Set([...decorations, ...places, ...labels, ...wordSet(SPEAKERS, DISTANCE)]),
].filter((word) => /^[a-z0-9]{3}/.test(word) || SHORT_AFFIXES.has(word));

/** Arabic prepositions and articles that are written together with the word after them. */
export const clitics: readonly string[] = ['لل', 'ل', 'و', 'ب', 'ال'].map(lettersOf);

/** Whether a list holds the word, as it is or after an Arabic preposition or article. */
export function holds(words: ReadonlySet<string>, text: string): boolean {
  if (words.has(text)) return true;
  if (text.length < 5) return false;
  return clitics.some((clitic) => text.startsWith(clitic) && words.has(text.slice(clitic.length)));
}
