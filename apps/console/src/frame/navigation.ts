import type { Permission } from '@breakwater/contracts';
import {
  IconActivity,
  IconAdjustments,
  IconArrowBackUp,
  IconArrowsExchange,
  IconBooks,
  IconBoxMultiple,
  IconBrain,
  IconBuildingBank,
  IconCalendarDue,
  IconChartDots3,
  IconChecklist,
  IconDatabase,
  IconDoor,
  IconFileSearch,
  IconFileText,
  IconGavel,
  IconInbox,
  IconListCheck,
  IconListSearch,
  IconLockSquare,
  IconMessageSearch,
  IconNotebook,
  IconPackageExport,
  IconScale,
  IconSection,
  IconSpeakerphone,
  IconTopologyStar3,
  IconUserQuestion,
  IconUserScan,
  IconUserSearch,
  IconUserX,
  IconWebhook,
  type TablerIcon,
} from '@tabler/icons-react';

/** A page of the rail: there for those who may open it, once its route exists. */
export interface NavigationEntry {
  /** Its title is the text `frame.nav.<id>`. */
  readonly id: string;
  readonly to: string;
  readonly icon: TablerIcon;
  readonly permission: Permission;
  /** After `g`. */
  readonly key: string;
  /** Below another page of the rail: reached by its tabs, by key and by the palette, without a place of its own. */
  readonly below?: string;
}

export const NAVIGATION: readonly NavigationEntry[] = [
  { id: 'live', to: '/live', icon: IconActivity, permission: 'live.read', key: 'l' },
  { id: 'review', to: '/review', icon: IconInbox, permission: 'jobs.read', key: 'q' },
  { id: 'accounts', to: '/accounts', icon: IconUserSearch, permission: 'accounts.read', key: 'a' },
  { id: 'appeals', to: '/appeals', icon: IconScale, permission: 'appeals.read', key: 'p' },
  { id: 'notices', to: '/notices', icon: IconSpeakerphone, permission: 'notices.read', key: '4' },
  { id: 'quality', to: '/quality', icon: IconChecklist, permission: 'quality.read', key: 'y' },
  { id: 'bulk', to: '/bulk', icon: IconBoxMultiple, permission: 'jobs.bulk', key: 'b' },
  { id: 'rules', to: '/rules', icon: IconGavel, permission: 'rules.read', key: 'r' },
  // Beside rules: what a model says is nothing by itself, a rule reads it, and both go live the same way.
  { id: 'models', to: '/models', icon: IconBrain, permission: 'models.read', key: '1' },
  {
    ...{ id: 'data-sets', to: '/data-sets', icon: IconDatabase, permission: 'models.read' },
    ...{ key: '2', below: 'models' },
  },
  {
    ...{ id: 'second-reader', to: '/second-reader', icon: IconMessageSearch, permission: 'rules.read' },
    ...{ key: '3', below: 'models' },
  },
  { id: 'banks', to: '/banks', icon: IconBooks, permission: 'banks.read', key: 'k' },
  { id: 'screening', to: '/screening', icon: IconUserScan, permission: 'screening.read', key: 'c' },
  {
    ...{ id: 'look-up', to: '/screening/look-up', icon: IconFileSearch, permission: 'screening.read' },
    ...{ key: 'f', below: 'screening' },
  },
  {
    ...{ id: 'lists', to: '/screening/lists', icon: IconListSearch, permission: 'screening.read' },
    ...{ key: 'i', below: 'screening' },
  },
  { id: 'returns', to: '/returns', icon: IconArrowBackUp, permission: 'gate.read', key: 't' },
  {
    ...{ id: 'why-not', to: '/returns/why', icon: IconUserQuestion, permission: 'gate.read' },
    ...{ key: 'w', below: 'returns' },
  },
  {
    ...{ id: 'removals', to: '/returns/removals', icon: IconUserX, permission: 'gate.read' },
    ...{ key: 'm', below: 'returns' },
  },
  {
    ...{ id: 'vault', to: '/returns/vault', icon: IconLockSquare, permission: 'gate.read' },
    ...{ key: 'v', below: 'returns' },
  },
  {
    ...{ id: 'gate', to: '/returns/state', icon: IconDoor, permission: 'gate.read' },
    ...{ key: 'h', below: 'returns' },
  },
  { id: 'networks', to: '/networks', icon: IconTopologyStar3, permission: 'networks.read', key: 'n' },
  { id: 'orders', to: '/orders', icon: IconFileText, permission: 'orders.read', key: 'o' },
  { id: 'disclosure', to: '/disclosure', icon: IconPackageExport, permission: 'disclosure.read', key: 'd' },
  { id: 'authorities', to: '/authorities', icon: IconBuildingBank, permission: 'authorities.read', key: 'e' },
  { id: 'law', to: '/law', icon: IconSection, permission: 'law.read', key: '0' },
  { id: 'matters', to: '/matters', icon: IconNotebook, permission: 'ledger.read', key: 'x' },
  {
    ...{ id: 'obligations', to: '/obligations', icon: IconCalendarDue, permission: 'ledger.read' },
    ...{ key: 'z', below: 'matters' },
  },
  {
    ...{ id: 'standing', to: '/standing', icon: IconChartDots3, permission: 'ledger.read' },
    ...{ key: 'j', below: 'matters' },
  },
  {
    ...{ id: 'exchange', to: '/exchange', icon: IconArrowsExchange, permission: 'ledger.read' },
    ...{ key: 'g', below: 'matters' },
  },
  { id: 'audit', to: '/audit', icon: IconListCheck, permission: 'audit.read', key: 'u' },
  { id: 'webhooks', to: '/webhooks', icon: IconWebhook, permission: 'webhooks.manage', key: '5' },
  { id: 'settings', to: '/settings', icon: IconAdjustments, permission: 'settings.read', key: 's' },
];
