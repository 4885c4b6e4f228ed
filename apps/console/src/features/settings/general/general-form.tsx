import { JOB_ORDERS } from '@breakwater/contracts/review';
import type { Settings } from '@breakwater/contracts/settings';
import {
  Button,
  Checkbox,
  ColorInput,
  NumberInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { isDone, useDoing } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';
import { locationsToText, textToLocations } from './locations-text.ts';

type NumberName =
  | 'sessionIdleMinutes'
  | 'undoWindowHours'
  | 'appealWindowMonths'
  | 'appealDueDays'
  | 'noticeDueDays';

interface SettingsDraft extends Settings {
  readonly locations: string;
}

export function GeneralForm({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const mayWrite = useMay()('settings.write');
  const doing = useDoing(['settings']);
  const form = useForm<SettingsDraft>(
    () => ({ ...settings, locations: locationsToText(settings.noticeLocations) }),
    (draft) => doing(t('settings.saved'), () => save(draft)),
  );
  async function save({ publicUrl, locations, ...others }: SettingsDraft) {
    const changed = await api.call('settings.change', {
      body: { ...others, noticeLocations: textToLocations(locations) },
    });
    // Every link to users begins with it: it is changed apart, with fresh proof.
    if (publicUrl === settings.publicUrl) return changed;
    const moved = await api.call('settings.setPublicUrl', { body: { publicUrl } });
    return isDone(changed) ? moved : changed;
  }
  const { platformName, qualityShare, randomShare, jobOrder, holdReuploads } = form.draft;
  const number = (name: NumberName, min: number, max: number) => ({
    label: t(`settings.general.${name}`),
    min,
    max,
    value: form.draft[name],
    onChange: (value: string | number) => form.change({ [name]: Number(value) }),
  });
  return (
    <form onSubmit={form.submit}>
      <fieldset disabled={!mayWrite} className={styles.plain}>
        <section className={styles.block} aria-labelledby="platform">
          <h2 id="platform">{t('settings.general.platform')}</h2>
          <div className={styles.fields}>
            <TextInput
              label={t('settings.general.name.en')}
              required
              dir="ltr"
              lang="en"
              value={platformName.en}
              onChange={(event) =>
                form.change({ platformName: { ...platformName, en: event.currentTarget.value } })
              }
            />
            <TextInput
              label={t('settings.general.name.ur')}
              required
              dir="rtl"
              lang="ur"
              value={platformName.ur}
              onChange={(event) =>
                form.change({ platformName: { ...platformName, ur: event.currentTarget.value } })
              }
            />
            <TextInput
              label={t('settings.general.publicUrl')}
              description={t('settings.general.publicUrl.text')}
              type="url"
              dir="ltr"
              {...form.text('publicUrl')}
            />
            <ColorInput
              label={t('settings.general.colour')}
              description={t('settings.general.colour.text')}
              format="hex"
              withEyeDropper={false}
              {...form.value('colour')}
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
              value={Math.round(qualityShare * 1000) / 10}
              onChange={(value) => form.change({ qualityShare: Number(value) / 100 })}
            />
            <NumberInput
              label={t('settings.general.randomShare')}
              min={0}
              max={50}
              decimalScale={1}
              suffix=" %"
              value={Math.round(randomShare * 1000) / 10}
              onChange={(value) => form.change({ randomShare: Number(value) / 100 })}
            />
            <Select
              label={t('settings.general.jobOrder')}
              allowDeselect={false}
              data={JOB_ORDERS.map((value) => ({ value, label: t(`settings.general.jobOrder.${value}`) }))}
              value={jobOrder}
              onChange={(value) => form.change({ jobOrder: value === 'reach' ? 'reach' : 'exposure' })}
            />
            <NumberInput {...number('sessionIdleMinutes', 5, 480)} />
            <Checkbox
              label={t('settings.general.holdReuploads')}
              checked={holdReuploads}
              onChange={(event) => form.change({ holdReuploads: event.currentTarget.checked })}
            />
          </div>
        </section>
        <section className={styles.block} aria-labelledby="notices">
          <h2 id="notices">{t('settings.general.notices')}</h2>
          <Textarea
            label={t('settings.general.locations')}
            description={t('settings.general.locations.text')}
            dir="ltr"
            spellCheck={false}
            {...form.text('locations')}
          />
          <TagsInput
            label={t('settings.general.embedOrigins')}
            description={t('settings.general.embedOrigins.text')}
            dir="ltr"
            {...form.value('embedOrigins')}
          />
        </section>
        <Failure error={form.error} />
        {mayWrite && (
          <Button type="submit" loading={form.isSending}>
            {t('settings.save')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}
