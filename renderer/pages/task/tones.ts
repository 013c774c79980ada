export const taskTones = {
  draft: 'neutral',
  sent: 'neutral',
  inWork: 'neutral',
  done: 'good',
  returned: 'warn',
  cancelled: 'neutral',
} as const;
