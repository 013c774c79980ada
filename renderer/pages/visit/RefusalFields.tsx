import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../../../shared/domain/day';
import { citedPoint, groundFits, groundOn, groundsOn, noticeDue } from '../../../shared/domain/refusals';
import type { RefusalGroundRow } from '../../../shared/domain/rules';
import type { RefusalGround } from '../../../shared/domain/visitPeople';
import type { VisitFields } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { deadlineRows, refusalGroundRows } from '../../office/rules';
import { useCalendar } from '../../office/useCalendar';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { Why } from '../../parts/Why';
import { useDayOff } from '../../words/weekday';
import { Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';

type Refused = Pick<VisitFields, 'refusalGround' | 'day'>;

const optionLength = 90;

/** `Điểm i khoản 1 Điều 4 NĐ 154: Vụ việc đã có bản án…`; the whole wording stands below the list. */
function useGroundLabel(): (row: RefusalGroundRow) => string {
  const { t } = useTranslation('visits');
  return ({ code, value }) => {
    const place = code.startsWith('9.')
      ? t('desk.refusal.clause', { n: code.slice(2) })
      : t('desk.refusal.point', { point: code });
    const { wording } = value;
    return `${place}: ${wording.length > optionLength ? `${wording.slice(0, optionLength)}…` : wording}`;
  };
}

/** Until when notice 01/TCD must be out, with the arithmetic. */
export function NoticeDue({ refusalGround, day }: Refused) {
  const { t } = useTranslation('visits');
  const ground = groundOn(refusalGroundRows, refusalGround, day);
  const dayOff = useDayOff();
  const calendar = useCalendar(partsOf(day).year, ground?.value.leadsTo === 'notice');
  if (ground === null) return null;
  if (ground.value.leadsTo === 'oral') return <>{t('desk.refusal.oral')}</>;
  if (calendar === undefined) return <>{t('desk.refusal.noticeNoRule')}</>;
  const due = noticeDue(ground, deadlineRows, day, calendar);
  if (due === null) return <>{t('desk.refusal.noticeNoRule')}</>;
  const skipped = due.skipped.map((each) => `${dmy(each.day)} (${dayOff(each.reason.label)})`).join('; ');
  const why = t('desk.refusal.whyDue', {
    count: due.n,
    base: dmy(due.base),
    skipped: skipped || t('desk.refusal.noneSkipped'),
    basis: due.basis,
  });
  return (
    <>
      {t('desk.refusal.notice', { due: dmy(due.due) })} <Why text={why} testId="visit-refusal-why" />
    </>
  );
}

function Consequence(props: Pick<FieldsProps, 'fields'>) {
  const { t } = useTranslation('visits');
  const { refusalGround, day, kind } = props.fields;
  const ground = groundOn(refusalGroundRows, refusalGround, day);
  if (ground === null) return null;
  return (
    <Box data-testid="visit-refusal-leads" data-leads={ground.value.leadsTo} sx={{ mb: 1.25 }}>
      <Typography variant="body2">{ground.value.wording}.</Typography>
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {t('reception.basis', { basis: ground.basis })}
      </Typography>
      <Typography component="div" sx={{ fontWeight: 600, mt: 0.5 }}>
        <NoticeDue refusalGround={refusalGround} day={day} />
      </Typography>
      {!groundFits(refusalGround, kind) && (
        <Typography role="note" data-testid="visit-refusal-misfit" sx={{ color: 'warning.main' }}>
          {t('desk.refusal.misfit', { kind: t(`kind.${kind}`) })}
        </Typography>
      )}
    </Box>
  );
}

/** The point that notice 01/TCD cites; left empty it is the one that offices cite. */
function CitedPoint({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  // while somebody writes, an emptied field stays empty: what came back by itself stood before the next letter
  const [writing, setWriting] = useState(false);
  return (
    <TextInput
      label={t('desk.refusal.cited')}
      value={writing ? fields.refusalPoint : citedPoint(fields)}
      onChange={(refusalPoint) => {
        setWriting(true);
        change({ refusalPoint });
      }}
      onBlur={() => setWriting(false)}
      disabled={disabled}
      testId="visit-refusalpoint"
    />
  );
}

/** The ground on which somebody is turned away, and what it leads to (Điều 9 of the Law, Điều 4 of the decree). */
export function RefusalFields({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const label = useGroundLabel();
  const { outcome, refusalGround, day } = fields;
  const refused = outcome === 'refused';
  if (!refused && outcome !== 'guided' && refusalGround === '') return null;
  const none: { value: RefusalGround; label: string } = { value: '', label: t('desk.refusal.none') };
  const grounds = groundsOn(refusalGroundRows, day);
  return (
    <Box data-testid="visit-refusal">
      <Row columns={refusalGround === 'h' ? '1fr 12rem' : '1fr'}>
        <PickInput
          label={t(refused ? 'desk.refusal.ground' : 'desk.refusal.groundOther')}
          value={refusalGround}
          options={[none, ...grounds.map((row) => ({ value: row.code, label: label(row) }))]}
          onChange={(code) => change({ refusalGround: code })}
          error={refused && refusalGround === '' ? t('desk.refusal.needed') : undefined}
          disabled={disabled}
          testId="visit-refusalground"
        />
        {refusalGround === 'h' && <CitedPoint fields={fields} change={change} disabled={disabled} />}
      </Row>
      {refusalGround === 'h' && (
        <Typography role="note" variant="body2" data-testid="visit-refusal-trap" sx={{ mb: 1 }}>
          {t('desk.refusal.trap')}
        </Typography>
      )}
      <Consequence fields={fields} />
    </Box>
  );
}
