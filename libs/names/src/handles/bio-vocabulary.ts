import { wordSet } from './word-set.ts';

/**
 * Words of bios alone: handles that are run together with them mean other things. Where a list stands in several
 * languages, they are English, Arabic, Urdu, Persian, Pashto, Hindi, Roman Urdu, Turkish and French.
 */

/** Words of a label that says whose voice an account is. */
const BIO_LABELS = `
resmi hesabı hesap hesabımız sözcüsü sözcü medya kolu kanadı basın sayfası sayfamız kanalı kanalımız yayın organı bürosu
temsilcisi compte officiel officielle officiels porteparole porte parole branche médiatique bureau chaîne presse aile
représentant organe médias आधिकारिक अधिकृत खाता अकाउंट प्रवक्ता मीडिया विंग चैनल पेज पृष्ठ कार्यालय tarjuman sarkari markazi
numainda safha risala spox`;

/** What people call themselves who belong to an organisation. */
const MEMBERS = `
soldier soldiers fighter fighters member members commander commanders mujahid mujahideen mujahidin recruiter recruiters
recruiting join joining ghazi emir amir ameer lieutenant cadre militant warrior warriors جندي جنود مقاتل مقاتلو مجاهد
عضو أعضاء قائد أمير عنصر كوادر منتسب سپاہی کارکن کارکنان رکن ارکان کمانڈر غازی جنگجو سالار سرباز عضوم رزمنده
سرتېری سرتيری غړی جنګیالی قومندان सिपाही सैनिक सदस्य लड़ाका कमांडर मुजाहिद कार्यकर्ता sipahi
sipaahi karkun karkoon rukn arkan jangju askeri asker askeriyim üyesi üyesiyim üye savaşçısı savaşçı mücahidi mücahid
komutanı neferi soldat soldats combattant combattante combattants membre membres commandant moudjahid`;

/** Words of a bio that say how much and since when somebody belongs. */
const FILLERS = `
proud humble loyal brave since today now still serve serves serving northern southern eastern western front unit
alhamdulillah inshallah mashallah fier fière depuis gururlu प्रत गर्वित`;

/** Function words that join a label and a name. */
const BIO_JOINTS = `
نحن أنا من ا يم یو ka ki ke ko hun hoon hain hai hein main mein ham hum se ve biz
bu bir ile olan için de du des la le les l un une nous sommes je suis est notre au dans का में हम हैं से
और यह`;

/** First person plural, and what stands between it and a name that it takes for its own: “We are X”. */
const WE = 'we our nous biz biziz hum ham ہم نحن موږ مونږ ما हम';
const BEING = `
are is the this official here sommes hain hein hai la le les de du des l ہیں ہے یو هستیم ही अब now still یہ هنا`;

/** Words for a relation, which a word of negation beside them denies. What is official is no such word: `Official account. No DMs`. */
const RELATIONS = `
affiliated affiliation associated association related linked connected connection endorsed relation ties tied
علاقة صلة يمثل أمثل نمثل تعلق واسطہ اړیکه تړاو taluq taaluq talluq taalluq wasta ilgisi ilgim
bağlantısı bağlantım alakası alakam affilié affiliée lien liens rapport संबंध ताल्लुक نسبت ارتباطی`;

const NEGATIONS = `
not no non nor never isnt aint without لا ليس ليست لست لسنا نہیں نه نشته nahi nahin nahee yok yoktur değil değildir
değiliz aucun aucune pas sans नहीं نیست ندارد`;

/** Trades of those who speak about organisations, and what people are who left or survived one. */
export const BIO_SPEAKERS = `
author novelist writer columnist journo freelancer factchecker lawyer widow
widower orphan escapee defector deradicalisation deradicalization journaliste chercheur chercheuse chercheurs historien
historienne victimes survivant survivante survivants ancien ancienne parodie parodique satirique humoristique avocat
avocate veuve reporters correspondante gazeteci gazetecisi muhabir muhabiri araştırmacı araştırmacısı tarihçi akademisyen
kurban kurbanları kurbanlarının mağdur mağdurları eski parodi mizah hiciv yazar yazarı avukat पत्रकार संवाददाता शोधकर्ता
शोधार्थी इतिहासकार पीड़ित पूर्व व्यंग्य पैरोडी हास्य लेखक वकील विधवा sahafi sahafat muhaqqiq mutasireen mutasirin
sabiq sabiqa tanz tanziya mazahiya mizahiya مصنف ادیب وکیل بیوہ صحافیہ رپورٹرز كاتب كاتبة محام محامية أرملة ناشط
مراسلون منشق منشقة هارب ليکوال روزنامه‌نگار پژوهشگر خبرنگار قربانیان نویسنده`;

/** Words of those who report, oppose or mourn. */
export const BIO_DISTANCE = `
escaped escape fled left quit retired watchdog debunk debunks debunking factcheck osint
down independent crime crimes claims monitoring checking documenting took criticise criticize critic critics mock mocking joking satirizes translate translates couvre couvrir
couvrant recherche recherches étude études contre nouvelles actualités histoire jamais pas aucun ni haber haberleri
haberler karşı hayır değil araştırma araştırmalar tarihi üzerine yok yoktur खबरें समाचार खिलाफ विरुद्ध शोध इतिहास नहीं
विरोध khabren khabrain khilaaf tareekhi tehqeeq mukhalifat خلاف مخالفت تنقید جرائم توثيق أوثق نوثق انتقاد هربت نجوت ناجية ناجي طنزیہ مذاق مذاقیہ ضد`;

export const bioLabels = wordSet(BIO_LABELS);
export const members = wordSet(MEMBERS);
export const fillers = wordSet(FILLERS);
export const bioJoints = wordSet(BIO_JOINTS);
export const we = wordSet(WE);
export const being = wordSet(BEING);
const relations = wordSet(RELATIONS);
const negations = wordSet(NEGATIONS);

/** The word of a disclaimer in `words` (“not affiliated”, “aucun lien”), where there is one. */
export function disclaimerIn(words: ReadonlySet<string>): string | undefined {
  const relation = [...words].find((word) => relations.has(word));
  return relation !== undefined && [...negations].some((word) => words.has(word)) ? relation : undefined;
}
