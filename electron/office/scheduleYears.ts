import type { DeskHandlers } from './handlers';
import { exportSchedule } from './scheduleExport';
import { planOfYear } from './yearPlans';

export const scheduleYearHandlers = {
  'schedule.year': (room, { year }) => planOfYear(room, room.data.db, year),
  'schedule.export': exportSchedule,
} satisfies Partial<DeskHandlers>;
