import { messageOf } from '@breakwater/kernel';
import { SaxesParser } from 'saxes';
import { ListError } from '../list-error.ts';
import type { ListSource } from '../list-source.ts';
import { readText } from '../source/read-text.ts';
import type { Tally } from '../tally.ts';
import { checkDoctype } from './check-doctype.ts';
import { skipElement } from './skip-element.ts';
import type { XmlNode } from './xml-node.ts';

/** The longest real record (a bank with all its branches) has 0.2 MB; without a bound one record could fill the memory. */
const MOST_RECORD_UNITS = 8_000_000;
const MOST_DEPTH = 200;

export interface ElementsToRead {
  /** Elements to give out whole, wherever they stand; one within another belongs to the outer one. */
  readonly names: ReadonlySet<string>;
  readonly onRoot?: (root: { readonly name: string; readonly attributes: Record<string, string> }) => void;
  readonly tally?: Tally;
  /** An element whose inside is passed over unparsed: for a first pass over a file that a second one reads whole. */
  readonly skip?: string;
}

/**
 * Elements of an XML file, one after the other, in the memory of one. Namespaces are not resolved: copies lack them.
 * Throws ListError `list-empty`, `list-truncated`, `list-unparsable`, `list-unsafe`.
 */
export async function* readElements(source: ListSource, wanted: ElementsToRead): AsyncGenerator<XmlNode> {
  const ready: XmlNode[] = [];
  const parser = createParser(source, wanted, ready);
  let isEmpty = true;
  const texts = readText(source, wanted.tally);
  for await (const text of wanted.skip === undefined ? texts : skipElement(texts, wanted.skip)) {
    isEmpty &&= text.trim() === '';
    parser.write(text);
    yield* ready;
    ready.length = 0;
  }
  if (isEmpty) {
    throw new ListError('list-empty', `${source.name} is empty; fetch it again.`);
  }
  parser.close();
}

function createParser(source: ListSource, { names, onRoot }: ElementsToRead, ready: XmlNode[]) {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlNode[] = [];
  let depth = 0;
  let unfinished = 0;
  let closing = false;
  const position = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const noteProgress = () => {
    if (open.length === 0) {
      unfinished = 0;
    }
  };
  parser.on('error', (failure) => {
    const reason = messageOf(failure).replace(/^\d+:\d+: /, '');
    if (closing && /unclosed|unexpected end|must contain a root/i.test(reason)) {
      throw new ListError(
        'list-truncated',
        `${source.name} ends in the middle (${reason}); fetch it again.`,
        {
          position: position(),
        },
      );
    }
    throw unparsable(source, reason, position());
  });
  parser.on('doctype', (doctype) => checkDoctype(source.name, doctype));
  parser.on('opentag', ({ name, attributes }) => {
    noteProgress();
    const local = withoutPrefix(name);
    if (depth === 0) {
      onRoot?.({ name: local, attributes });
    }
    depth++;
    if (depth > MOST_DEPTH) {
      throw unparsable(source, `elements are nested over ${MOST_DEPTH} deep`, position());
    }
    const parent = open.at(-1);
    if (parent || names.has(local)) {
      const node = { name: local, attributes, text: '', children: [] };
      parent?.children.push(node);
      open.push(node);
    }
  });
  const addText = (text: string) => {
    noteProgress();
    const node = open.at(-1);
    if (node) {
      node.text += text;
    }
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth--;
    const node = open.pop();
    if (node && open.length === 0) {
      ready.push(node);
    }
    noteProgress();
  });
  return {
    write: (text: string) => {
      unfinished += text.length;
      parser.write(text);
      if (unfinished > MOST_RECORD_UNITS) {
        throw unparsable(source, 'a record is longer than 8 million characters', position());
      }
    },
    close: () => {
      closing = true;
      parser.close();
    },
  };
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function unparsable(
  source: ListSource,
  reason: string,
  position: { line: number; column: number },
): ListError {
  return new ListError(
    'list-unparsable',
    `${source.name} is not well-formed XML at line ${position.line}, column ${position.column}: ${reason}. Fetch it again, or report the format.`,
    { position },
  );
}
