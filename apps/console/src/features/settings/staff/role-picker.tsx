import type { Role } from '@breakwater/contracts';
import { Checkbox } from '@mantine/core';
import { ROLE_ORDER } from '../../../api/role-order.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../settings.module.css';

/** Roles, each with what it is for. */
export function RolePicker({ roles, onChange }: RolePickerProps) {
  const t = useT();
  return (
    <Checkbox.Group
      label={t('settings.staff.roles')}
      value={[...roles]}
      onChange={(values) => onChange(ROLE_ORDER.filter((role) => values.includes(role)))}
    >
      <div className={styles.once}>
        {ROLE_ORDER.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`frame.role.${role}`)}
            description={t(`settings.role.${role}`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface RolePickerProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}
