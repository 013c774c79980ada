/** Every key of the app, in the order of the card that lies beside the keyboard: the key, and what it does. */
export const keyTable = [
  {
    where: 'everywhere',
    keys: [
      ['F1', 'help'],
      ['F2', 'newVisit'],
      ['F4', 'newPetition'],
      ['Ctrl + K', 'find'],
      ['Ctrl + P', 'preview'],
      ['Ctrl + Z', 'undo'],
      ['Ctrl + L', 'lock'],
      ['Esc', 'back'],
    ],
  },
  {
    where: 'form',
    keys: [
      ['Enter', 'nextField'],
      ['Ctrl + Enter', 'leaveProse'],
      ['F8', 'takeScan'],
    ],
  },
  {
    where: 'visit',
    keys: [
      ['F6', 'beside'],
      ['F7', 'addDocument'],
      ['F9', 'enterVisit'],
    ],
  },
  {
    where: 'receptionDay',
    keys: [
      ['↑ ↓', 'pick'],
      ['F2', 'walkIn'],
      ['F3', 'wait'],
      ['F6', 'absent'],
      ['F7', 'call'],
      ['F8', 'receive'],
      ['F9', 'finish'],
    ],
  },
  {
    where: 'registration',
    keys: [
      ['F3', 'register'],
      ['Alt + ↑ ↓', 'reorder'],
    ],
  },
  { where: 'petition', keys: [['F9', 'enterPetition']] },
  { where: 'dialogue', keys: [['F3', 'speaker']] },
  {
    where: 'writing',
    keys: [
      ['Ctrl + B, Ctrl + I', 'style'],
      ['Ctrl + Z, Ctrl + Y', 'steps'],
    ],
  },
  {
    where: 'sheet',
    keys: [
      ['Ctrl + P', 'print'],
      ['Ctrl + +, Ctrl + −', 'zoom'],
    ],
  },
] as const;

export type KeyPlace = (typeof keyTable)[number]['where'];
export type KeyAct = (typeof keyTable)[number]['keys'][number][1];
