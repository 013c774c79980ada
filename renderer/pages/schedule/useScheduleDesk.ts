import { useState } from 'react';
import type { Check, Schedule } from '../../../shared/domain/chain';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import { call } from '../../office/client';
import { useAsk, useMay } from '../../office/hooks';
import { usePickedNotice } from '../../office/usePickedNotice';
import { useDraft } from '../issue/useDraft';

function monthOf({ year, month, face }: Schedule) {
  return { year, month, face };
}

interface ScheduleDeskOptions {
  /** the paper that the act before has just issued */
  shownFirst: PaperSource | null;
  /** the reception that has to be given another day */
  wanted: string | null;
}

export type ScheduleDesk = ReturnType<typeof useScheduleDesk>;

/** The month that is written, what was found of it, and the reception and the paper that are open beside it. */
export function useScheduleDesk(opened: Schedule, { shownFirst, wanted }: ScheduleDeskOptions) {
  const may = useMay('schedule.save');
  const checks = useAsk('schedule.check', { id: opened.id, of: monthOf(opened) }, { keep: true });
  const draft = useDraft<Schedule>(
    opened,
    (schedule) => call('schedule.save', schedule),
    () => void checks.refetch(),
  );
  const { value: schedule, change, autosave } = draft;
  const [selectedId, setSelectedId] = useState<string | null>(
    opened.items.find(({ receptionId }) => receptionId === wanted)?.id ?? null,
  );
  const [shown, setShown] = useState(shownFirst);
  const [form, setForm] = usePickedNotice('noticeForm');
  const isIssued = schedule.state !== 'draft';
  const changes =
    useAsk('scheduleChange.list', { scheduleId: schedule.id }, { enabled: isIssued }).data ?? [];

  async function preview() {
    // What is previewed is what is stored; a refused save is already said on the page.
    if (opened.version === 0 || !(await autosave.flush())) return;
    setShown(
      schedule.paperId === null
        ? { of: 'schedule', id: schedule.id, form }
        : { of: 'paper', id: schedule.paperId },
    );
  }

  return {
    schedule,
    change,
    autosave,
    checks,
    changes,
    editable: may && schedule.state === 'draft',
    isIssued,
    isStored: opened.version > 0,
    form,
    setForm,
    selected: schedule.items.find((item) => item.id === selectedId) ?? null,
    select: setSelectedId,
    back: () => setSelectedId(null),
    pick: ({ itemId }: Check) => {
      if (schedule.items.some((item) => item.id === itemId)) setSelectedId(itemId);
    },
    shown,
    show: setShown,
    preview: () => void preview(),
  };
}
