import type { Settings } from '@breakwater/contracts/settings';

/** What holds until operators set something else. */
export const DEFAULT_SETTINGS: Settings = {
  sessionIdleMinutes: 30,
  undoWindowHours: 24,
  appealWindowMonths: 6,
  appealDueDays: 14,
  noticeDueDays: 7,
  qualityShare: 0.05,
  jobOrder: 'exposure',
  randomShare: 0.05,
  holdReuploads: false,
  platformName: { en: 'This service', ur: 'یہ سروس' },
  publicUrl: '',
  noticeLocations: [],
  embedOrigins: [],
  colour: '#1f5f8b',
};
