/** A line is no longer than this; what is longer is skipped and counted. */
export const MOST_LINE_BYTES = 1_048_576;
const NEW_LINE = 10;

/** Splits bytes into lines as they come, holding no more than one; a line that is too long is `undefined`. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string | undefined, void, undefined> {
  const decoder = new TextDecoder();
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): string | undefined => {
    const line = size > MOST_LINE_BYTES ? undefined : decoder.decode(Buffer.concat(held));
    held = [];
    size = 0;
    return line;
  };
  const hold = (part: Uint8Array) => {
    size += part.length;
    if (size > MOST_LINE_BYTES) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      hold(chunk.subarray(from, end));
      from = end + 1;
      yield take();
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
