const STATED = /\b[Ff]ather(?:['’`´]?s\s{1,4}[Nn]ame)?\s{0,4}(?:is|was)?\s{0,4}:?\s{1,4}/g;
const SON_OF = /\b(?:[Ss]on of|[Ss]\/[Oo])\s{1,4}/g;
const PARTICLES = new Set([
  'bin',
  'ben',
  'ibn',
  'bint',
  'ould',
  'ul',
  'ur',
  'ud',
  'al',
  'el',
  'e',
  'i',
  'de',
  'abu',
  'abd',
]);
/** Words in capitals that begin the next sentence where a list forgot the full stop. */
const NEXT_SENTENCE =
  /^(?:Mother(?:['’]s)?|Photo\w*|Review|Provide[ds]?|Member|Associated|INTERPOL\S*|In|He|She|His|Her|The|Wife|Wanted|Returned|Reportedly|Physical|Nationality|Processing|Brother|Believed|Usurped|Leader|Married|Arrested|Listed|Passport|Also)$/;

/** Fathers' names that a remark states: "Father's name is X", "Father’s name: X", "father: X", "son of X". */
export function findFathers(text: string): string[] {
  if (!['ather', 'on of', '/o', '/O'].some((sign) => text.includes(sign))) {
    return [];
  }
  const fathers = new Set<string>();
  for (const pattern of [STATED, SON_OF]) {
    for (const stated of text.matchAll(pattern)) {
      const name = nameFrom(
        text.slice(stated.index + stated[0].length, stated.index + stated[0].length + 120),
      );
      if (name) {
        fathers.add(name);
      }
    }
  }
  return [...fathers];
}

/** The run of words at the start that are written as names are. */
function nameFrom(text: string): string | undefined {
  const words: string[] = [];
  for (const [word] of text.matchAll(/\S+/g)) {
    const bare = word.replace(/[.,;:)]+$/, '');
    const isName =
      /^\p{Lu}/u.test(bare) || /^(?:al|el|ad|as|at|ur|ul)[-‑'’]/u.test(bare) || PARTICLES.has(bare);
    if (!isName || (words.length > 0 && NEXT_SENTENCE.test(bare)) || /[(@]|\d/.test(bare)) {
      break;
    }
    const isInitial = /^\p{Lu}\.$/u.test(word);
    words.push(isInitial ? word : bare);
    if (bare !== word && !isInitial) {
      break;
    }
  }
  while (PARTICLES.has(words.at(-1) ?? '')) {
    words.pop();
  }
  // "son of LRA leader …": an organisation has no sons.
  return words.length > 0 && !/^\p{Lu}{2,6}$/u.test(words.join(' ')) ? words.join(' ') : undefined;
}
