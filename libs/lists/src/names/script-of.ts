/** Whether a name has no Latin letter: lists print such a one in the script of its language. */
export function isNonLatin(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}
