import { TagsInput, TextInput } from '@mantine/core';
import { useCountryName } from '../../../i18n/country-name.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { type HomeDraft, type HomeDrafts, NO_HOME } from './homes-draft.ts';

/** Where each platform is established, where its data are, and where it offers its service: whose law binds it. */
export function HomesFields({ platforms, homes, disabled, onChange }: HomesFieldsProps) {
  const t = useT();
  if (platforms.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="desk-homes">
      <h2 id="desk-homes">{t('orders.settings.homes')}</h2>
      <p className="prose dim">{t('orders.settings.homes.help')}</p>
      {platforms.map((platform) => (
        <HomeFields
          key={platform}
          platform={platform}
          home={homes[platform] ?? NO_HOME}
          disabled={disabled}
          onChange={(home) => onChange({ ...homes, [platform]: home })}
        />
      ))}
    </section>
  );
}

function HomeFields({ platform, home, disabled, onChange }: HomeFieldsProps) {
  const t = useT();
  const nameOf = useCountryName();
  const { established, data, offered } = home;
  const state = established.trim().toUpperCase();
  return (
    <fieldset className={styles.pair} disabled={disabled}>
      <legend>
        <bdi>{platform}</bdi>
      </legend>
      <TextInput
        dir="ltr"
        maxLength={2}
        label={t('orders.settings.established')}
        description={state.length === 2 ? nameOf(state) : t('orders.settings.state.help')}
        value={established}
        onChange={({ currentTarget: { value } }) => onChange({ ...home, established: value })}
      />
      <TagsInput
        disabled={disabled}
        label={t('orders.settings.data')}
        description={t('orders.settings.data.help')}
        value={[...data]}
        onChange={(value) => onChange({ ...home, data: value })}
      />
      <TagsInput
        disabled={disabled}
        label={t('orders.settings.offered')}
        description={t('orders.settings.offered.help')}
        value={[...offered]}
        onChange={(value) => onChange({ ...home, offered: value })}
      />
    </fieldset>
  );
}

interface HomesFieldsProps {
  readonly platforms: readonly string[];
  readonly homes: HomeDrafts;
  readonly disabled: boolean;
  readonly onChange: (homes: HomeDrafts) => void;
}

interface HomeFieldsProps {
  readonly platform: string;
  readonly home: HomeDraft;
  readonly disabled: boolean;
  readonly onChange: (home: HomeDraft) => void;
}
