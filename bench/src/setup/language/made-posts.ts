/** Posts of usual length in several scripts, with what posts have besides words, to measure cost by. */
export const MADE_POSTS: readonly string[] = [
  'The ferry leaves at nine, and nobody at the harbour office can say why it is late again today 😕',
  'kal raat ko bijli phir chali gayi thi yaar, ab tak koi theek karne nahi aaya #loadshedding',
  '@harbour_office کل رات بجلی پھر چلی گئی تھی، اب تک کوئی ٹھیک کرنے نہیں آیا',
  'انقطعت الكهرباء مرة أخرى الليلة الماضية ولم يأت أحد لإصلاحها حتى الآن https://example.org/a/b?c=d',
  'پرون شپه برېښنا بیا ولاړه او تر اوسه څوک د جوړولو لپاره نه دي راغلي',
  'دیشب دوباره برق رفت و هنوز کسی برای تعمیرش نیامده است، کی می‌آید؟',
  'کل رات بجلی فیر چلی گئی سی تے ہن تک کوئی ٹھیک کرن نہیں آیا',
  'Dün gece elektrikler yine kesildi, hâlâ tamir etmeye gelen olmadı!! #elektrik',
];
