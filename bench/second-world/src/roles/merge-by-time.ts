/** Two streams in order of time as one; at the same moment the first goes first. */
export function* mergeByTime<T extends { readonly at: number }>(
  first: Iterator<T>,
  second: Iterator<T>,
): Generator<T> {
  let left = first.next();
  let right = second.next();
  while (left.done !== true || right.done !== true) {
    if (right.done === true || (left.done !== true && left.value.at <= right.value.at)) {
      if (left.done !== true) yield left.value;
      left = first.next();
    } else {
      yield right.value;
      right = second.next();
    }
  }
}
