import { Button, MultiSelect, Switch, TextInput } from '@mantine/core';
import { sessionQuery, useSession, type Wellness } from '../../../api/session.ts';
import { LocaleSwitch } from '../../../frame/locale-switch.tsx';
import { useSavePreferences } from '../../../frame/save-preferences.ts';
import { ThemeSwitch } from '../../../frame/theme-switch.tsx';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';

const CHOICES: readonly (keyof Wellness)[] = ['greyscale', 'blur', 'mute', 'foldSevere'];
/** Languages of the content that reviewers meet most; others are typed as they are. */
const LANGUAGES = 'en ur ar ps fa pa sd bal ckb so ha tr ru uz tg bn hi id ms fr de es'.split(' ');

/** What one sets for oneself. */
export function PersonalSection() {
  const t = useT();
  const session = useSession();
  const save = useSavePreferences();
  const languageName = useLanguageName();
  if (!session) return null;
  const { wellness, languages } = session.staff.preferences;
  return (
    <div className={styles.column}>
      <section className={styles.block} aria-labelledby="name">
        <h2 id="name">{t('settings.personal.name')}</h2>
        <NameForm name={session.staff.name} />
      </section>
      <section className={styles.block} aria-labelledby="look">
        <h2 id="look">{t('settings.personal.look')}</h2>
        <div className={styles.buttons}>
          <LocaleSwitch saved />
          <ThemeSwitch saved />
        </div>
        <MultiSelect
          label={t('settings.personal.languages')}
          description={t('settings.personal.languages.text')}
          searchable
          value={[...languages]}
          data={[...new Set([...LANGUAGES, ...languages])].map((value) => ({
            value,
            label: languageName(value),
          }))}
          onChange={(next) => void save({ languages: next })}
        />
      </section>
      <section className={styles.block} aria-labelledby="wellness">
        <h2 id="wellness">{t('frame.wellness')}</h2>
        <p className="prose dim">{t('frame.wellness.text')}</p>
        {CHOICES.map((name) => (
          <Switch
            key={name}
            label={t(`frame.wellness.${name}`)}
            checked={wellness[name]}
            onChange={(event) =>
              void save({ wellness: { ...wellness, [name]: event.currentTarget.checked } })
            }
          />
        ))}
      </section>
    </div>
  );
}

function NameForm({ name }: { readonly name: string }) {
  const t = useT();
  const act = useAct(sessionQuery.queryKey, ['staff']);
  const form = useForm({ name }, (draft) =>
    act('access.changeMe', t('settings.saved'), { body: { name: draft.name.trim() } }),
  );
  return (
    <form className={styles.buttons} onSubmit={form.submit}>
      <TextInput
        aria-label={t('settings.personal.name')}
        required
        maxLength={200}
        dir="auto"
        w={320}
        {...form.text('name')}
      />
      <Button type="submit" size="sm" disabled={form.draft.name.trim() === name} loading={form.isSending}>
        {t('settings.save')}
      </Button>
      <Failure error={form.error} />
    </form>
  );
}
