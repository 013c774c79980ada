import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check, Schedule } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import { call } from '../../office/client';
import { useAsk, useMay } from '../../office/hooks';
import { usePickedNotice } from '../../office/usePickedNotice';
import { FaultNote } from '../../parts/FaultNote';
import { PaperPreview } from '../../parts/PaperPreview';
import { Related } from '../../parts/Related';
import { Section } from '../../parts/Section';
import { useHotkeys } from '../../parts/useHotkeys';
import { CheckList } from '../issue/CheckList';
import { useDraft } from '../issue/useDraft';
import { AddDialog } from './AddDialog';
import { ChangeButton } from './ChangeButton';
import { ChangePanel } from './ChangePanel';
import { standingChanges } from './changeWords';
import { FormPick } from './FormPick';
import { ItemForm } from './ItemForm';
import { ItemTable } from './ItemTable';
import { PostingPanel } from './PostingPanel';
import { patchedItem, withItem, withoutItem } from './plan';
import { ScheduleActs } from './ScheduleActs';
import { ScheduleTexts } from './ScheduleTexts';

function monthOf({ year, month, face }: Schedule) {
  return { year, month, face };
}

interface ScheduleEditorProps {
  opened: Schedule;
  office: Office;
  /** the paper that the act before has just issued */
  shownFirst: PaperSource | null;
  /** the reception that has to be given another day */
  wanted: string | null;
  /** another act than typing changed the schedule: begin anew with this one, and show this paper */
  onReplaced(schedule: Schedule, shown: PaperSource | null): void;
  onReload(): void;
}

/** The month's table with, beside it, either the reception being edited or what the law says of the plan. */
export function ScheduleEditor(props: ScheduleEditorProps) {
  const { opened, office, shownFirst, wanted, onReplaced, onReload } = props;
  const { t } = useTranslation('schedules');
  const may = useMay('schedule.save');
  const checks = useAsk('schedule.check', { id: opened.id, of: monthOf(opened) }, { keep: true });
  const draft = useDraft<Schedule>(
    opened,
    (schedule) => call('schedule.save', schedule),
    () => void checks.refetch(),
  );
  const { value: schedule, change } = draft;
  const [selectedId, setSelectedId] = useState<string | null>(
    opened.items.find(({ receptionId }) => receptionId === wanted)?.id ?? null,
  );
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState(shownFirst);
  const [form, setForm] = usePickedNotice('noticeForm');
  const editable = may && schedule.state === 'draft';
  const isIssued = schedule.state !== 'draft';
  const changes =
    useAsk('scheduleChange.list', { scheduleId: schedule.id }, { enabled: isIssued }).data ?? [];
  const selected = schedule.items.find((item) => item.id === selectedId) ?? null;

  const back = () => setSelectedId(null);

  async function preview() {
    // What is previewed is what is stored; a refused save is already said on the page.
    if (opened.version === 0 || !(await draft.autosave.flush())) return;
    setShown(
      schedule.paperId === null
        ? { of: 'schedule', id: schedule.id, form }
        : { of: 'paper', id: schedule.paperId },
    );
  }

  useHotkeys({ 'Ctrl+P': () => void preview(), Escape: back });

  function pick(check: Check) {
    if (schedule.items.some((item) => item.id === check.itemId)) setSelectedId(check.itemId);
  }

  return (
    <>
      <ScheduleActs
        schedule={schedule}
        office={office}
        checks={checks.data ?? null}
        editable={editable}
        form={form}
        autosave={draft.autosave}
        onAdd={() => setAdding(true)}
        onPreview={() => void preview()}
        onReplaced={onReplaced}
        onReload={onReload}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 352px' } }}>
        <Box sx={{ minWidth: 0 }}>
          <Section title={t('planned')}>
            <ItemTable
              items={schedule.items}
              changes={standingChanges(changes)}
              selectedId={selectedId}
              onOpen={(item) => setSelectedId(item.id)}
            />
          </Section>
          {isIssued ? (
            <ChangePanel changes={changes} onPaper={(id) => setShown({ of: 'paper', id })} />
          ) : null}
          <PostingPanel
            schedule={schedule}
            changes={changes}
            office={office}
            onPosted={(posted) => onReplaced(posted, null)}
            onMinutes={() => setShown({ of: 'postingMinutes', id: schedule.id })}
          />
          {editable ? <FormPick value={form} onChange={setForm} /> : null}
          <ScheduleTexts schedule={schedule} editable={editable} change={change} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          {selected === null ? null : (
            <ItemForm
              key={selected.id}
              item={selected}
              editable={editable}
              places={[office.receptionPlace]}
              onChange={(patch) => change((before) => patchedItem(before, selected.id, patch))}
              onRemove={() => change((before) => withoutItem(before, selected.id))}
              onClose={back}
              act={
                isIssued ? (
                  <ChangeButton
                    item={selected}
                    office={office}
                    face={schedule.face}
                    begins={selected.receptionId === wanted}
                    waits={changes.some(
                      (one) => one.state === 'drafted' && one.receptionId === selected.receptionId,
                    )}
                  />
                ) : undefined
              }
            />
          )}
          <Section title={t('checksTitle')}>
            <FaultNote fault={checks.error?.fault} />
            {checks.data !== undefined && (
              <CheckList noun="schedules" checks={checks.data} onPick={pick} testId="schedule-checks" />
            )}
          </Section>
          {opened.version > 0 && <Related noun="schedule" id={schedule.id} />}
        </Box>
      </Box>
      {adding ? (
        <AddDialog
          month={schedule}
          office={office}
          onAdd={(item) => {
            change((before) => withItem(before, item));
            setSelectedId(item.id);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {shown === null ? null : <PaperPreview source={shown} onClose={() => setShown(null)} />}
    </>
  );
}
