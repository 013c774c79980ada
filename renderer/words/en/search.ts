import type { search as source } from '../vi/search';
import type { Words } from '../words';

export const search: Words<typeof source> = {
  label: 'Find citizens, petitions, matters, papers',
  placeholder: 'Search (Ctrl+K)',
  hint: 'Marks may be left out: “nguyen van khoi”.',
  none: 'Nothing fits what was typed.',
  searching: 'Searching…',
  newest: 'newest {{count}}',
  reading: {
    telex: 'Nothing for “{{typed}}”. Read as Telex: “{{read}}”:',
    vni: 'Nothing for “{{typed}}”. Read as VNI: “{{read}}”:',
    typo: 'Nothing is exactly “{{typed}}”. These differ by one letter or figure:',
  },
  noun: {
    citizen: 'Citizen',
    visit: 'Visit',
    petition: 'Petition',
    matter: 'Matter',
    conclusion: 'Conclusion',
    task: 'Task',
    paper: 'Paper',
    schedule: 'Schedule',
    dialogue: 'Dialogue',
  },
};
