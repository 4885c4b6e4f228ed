import { type NameBook, parseNames } from './name-book.ts';

/** Given and family names of Egypt, Iraq, the Gulf and the Maghreb, common ones first; the order is an assumption. */
export const ARAB: NameBook = {
  male: parseNames(`
Mohamed|محمد|Mohammed Muhammad Mohammad
Ahmed|أحمد|Ahmad
Ali|علي|Aly
Mahmoud|محمود|Mahmood Mahmud
Omar|عمر|Umar Omer
Youssef|يوسف|Yousef Yusuf Yousif
Mustafa|مصطفى|Mostafa Mustapha
Ibrahim|إبراهيم|Ebrahim Brahim
Khaled|خالد|Khalid
Hassan|حسن|Hasan
Hussein|حسين|Husein Hussain
Abdullah|عبدالله|Abdallah Abdulla
Abdulrahman|عبدالرحمن|Abdelrahman Abderrahmane
Karim|كريم|Kareem
Tarek|طارق|Tariq Tareq
Hamza|حمزة|Hamzah
Amr|عمرو|Amro
Walid|وليد|Waleed Oualid
Sami|سامي|Samy
Fahad|فهد|Fahd
Saleh|صالح|Salih
Nasser|ناصر|Naser
Majed|ماجد|Majid Maged
Sultan|سلطان|Soltan
Haider|حيدر|Haydar Hayder
Abbas|عباس|Abas
Ayman|أيمن|Aiman
Bilal|بلال|Belal
Yassin|ياسين|Yassine Yaseen
Rachid|رشيد|Rashid Rasheed
Samir|سمير|Sameer
Hisham|هشام|Hicham
Adel|عادل|Adil
Ziad|زياد|Ziyad
Anas|أنس|Anass
Marwan|مروان|Marouane
Osama|أسامة|Oussama Usama
Saad|سعد|
Jamal|جمال|Gamal
Nabil|نبيل|Nabeel`),
  female: parseNames(`
Fatima|فاطمة|Fatma Fatimah
Maryam|مريم|Mariam Meryem
Aya|آية|Ayah
Sara|سارة|Sarah
Nour|نور|Noor Nur
Zainab|زينب|Zaynab Zeinab
Salma|سلمى|Selma
Aisha|عائشة|Aicha Aysha
Huda|هدى|Hoda
Amina|أمينة|Aminah
Layla|ليلى|Laila Leila
Rania|رانيا|Ranya
Mona|منى|Muna
Noura|نورة|Nora Norah
Hanan|حنان|Hanane
Yasmin|ياسمين|Yasmine Jasmin
Reem|ريم|Rim
Samira|سميرة|Sameera
Khadija|خديجة|Khadijah
Dina|دينا|Deena`),
  family: parseNames(`
Mohamed|محمد|Mohammed
Ali|علي|Aly
Ahmed|أحمد|Ahmad
Hassan|حسن|Hasan
Ibrahim|إبراهيم|Ebrahim
Mahmoud|محمود|Mahmood
Hussein|حسين|Hussain
El Sayed|السيد|Elsayed Alsayed
Al Ghamdi|الغامدي|Alghamdi
Al Otaibi|العتيبي|Alotaibi Otaibi
Al Jubouri|الجبوري|Aljubouri Jabouri
Salem|سالم|Salim
Al Harbi|الحربي|Alharbi
Mansour|منصور|Mansoor
Khalil|خليل|Khaleel
Al Qahtani|القحطاني|Alqahtani
El Amrani|العمراني|Elamrani
Saleh|صالح|Salih
Al Obaidi|العبيدي|Alobaidi
Youssef|يوسف|Yousef
Al Zahrani|الزهراني|Alzahrani
Benali|بنعلي|Ben Ali
Al Dosari|الدوسري|Aldosari Dossary
Haddad|حداد|Hadad
Al Tamimi|التميمي|Altamimi
Nasser|ناصر|Naser
Al Shammari|الشمري|Alshammari
Fathi|فتحي|Fathy
El Idrissi|الإدريسي|Elidrissi
Kamal|كمال|Kamel
Al Saadi|السعدي|Alsaadi
Gaber|جابر|Jaber
Al Maliki|المالكي|Almaliki
Darwish|درويش|Darwiche
Al Rubaie|الربيعي|Alrubaie
Zaki|زكي|Zaky
Bennani|بناني|
Tawfik|توفيق|Tawfiq
Al Hashimi|الهاشمي|Alhashimi
Shehata|شحاتة|Shahata`),
};
