import styles from '../incidents.module.css';
import { type Block, readMarkdown } from './read-markdown.ts';

/** A report as people read it. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles.report}>
      {readMarkdown(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have nothing else that stays
        <One key={at} block={block} />
      ))}
    </div>
  );
}

function One({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level <= 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'text':
      return <p dir="auto">{block.text}</p>;
    default: {
      const never: never = block;
      return never;
    }
  }
}
