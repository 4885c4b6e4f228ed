import type { Letter, LetterSettingsView } from '@breakwater/contracts/letters';
import { Button } from '@mantine/core';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { useConfirmKey } from '../../../ui/use-stable-keys.ts';
import { ElementFields } from './element-fields.tsx';
import { changeOf, draftOf, routeOf } from './letter-draft.ts';
import { RouteFields } from './route-fields.tsx';
import { WordFields } from './word-fields.tsx';

/** A letter in its fields; of one that has left the house only the way changes. */
export function LetterForm({ letter, view, onSaved }: LetterFormProps) {
  const t = useT();
  const act = useAct(['letters', 'list'], ['letters', 'about']);
  const { id, state, language } = letter;
  const isOut = state === 'issued';
  const form = useForm(
    () => draftOf(letter, view.settings.zone),
    async (draft) => {
      const { channel, to } = draft;
      const way = channel === '' ? {} : { route: routeOf(channel, to) };
      const body = isOut ? way : changeOf(draft);
      onSaved(await act('letters.change', t('letters.saved'), { params: { id }, body }));
    },
  );
  useConfirmKey(() => document.getElementById('letter-save')?.click());
  return (
    <form className={styles.stack} onSubmit={form.submit}>
      {!isOut && (
        <>
          <section className={styles.box} aria-labelledby="letter-case">
            <h2 id="letter-case">{t('letters.section.case')}</h2>
            <ElementFields letter={letter} form={form} settings={view.settings} />
          </section>
          <section className={styles.box} aria-labelledby="letter-words">
            <h2 id="letter-words">{t('letters.section.words')}</h2>
            <WordFields form={form} language={language} />
          </section>
        </>
      )}
      <section className={styles.box} aria-labelledby="letter-way">
        <h2 id="letter-way">{t('letters.section.way')}</h2>
        <RouteFields letter={letter} form={form} mail={view.mail} />
      </section>
      <Failure error={form.error} />
      {state === 'ready' && <p className={styles.notice}>{t('letters.ready.changes')}</p>}
      <Button id="letter-save" type="submit" className={styles.start ?? ''} loading={form.isSending}>
        {t('letters.save')}
      </Button>
    </form>
  );
}

interface LetterFormProps {
  readonly letter: Letter;
  readonly view: LetterSettingsView;
  readonly onSaved: (letter: Letter) => void;
}
