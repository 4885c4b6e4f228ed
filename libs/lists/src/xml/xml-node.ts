/** An element of a record: small, since a record is looked at and thrown away. */
export interface XmlNode {
  /** Without a namespace prefix: copies differ in it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlNode[];
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** Children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** Descendants on a path of names, e.g. `['akaList', 'aka']`. */
export function nodesAt(node: XmlNode, path: readonly string[]): XmlNode[] {
  return path.reduce<XmlNode[]>((nodes, name) => nodes.flatMap((each) => childrenOf(each, name)), [node]);
}

/** Text of the first child of that name, without blanks around it; empty when there is none. */
export function textAt(node: XmlNode | undefined, name: string): string {
  return childOf(node, name)?.text.trim() ?? '';
}

/** Texts of all descendants on a path, the empty ones left out. */
export function textsAt(node: XmlNode, path: readonly string[]): string[] {
  return nodesAt(node, path)
    .map((each) => each.text.trim())
    .filter((text) => text !== '');
}

export function attributeOf(node: XmlNode | undefined, name: string): string {
  return node?.attributes[name]?.trim() ?? '';
}
