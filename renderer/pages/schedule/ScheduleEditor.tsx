import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schedule } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import { FaultNote } from '../../parts/FaultNote';
import { PaperPreview } from '../../parts/PaperPreview';
import { Related } from '../../parts/Related';
import { Section } from '../../parts/Section';
import { useHotkeys } from '../../parts/useHotkeys';
import { CheckList } from '../issue/CheckList';
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
import { type ScheduleDesk, useScheduleDesk } from './useScheduleDesk';

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

interface ColumnProps {
  desk: ScheduleDesk;
  office: Office;
}

interface PlanColumnProps extends ColumnProps {
  onPosted(schedule: Schedule): void;
}

/** The month's table and, under it, what was changed, where it hangs and what is written around it. */
function PlanColumn({ desk, office, onPosted }: PlanColumnProps) {
  const { t } = useTranslation('schedules');
  const { schedule, changes, editable } = desk;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Section title={t('planned')}>
        <ItemTable
          items={schedule.items}
          changes={standingChanges(changes)}
          selectedId={desk.selected?.id ?? null}
          onOpen={(item) => desk.select(item.id)}
        />
      </Section>
      {desk.isIssued ? (
        <ChangePanel changes={changes} onPaper={(id) => desk.show({ of: 'paper', id })} />
      ) : null}
      <PostingPanel
        schedule={schedule}
        changes={changes}
        office={office}
        onPosted={onPosted}
        onMinutes={() => desk.show({ of: 'postingMinutes', id: schedule.id })}
      />
      {editable ? <FormPick value={desk.form} onChange={desk.setForm} /> : null}
      <ScheduleTexts schedule={schedule} editable={editable} change={desk.change} />
    </Box>
  );
}

interface CheckColumnProps extends ColumnProps {
  wanted: string | null;
}

/** The reception that is open, and what the law says of the plan. */
function CheckColumn({ desk, office, wanted }: CheckColumnProps) {
  const { t } = useTranslation('schedules');
  const { schedule, change, checks, changes, selected } = desk;
  return (
    <Box sx={{ minWidth: 0 }}>
      {selected === null ? null : (
        <ItemForm
          key={selected.id}
          item={selected}
          editable={desk.editable}
          places={[office.receptionPlace]}
          onChange={(patch) => change((before) => patchedItem(before, selected.id, patch))}
          onRemove={() => change((before) => withoutItem(before, selected.id))}
          onClose={desk.back}
          act={
            desk.isIssued ? (
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
          <CheckList noun="schedules" checks={checks.data} onPick={desk.pick} testId="schedule-checks" />
        )}
      </Section>
      {desk.isStored && <Related noun="schedule" id={schedule.id} />}
    </Box>
  );
}

/** The month's table with, beside it, either the reception being edited or what the law says of the plan. */
export function ScheduleEditor(props: ScheduleEditorProps) {
  const { opened, office, shownFirst, wanted, onReplaced, onReload } = props;
  const desk = useScheduleDesk(opened, { shownFirst, wanted });
  const { schedule, shown } = desk;
  const [adding, setAdding] = useState(false);
  useHotkeys({ 'Ctrl+P': desk.preview, Escape: desk.back });

  return (
    <>
      <ScheduleActs
        schedule={schedule}
        office={office}
        checks={desk.checks.data ?? null}
        editable={desk.editable}
        form={desk.form}
        autosave={desk.autosave}
        onAdd={() => setAdding(true)}
        onPreview={desk.preview}
        onReplaced={onReplaced}
        onReload={onReload}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 352px' } }}>
        <PlanColumn desk={desk} office={office} onPosted={(posted) => onReplaced(posted, null)} />
        <CheckColumn desk={desk} office={office} wanted={wanted} />
      </Box>
      {adding ? (
        <AddDialog
          month={schedule}
          office={office}
          onAdd={(item) => {
            desk.change((before) => withItem(before, item));
            desk.select(item.id);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {shown === null ? null : <PaperPreview source={shown} onClose={() => desk.show(null)} />}
    </>
  );
}
