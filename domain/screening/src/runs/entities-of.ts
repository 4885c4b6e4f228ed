/**
 * Which entity each linked designation belongs to: the least id that can be reached from it by links.
 *
 * @example
 * entitiesOf([{ a: '1', b: '2' }, { a: '2', b: '3' }]).get('3') // => '1'
 * entitiesOf([]).size // => 0
 */
export function entitiesOf(
  links: readonly { readonly a: string; readonly b: string }[],
): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  for (const { a, b } of links) {
    const [left, right] = [root(a), root(b)];
    if (left < right) parent.set(right, left);
    else parent.set(left, right);
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]));
}
