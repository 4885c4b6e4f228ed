import { type NameBook, parseNames } from './name-book.ts';

/** Given and clan names of Pakistan, common ones first; the order is an assumption. */
export const PAKISTAN: NameBook = {
  male: parseNames(`
Muhammad|محمد|Mohammad Mohammed Mohd Muhammed
Ali|علی|Aly
Ahmed|احمد|Ahmad Ahmd
Hassan|حسن|Hasan Hassaan
Hussain|حسین|Hussein Husain Hussan
Bilal|بلال|Bilaal Billal
Usman|عثمان|Osman Uthman Usmaan
Umar|عمر|Omar Umer
Hamza|حمزہ|Hamzah Humza
Imran|عمران|Emran Imraan
Abdullah|عبداللہ|Abdulla Abdallah
Zain|زین|Zayn Zane
Asad|اسد|Assad Asaad
Faisal|فیصل|Faysal Feisal
Adnan|عدنان|Adnaan
Kamran|کامران|Kamraan Qamran
Tariq|طارق|Tarik Tareq
Shahid|شاہد|Shahed Shaheed
Irfan|عرفان|Erfan Irfaan
Saad|سعد|Sad
Nadeem|ندیم|Nadim
Waseem|وسیم|Wasim Vaseem
Salman|سلمان|Salmaan
Junaid|جنید|Junayd Junaed
Asif|آصف|Aasif Asef
Rashid|راشد|Rasheed Rashed
Khalid|خالد|Khaled
Yasir|یاسر|Yaser Yasser
Naveed|نوید|Navid Naweed
Arslan|ارسلان|Arsalan Arsalaan
Zubair|زبیر|Zubayr Zobair
Shoaib|شعیب|Shuaib Shoeb
Talha|طلحہ|Talhah
Fahad|فہد|Fahd
Saqib|ثاقب|Saqeb
Waqas|وقاص|Waqaas Vaqas
Sajid|ساجد|Sajjid Sajed
Danish|دانش|Daanish
Haris|حارث|Haaris Harris
Farhan|فرحان|Farhaan
Noman|نعمان|Nouman Numan
Jawad|جواد|Javad
Aamir|عامر|Amir Amer
Qasim|قاسم|Kasim Qaasim
Rizwan|رضوان|Rizvan Rizwaan
Babar|بابر|Baber
Sohail|سہیل|Suhail Sohayl
Mudassar|مدثر|Mudasir Mudassir
Zeeshan|ذیشان|Zishan Zeshan
Shehzad|شہزاد|Shahzad Shehzaad
Aqeel|عقیل|Aqil Akeel
Tahir|طاہر|Taher
Ijaz|اعجاز|Ejaz Ijaaz
Liaqat|لیاقت|Liaquat
Gulzar|گلزار|Gulzaar
Sher|شیر|
Wajid|واجد|Wajed
Mubashir|مبشر|Mobashir Mubasher
Rehman|رحمان|Rahman Rehmaan
Iftikhar|افتخار|Iftekhar`),
  female: parseNames(`
Fatima|فاطمہ|Fatimah Fathima
Ayesha|عائشہ|Aisha Aysha Aesha
Maryam|مریم|Mariam Marium
Zainab|زینب|Zaynab Zenab
Hira|حرا|Hirra
Sana|ثنا|Sanaa
Iqra|اقرا|Iqraa
Amna|آمنہ|Aamna Amina
Khadija|خدیجہ|Khadijah Khadeeja
Saima|صائمہ|Sayma
Nadia|نادیہ|Nadya
Sadia|سعدیہ|Sadiya
Rabia|رابعہ|Rabiya Raabia
Bushra|بشریٰ|Bushraa
Shazia|شازیہ|Shaziya
Kiran|کرن|Kirran
Uzma|عظمیٰ|Ozma
Nida|ندا|Nidaa
Farah|فرح|Farrah
Mehwish|مہوش|Mahwish Mehvish
Samina|ثمینہ|Sameena
Rukhsana|رخسانہ|Ruksana
Laiba|لائبہ|Layba
Anum|انعم|Anam
Hafsa|حفصہ|Hafza
Asma|اسما|Asmaa
Sidra|سدرہ|Sidrah
Noor|نور|Nur Nour
Saba|صبا|Sabaa
Tahira|طاہرہ|Taahira`),
  family: parseNames(`
Khan|خان|Kahn
Ahmed|احمد|Ahmad
Ali|علی|Aly
Malik|ملک|Mallik Malick
Hussain|حسین|Hussein Husain
Shah|شاہ|
Bibi|بی بی|
Butt|بٹ|Bhatt
Iqbal|اقبال|Eqbal
Sheikh|شیخ|Shaikh Shaykh
Chaudhry|چوہدری|Chaudhary Choudhry Chowdhry
Akhtar|اختر|Akhter
Qureshi|قریشی|Quraishi Qureishi
Raza|رضا|Reza
Mehmood|محمود|Mahmood Mahmud
Bhatti|بھٹی|Bhati
Awan|اعوان|Awaan
Rana|رانا|
Mirza|مرزا|Mirzaa
Siddiqui|صدیقی|Siddiqi Siddique
Abbasi|عباسی|Abasi
Ansari|انصاری|Ansaari
Javed|جاوید|Javaid Jawed
Afridi|آفریدی|Afreedi
Baloch|بلوچ|Baluch
Hashmi|ہاشمی|Hashimi
Gul|گل|
Aslam|اسلم|
Saeed|سعید|Said Saeid
Anwar|انور|Anwer
Rajput|راجپوت|
Kazmi|کاظمی|Kazimi
Rizvi|رضوی|Rizwi
Memon|میمن|
Yousaf|یوسف|Yousuf Yusuf
Arain|ارائیں|
Gondal|گوندل|
Khattak|خٹک|
Mughal|مغل|
Baig|بیگ|Beg
Durrani|درانی|Durani
Soomro|سومرو|Sumro
Niazi|نیازی|Niyazi
Warraich|وڑائچ|Waraich
Cheema|چیمہ|
Yousafzai|یوسفزئی|Yusufzai
Zaidi|زیدی|Zaydi
Bukhari|بخاری|Bokhari
Gilani|گیلانی|Gillani
Lodhi|لودھی|Lodi`),
};
