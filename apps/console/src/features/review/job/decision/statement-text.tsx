import type { RenderedStatement } from '@breakwater/contracts/redress';
import styles from './what-will-happen.module.css';

/** A statement of reasons as the user reads it: in its own language and direction, whatever the console's. */
export function StatementText({ text }: { readonly text: RenderedStatement }) {
  return (
    <div className={styles.text} dir={text.direction} lang={text.locale}>
      <h3>{text.title}</h3>
      {text.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} dir="auto">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
