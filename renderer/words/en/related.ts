import type { related as vi } from '../vi/related';
import type { Words } from '../words';

export const related: Words<typeof vi> = {
  title: 'Related',
  from: 'Came from',
  came: 'Led to',
  nothing: 'Nothing related yet.',
  more: 'Show {{count}} more',
  noun: {
    schedule: 'Reception schedule',
    reception: 'Reception',
    registration: 'Registration to meet a leader',
    visit: 'Visit',
    petition: 'Petition',
    matter: 'Matter',
    conclusion: 'Conclusion',
    dialogue: 'Dialogue',
    task: 'Task',
    draft: 'Draft',
    paper: 'Paper',
  },
};
