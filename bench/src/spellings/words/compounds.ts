/** Given names of several words that are written as one thing, and names that are given only together. */
export const COMPOUNDS = `
zia ur rahman|zia ur rehman|ziaurrahman|zia al rahman|diya al rahman; ضیاء الرحمان/ضیاء الرحمن; ضیاءالرحمن; ضياء الرحمن; ज़िया उर रहमान/जियाउर रहमान; জিয়াউর রহমান/জিয়া উর রহমান; Зия-ур-Рахман/Зиаур Рахман
zaki ur rahman|zaki ur rehman|zakiur rehman|zakiurrahman; ذکی الرحمان/ذکی الرحمن; ذکي الرحمن; ذكي الرحمن; ज़की उर रहमान/जकीउर रहमान; জাকিউর রহমান/জাকি উর রহমান; Заки-ур-Рахман/Закиур Рехман
fazl ur rahman|fazlur rahman|fazal ur rehman|fazl ur rehman|fazlurrahman; فضل الرحمان/فضل الرحمن; فضل الرحمن; فضل الرحمن; फ़ज़लुर रहमान/फजलुर रहमान; ফজলুর রহমান/ফজল উর রহমান; Фазлур Рахман/Фазл-ур-Рахман
khalil ur rahman|khalilur rahman|khalil al rahman|khalil rahman; خلیل الرحمان/خلیل الرحمن; خليل الرحمن; خليل الرحمن; ख़लीलुर रहमान/खलील उर रहमान; খলিলুর রহমান/খলিল উর রহমান; Халил-ур-Рахман/Халилур Рахман
habib ur rahman|habibur rahman|habib ur rehman|habib al rahman; حبیب الرحمان/حبیب الرحمن; حبيب الرحمن; حبيب الرحمن; हबीबुर रहमान; হাবিবুর রহমান; Хабиб-ур-Рахман/Хабибур Рахман
aziz ur rahman|azizur rahman|azizirahman|aziz rahman|azizurrahman; عزیز الرحمان/عزیز الرحمن; عزيز الرحمن; عزيز الرحمن; अज़ीज़ुर रहमान/अजीजुर रहमान; আজিজুর রহমান; Азизуррахман/Азиз-ур-Рахман
shams ur rahman|shamsur rahman|shams rahman|shamsurrahman; شمس الرحمان/شمس الرحمن; شمس الرحمن; شمس الرحمن; शम्सुर रहमान; শামসুর রহমান; Шамсур Рахман/Шамс-ур-Рахман
hifz ur rahman|hifzur rahman; حفظ الرحمان/حفظ الرحمن; حفظ الرحمن; حفظ الرحمن; हिफ़्ज़ुर रहमान; হিফজুর রহমান; Хифзур Рахман
saif ul islam|saiful islam|seif al islam|sayf al islam; سیف الاسلام; =; سيف الإسلام; सैफ़ुल इस्लाम/सैफ उल इस्लाम; সাইফুল ইসলাম; Саиф-уль-Ислам/Сейф аль-Ислам
nur ul islam|noor ul islam|nurul islam; نور الاسلام; =; نور الإسلام; नूरुल इस्लाम; নুরুল ইসলাম; Нурул Ислам/Нур-уль-Ислам
siraj ul islam|sirajul islam; سراج الاسلام; =; سراج الإسلام; सिराजुल इस्लाम; সিরাজুল ইসলাম; Сираджул Ислам
zia ul haq|ziaul haq|zia al haq|ziaulhaq; ضیاء الحق; ضیاءالحق/ضياءالحق; ضياء الحق; ज़िया उल हक़/जियाउल हक; জিয়াউল হক; Зия-уль-Хак
sami ul haq|samiul haq; سمیع الحق; =; سميع الحق; समीउल हक़/समी उल हक; সামিউল হক; Сами-уль-Хак
anwar ul haq|anwarul haq|anwar al haq; انوار الحق; =; أنوار الحق/أنور الحق; अनवारुल हक़/अनवारुल हक; আনোয়ারুল হক/আনওয়ারুল হক; Анвар-уль-Хак
ikram ul haq|ikramul haq; اکرام الحق; =; إكرام الحق; इकरामुल हक़/इकराम उल हक; ইকরামুল হক; Икрам-уль-Хак
noor ul haq|nurul haq|nur ul haq; نور الحق; =; نور الحق; नूरुल हक़/नूरुल हक; নুরুল হক; Нур-уль-Хак/Нурул Хак
ihsan ul haq|ehsanul haq|ehsan ul haq; احسان الحق; =; إحسان الحق; एहसान उल हक़/एहसानुल हक; এহসানুল হক; Эхсан-уль-Хак
inam ul haq|inamul haq; انعام الحق; =; إنعام الحق; इनामुल हक़/इनाम उल हक; এনামুল হক; Инам-уль-Хак
ghulam nabi; غلام نبی; =; غلام نبي; ग़ुलाम नबी/गुलाम नबी; গোলাম নবী/গুলাম নবি; Гулам Наби
gul agha|gula agha|gul aga; گل آغا; ګل آغا; غل آغا/قل آغا; गुल आग़ा/गुल आगा; গুল আগা; Гуль Ага/Гул Ага
jan mohammad|jan muhammad|jan mohammed; جان محمد; =; جان محمد; जान मोहम्मद; জান মোহাম্মদ; Джан Мохаммад
din mohammad|din muhammad|deen mohammad; دین محمد; =; دين محمد; दीन मोहम्मद; দীন মোহাম্মদ; Дин Мохаммад
dost mohammad|dost muhammad; دوست محمد; =; دوست محمد; दोस्त मोहम्मद; দোস্ত মোহাম্মদ; Дост Мохаммад
nur mohammad|noor mohammad|noor muhammad|nur muhammad; نور محمد; =; نور محمد; नूर मोहम्मद; নুর মোহাম্মদ/নূর মুহাম্মদ; Нур Мохаммад
khudai dad|khudaidad|khodaidad|khudadad; خدائیداد/خداداد; خدايداد; خدايداد/خداداد; ख़ुदायदाद/खुदादाद; খোদাদাদ/খুদাইদাদ; Худайдад
allah dad|alladad|allahdad; اللہ داد; =; الله داد; अल्लाह दाद/अल्लाहदाद; আল্লাহ দাদ/আল্লাদাদ; Алладад
allah yar|allahyar; اللہ یار; =; الله يار; अल्लाह यार; আল্লাহ ইয়ার; Аллаяр
yar mohammad|yar muhammad; یار محمد; =; يار محمد; यार मोहम्मद; ইয়ার মোহাম্মদ; Яр Мохаммад
wali jan|walijan; ولی جان; =; ولي جان; वली जान; ওয়ালি জান; Вали Джан
sher mohammad|sher muhammad|shir mohammad; شیر محمد; =; شير محمد; शेर मोहम्मद; শের মোহাম্মদ; Шер Мохаммад
taj mohammad|taj muhammad; تاج محمد; =; تاج محمد; ताज मोहम्मद; তাজ মোহাম্মদ; Тадж Мохаммад
fazeel a tul|fazilat al; فضیلۃ; فضيلت; فضيلة; फ़ज़ीलत; ফজিলাতুল; Фазилят уль
abu bakr|abubakar|abubaker|abu bakar|aboubakr|abu bakker|abu baker; ابوبکر; =; أبو بكر; अबू बक्र/अबू बकर; আবু বকর; Абу Бакр
abu ali; ابو علی; =; أبو علي; अबू अली; আবু আলী/আবু আলি; Абу Али
abu hamza; ابو حمزہ; =; أبو حمزة; अबू हमज़ा; আবু হামজা; Абу Хамза
abu yahya; ابو یحییٰ/ابو یحیی; ابو يحيی/ابو یحیی; أبو يحيى; अबू याह्या; আবু ইয়াহিয়া; Абу Яхья
abu musab|abou mossab|abu mus ab; ابو مصعب; =; أبو مصعب; अबू मुसाब; আবু মুসাব; Абу Мусаб
abu omar|abu umar|abou omar; ابو عمر; =; أبو عمر; अबू उमर; আবু ওমর; Абу Омар/Абу Умар
umm kulthum|umm kulsum; ام کلثوم; =; أم كلثوم; उम्मे कुलसुम; উম্মে কুলসুম; Умм Кульсум
mati ur rahman|mati al rahman|matiur rahman|mati ur rehman; مطیع الرحمان/مطیع الرحمن; مطيع الرحمن; مطيع الرحمن; मतीउर रहमान/मतिउर रहमान; মতিউর রহমান; Мати-ур-Рахман/Матиур Рахман
saif ur rahman|saifur rahman|saif ur rehman; سیف الرحمان/سیف الرحمن; سيف الرحمن; سيف الرحمن; सैफ़ुर रहमान/सैफुर रहमान; সাইফুর রহমান; Сайф-ур-Рахман/Сайфур Рахман
ata ur rahman|ataur rahman|ata ur rehman; عطاء الرحمان/عطا الرحمن; عطاالرحمن; عطاء الرحمن; अताउर रहमान; আতাউর রহমান; Ата-ур-Рахман/Атаур Рахман
latif ur rahman|latifur rahman; لطیف الرحمان/لطیف الرحمن; لطيف الرحمن; لطيف الرحمن; लतीफ़ुर रहमान/लतीफुर रहमान; লতিফুর রহমান; Латифур Рахман
mujib ur rahman|mujibur rahman|mujeeb ur rehman; مجیب الرحمان/مجیب الرحمن; مجيب الرحمن; مجيب الرحمن; मुजीबुर रहमान; মুজিবুর রহমান; Муджибур Рахман
shafiq ur rahman|shafiqur rahman; شفیق الرحمان/شفیق الرحمن; شفيق الرحمن; شفيق الرحمن; शफ़ीक़ुर रहमान/शफीकुर रहमान; শফিকুর রহমান; Шафикур Рахман
obaid ur rahman|ubaid ur rahman|obaidur rahman; عبید الرحمان/عبید الرحمن; عبيد الرحمن; عبيد الرحمن; उबैदुर रहमान; ওবায়দুর রহমান; Убайд-ур-Рахман/Обайдур Рахман
anis ur rahman|anisur rahman; انیس الرحمان/انیس الرحمن; انيس الرحمن; أنيس الرحمن; अनीसुर रहमान; আনিসুর রহমান; Анисур Рахман
inayat ur rahman|inayatur rahman|enayat ur rahman|inayat ur rehman; عنایت الرحمان/عنایت الرحمن; عنايت الرحمن; عناية الرحمن; इनायतुर रहमान/इनायत उर रहमान; এনায়েতুর রহমান; Инаят-ур-Рахман/Инаятур Рахман
`;
