/** What stands before or between names: titles, words of kinship, and the article, which joins what follows. */
export const TITLES = `
mullah|mulla|mola|mollah|molla; ملا; =; الملا/ملا; मुल्ला; মোল্লা; мулла
maulvi|maulawi|mawlawi|mawlvi|molvi|maulavi|moulavi; مولوی; مولوي; المولوي/مولوي; मौलवी; মৌলভি; маулави
maulana|mawlana|moulana|mowlana; مولانا; =; مولانا; मौलाना; মাওলানা; маулана
hafiz|hafez|hafidh|hafed|hafeez; حافظ; =; حافظ; हाफ़िज़/हाफिज; হাফিজ/হাফেজ; Хафиз
qari|kari; قاری; قاري; قاري; क़ारी/कारी; কারি/ক্বারি; Кари
haji|hajji|hadji|haaji|al haj; حاجی; حاجي; الحاج/حاجي; हाजी; হাজি/হাজী; Хаджи/хаджи
mufti; مفتی; مفتي; المفتي/مفتي; मुफ़्ती/मुफ्ती; মুফতি; муфтий/Муфти
ustad|ustaz|ostad|ustadz; استاد; =; الأستاذ/أستاذ; उस्ताद; ওস্তাদ; устад
commander; کمانڈر; قوماندان; القائد; कमांडर; কমান্ডার; командир
doctor|dr; ڈاکٹر; ډاکټر; الدكتور; डॉक्टर/डॉ; ডাক্তার/ড.; доктор
imam|emam; امام; =; إمام; इमाम; ইমাম; Имам
bin|ben|bn; بن; =; بن; बिन; বিন; бин/бен
ibn; ابن; =; ابن/بن; इब्न; ইবনে; ибн
bint; بنت; =; بنت; बिन्त/बिंत; বিনতে; бинт
abu|abou|abo|abi; ابو; =; أبو; अबू; আবু; Абу
umm|oum|um|umme; ام; =; أم; उम्म/उम्मे; উম্মে/উম্ম; Умм
ould|oueld|wuld|weld; ولد; =; ولد; वलद/औल्द; উলদ; ульд/ульд
abdul|abdel|abdal|abdoul; عبدل/عبدال; عبدل; عبد; अब्दुल; আবদুল/আব্দুল; Абдул
jr|junior; جونیئر; جونير; الابن; जूनियर; জুনিয়র; младший
`;
