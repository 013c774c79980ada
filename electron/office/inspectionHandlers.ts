import type { DeskHandlers } from './handlers';
import { exportInspection } from './inspectionExport';
import { readInspection, readRecords } from './inspections';

export const inspectionHandlers = {
  'inspection.read': readInspection,
  'inspection.records': readRecords,
  'inspection.export': exportInspection,
} satisfies Partial<DeskHandlers>;
