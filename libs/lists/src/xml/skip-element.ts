/**
 * Text without what stands between the start and the end tag of the first element of that name; its line breaks stay, so
 * that lines are counted right. Five sixths of SDN_ADVANCED are parties, which its first pass does not look at.
 */
export async function* skipElement(texts: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const start = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^<>]*)?>`);
  const end = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`);
  const stages = [
    { tag: start, keep: (text: string) => text },
    { tag: end, keep: lineBreaks },
  ];
  // A tag may be cut between two pieces.
  const longestTag = name.length + 80;
  let rest = '';
  for await (const text of texts) {
    rest += text;
    for (let stage = stages[0]; stage; stage = stages[0]) {
      const tag = stage.tag.exec(rest);
      if (!tag) {
        break;
      }
      const until = tag.index + (stage.tag === start ? tag[0].length : 0);
      yield stage.keep(rest.slice(0, until));
      rest = rest.slice(until);
      // An element without content has no end tag.
      stages.splice(0, tag[0].endsWith('/>') ? 2 : 1);
    }
    const cut = stages[0] ? Math.max(0, rest.length - longestTag) : rest.length;
    yield stages[0]?.keep(rest.slice(0, cut)) ?? rest;
    rest = rest.slice(cut);
  }
  yield stages[0]?.keep(rest) ?? rest;
}

function lineBreaks(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}
