import { messageOf } from '@breakwater/kernel';
import { SaxesParser } from 'saxes';

const MOST_DEPTH = 64;
const MOST_NODES = 400_000;

/** An element of a form. Names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** Namespace of the element, empty where it has none. */
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlElement[];
}

/** A form that cannot be read safely, and why. */
export class XmlUnreadable extends Error {
  override readonly name = 'XmlUnreadable';
}

/**
 * A form as a tree. A document type is refused before anything of it is looked at: with it, entities could read files of
 * ours (XXE) or fill the memory (billion laughs). Depth and size are bounded.
 *
 * Throws XmlUnreadable.
 *
 * @example
 * ```ts
 * readXml('<a x="1"><b>text</b></a>').children[0]?.text // => 'text'
 * readXml('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>') // => throws XmlUnreadable
 * ```
 */
export function readXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  parser.on('doctype', () => {
    throw new XmlUnreadable(
      'The XML has a document type (DOCTYPE), which could read files or fill the memory.',
    );
  });
  parser.on('error', (failure) => {
    throw new XmlUnreadable(`The XML is broken: ${messageOf(failure)}`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++nodes > MOST_NODES) throw new XmlUnreadable('The XML has too many elements.');
    if (open.length >= MOST_DEPTH) throw new XmlUnreadable(`The XML is nested over ${MOST_DEPTH} deep.`);
    const own = Object.values(attributes).map(({ local: name, value }) => [name, value]);
    const element: XmlElement = {
      name: local,
      uri,
      attributes: Object.fromEntries(own),
      text: '',
      children: [],
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  try {
    parser.write(source).close();
  } catch (error) {
    throw error instanceof XmlUnreadable ? error : new XmlUnreadable(messageOf(error));
  }
  if (!root) throw new XmlUnreadable('The XML has no element.');
  return root;
}

/** All elements of a name, wherever they stand below. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element along a path; each name may stand anywhere below the one before. */
export function first(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => all(found, name)[0], element);
}

/** The text of the first element along a path, without space around it; undefined when there is none. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = first(element, ...path)?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}
