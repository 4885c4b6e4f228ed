import { readFileSync } from 'node:fs';
import { readLanguageModel } from '@breakwater/learn';
import { describe, expect, it } from 'vitest';

const bytes = readFileSync(new URL('../../../../packs/models/language/language.model', import.meta.url));
const identifier = readLanguageModel(bytes);

describe('the language model that ships', () => {
  it.each([
    ['en', 'the plumber said he would come on Thursday but nobody showed up'],
    ['ur-Latn', 'plumber ne kaha tha jumerat ko aaunga lekin koi nahi aaya'],
    ['ur-Latn', 'yaar aaj office se late nikla, traffic bht zyada thi'],
    ['ur', 'پلمبر نے کہا تھا جمعرات کو آؤں گا لیکن کوئی نہیں آیا'],
    ['ar', 'قال السباك إنه سيأتي يوم الخميس لكن لم يأت أحد'],
    ['ar', 'والله ما حدا اجا اليوم وانا قاعد عم استنى من الصبح'],
    ['ar-Latn', 'el sabbak 2al hayege yom el khamis bas mafish 7ad geh'],
    ['ps', 'نلدوان ویلي و چې د پنجشنبې په ورځ به راشي خو هیڅوک رانغلل'],
    ['fa', 'لوله‌کش گفته بود پنجشنبه می‌آید اما هیچ‌کس نیامد'],
    ['pnb', 'پلمبر نے آکھیا سی جمعرات نوں آواں گا پر کوئی نہیں آیا'],
    ['kmr', 'Hoste got ku ez ê roja pêncşemê bêm lê kes nehat'],
    ['ckb', 'وەستاکە وتی ڕۆژی پێنجشەممە دێم بەڵام کەس نەهات'],
    ['hi', 'प्लंबर ने कहा था गुरुवार को आऊंगा लेकिन कोई नहीं आया'],
    ['tr', 'Tesisatçı perşembe günü geleceğim demişti ama kimse gelmedi'],
    ['fr', 'Le plombier avait dit qu’il viendrait jeudi mais personne n’est venu'],
    ['bn', 'মিস্ত্রি বলেছিল বৃহস্পতিবার আসবে কিন্তু কেউ আসেনি'],
    ['sd', 'پلمبر چيو هو ته خميس تي ايندس پر ڪو به نه آيو'],
    ['id', 'Tukang ledeng bilang mau datang hari Kamis tapi tidak ada yang muncul'],
    ['ru', 'Сантехник сказал, что придёт в четверг, но никто не пришёл'],
    ['other', 'Der Klempner sagte, er komme am Donnerstag, aber niemand war da'],
  ])('says %s', (language, text) => {
    expect(identifier.languageOf(text)).toBe(language);
  });
});
