const ENGLISH = new Set(
  `and you your with this that for have has was are not from will they we my his her what when who how been would should
  could about just of it its it's i'm don't can't on at an if or by as there their them our out very which were had did
  thanks thank love very good great never our she because than then some any only also more most make made said like know want`.split(
    /\s+/,
  ),
);
const ROMAN_URDU = new Set(
  `hai hain he hy hay ha ho hun hoon tha thi thay ka ki ke kay ky ko ku se sy say mein mai main me mn m ne nay ny pe par pr aur or ap aap tum
  tu hum ham mera meri mere tera teri tere uska uski uske iska iski iske yeh ye yay wo woh kya kia kiya kyu kyun kyon
  nahi nai nhi nahin na koi kuch bhi bi b to tou hi kar kr karo karna kare gaya gya gai gaye raha rha rahe rahi jo jab ab
  tak bohat bht bahut sab apna apni apne wala wale wali walay lo do de di liye lia aik ek inka unka in un is us`.split(
    /\s+/,
  ),
);
const WORD = /[a-z']+/g;
/** So many frequent English words, and no Roman Urdu one, make a text English. */
const ENOUGH = 1;

/**
 * Whether a text that its set calls Roman Urdu is English: collectors took some tweets by place or by a word of abuse.
 * Told by function words and not by a model, so that it can be used to measure one; short words that both languages
 * have (`he`, `me`, `is`, `or`, `do`) speak for Roman Urdu.
 *
 * @example
 * isEnglishPost('you should have been there with them') // => true
 */
export function isEnglishPost(text: string): boolean {
  const words = text.toLowerCase().match(WORD) ?? [];
  let english = 0;
  for (const word of words) {
    if (ENGLISH.has(word)) english++;
  }
  const urdu = words.filter((word) => ROMAN_URDU.has(word) && !BOTH.has(word)).length;
  return english >= ENOUGH && urdu === 0;
}

/** Written alike in both; they count for neither. */
const BOTH = new Set('he me is or do in us to so the main say pay hay ham hum par b m ha ho'.split(' '));
