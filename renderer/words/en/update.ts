import type { update as vi } from '../vi/update';
import type { Words } from '../words';

export const update: Words<typeof vi> = {
  title: 'Update the app',
  version: 'Version {{version}} is in use.',
  text: 'The installer lies on a stick or a shared folder; no internet is needed. Before it runs, a backup is made and checked; without one there is no update. Afterwards you can still go back to the earlier version.',
  pick: 'Choose the installer…',
  file: 'File',
  fileVersion: 'Version',
  noVersion: 'the name of the file says none',
  size: 'Size',
  hash: 'SHA-256 hash',
  listed: 'as in the list of hashes beside the installer',
  notListed: 'no list came with it: compare with the hash that the issuer publishes',
  signature: 'Signature',
  signatures: {
    signed: 'valid, signed by {{signer}}',
    unsigned: 'none: use it only when it came from the issuer directly',
    broken: 'not valid',
    unknown: 'this operating system checks none; compare the hash',
  },
  start: 'Back up, then update',
  startText: 'The app closes so that the installer can run.',
  demo: 'The demo data are open. Leave the demo, then update.',
  band: 'Updated from version {{from}} to {{version}}.',
  bandGo: 'See what is new',
  news: 'What is new',
  noNews: 'This version names no change that you need to know.',
  seen: 'Seen',
  last: 'Last update: from version {{from}}, at {{at}}; the backup before it is number {{sequence}} at {{place}}.',
  back: 'Go back to version {{from}}…',
  backSame:
    'The structure of the data has not changed since that update, so they stay; only version {{from}} is installed again. Nothing is lost.',
  backChanged:
    'Version {{from}} cannot read the upgraded data, so they go back to backup number {{sequence}}, made before the update. What was recorded since is set aside in a folder, not deleted, but has to be entered again.',
  backPick: 'Choose the installer of version {{from}}…',
  backKept: 'Use the installer of {{from}} kept on this PC',
  backGo: 'Go back to version {{from}}',
  newsOf: {
    // a line each
    '0_1_0':
      'The first version: schedules, receptions, petitions and matters, conclusions and tasks, dialogues, registers, self-inspection, backups.\n' +
      'Every page of the data file is checked at start, daily and before each backup.\n' +
      'Updates by installer from a stick or the LAN, with a backup before and a way back.',
  },
};
