import { WaitingChange } from '../access/access-change.ts';
import { operations } from '../operation.ts';
import { PublicUrlChange, Settings, SettingsChange } from './settings.ts';

/** What operators set for review and the public pages. */
export const settingsOperations = operations('settings', {
  get: {
    method: 'GET',
    path: '/v1/settings',
    permission: 'settings.read',
    platform: 'none',
    summary: 'The settings',
    answers: { 200: Settings },
  },
  change: {
    method: 'PATCH',
    path: '/v1/settings',
    permission: 'settings.write',
    onChange: 'settings.change',
    caller: 'person',
    proof: 'fresh',
    summary: 'Change some settings and leave the others',
    description:
      'Clocks that run already keep the time that they were started with. What is a safeguard takes two administrators, ' +
      'once there are two: then the answer is 202.',
    body: SettingsChange,
    answers: { 200: Settings, 202: WaitingChange },
  },
  setPublicUrl: {
    method: 'PUT',
    path: '/v1/settings/public-url',
    permission: 'settings.write',
    caller: 'person',
    proof: 'fresh',
    onChange: 'settings.public-url.change',
    summary: 'Change where users reach the public pages',
    description: 'Every link to users begins with it: a person says so, with fresh proof, and never a key.',
    body: PublicUrlChange,
    answers: { 200: Settings, 202: WaitingChange },
  },
});
