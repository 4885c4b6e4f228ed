import type { Settings } from '@breakwater/contracts/settings';
import { Button, ColorInput, NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { isDone, useSave } from '../use-save.ts';
import { locationsToText, textToLocations } from './locations-text.ts';

type NumberName =
  | 'sessionIdleMinutes'
  | 'undoWindowHours'
  | 'appealWindowMonths'
  | 'appealDueDays'
  | 'noticeDueDays';

export function GeneralForm({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const mayWrite = useMay()('settings.write');
  const [form, setForm] = useState(settings);
  const [locations, setLocations] = useState(() => locationsToText(settings.noticeLocations));
  const change = (next: Partial<Settings>) => setForm((before) => ({ ...before, ...next }));
  const save = useSave(async () => {
    const { publicUrl, ...others } = form;
    const changed = await api.call('settings.change', {
      body: {
        ...others,
        noticeLocations: textToLocations(locations),
      },
    });
    // Every link to users begins with it: it is changed apart, with fresh proof.
    if (publicUrl === settings.publicUrl) return changed;
    const moved = await api.call('settings.setPublicUrl', { body: { publicUrl } });
    return isDone(changed) ? moved : changed;
  }, [['settings']]);
  const number = (name: NumberName, min: number, max: number) => ({
    label: t(`settings.general.${name}`),
    min,
    max,
    value: form[name],
    onChange: (value: string | number) => change({ [name]: Number(value) }),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form onSubmit={onSubmit}>
      <fieldset disabled={!mayWrite} className={styles.plain}>
        <section className={styles.block} aria-labelledby="platform">
          <h2 id="platform">{t('settings.general.platform')}</h2>
          <div className={styles.fields}>
            <TextInput
              label={t('settings.general.name.en')}
              required
              dir="ltr"
              lang="en"
              value={form.platformName.en}
              onChange={(event) =>
                change({ platformName: { ...form.platformName, en: event.currentTarget.value } })
              }
            />
            <TextInput
              label={t('settings.general.name.ur')}
              required
              dir="rtl"
              lang="ur"
              value={form.platformName.ur}
              onChange={(event) =>
                change({ platformName: { ...form.platformName, ur: event.currentTarget.value } })
              }
            />
            <TextInput
              label={t('settings.general.publicUrl')}
              description={t('settings.general.publicUrl.text')}
              type="url"
              dir="ltr"
              value={form.publicUrl}
              onChange={(event) => change({ publicUrl: event.currentTarget.value })}
            />
            <ColorInput
              label={t('settings.general.colour')}
              description={t('settings.general.colour.text')}
              format="hex"
              withEyeDropper={false}
              value={form.colour}
              onChange={(colour) => change({ colour })}
            />
          </div>
        </section>
        <section className={styles.block} aria-labelledby="decisions">
          <h2 id="decisions">{t('settings.general.decisions')}</h2>
          <div className={styles.fields}>
            <NumberInput {...number('undoWindowHours', 1, 720)} />
            <NumberInput {...number('appealWindowMonths', 6, 60)} />
            <NumberInput {...number('appealDueDays', 1, 90)} />
            <NumberInput {...number('noticeDueDays', 1, 90)} />
            <NumberInput
              label={t('settings.general.qualityShare')}
              min={0}
              max={100}
              decimalScale={1}
              suffix=" %"
              value={Math.round(form.qualityShare * 1000) / 10}
              onChange={(value) => change({ qualityShare: Number(value) / 100 })}
            />
            <NumberInput {...number('sessionIdleMinutes', 5, 480)} />
          </div>
        </section>
        <section className={styles.block} aria-labelledby="notices">
          <h2 id="notices">{t('settings.general.notices')}</h2>
          <Textarea
            label={t('settings.general.locations')}
            description={t('settings.general.locations.text')}
            dir="ltr"
            spellCheck={false}
            value={locations}
            onChange={(event) => setLocations(event.currentTarget.value)}
          />
          <TagsInput
            label={t('settings.general.embedOrigins')}
            description={t('settings.general.embedOrigins.text')}
            dir="ltr"
            value={form.embedOrigins}
            onChange={(embedOrigins) => change({ embedOrigins })}
          />
        </section>
        <Failure error={save.error} />
        {mayWrite && (
          <Button type="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}
