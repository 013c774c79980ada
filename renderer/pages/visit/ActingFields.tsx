import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Companion, companion, speakerRole } from '../../../shared/domain/visitPeople';
import { ActionButton } from '../../parts/ActionButton';
import { IconButton } from '../../parts/IconButton';
import { PickInput } from '../../parts/PickInput';
import { TextInput } from '../../parts/TextInput';
import { Row } from './FormPart';
import type { FieldsProps } from './fieldsProps';

const companionRoles = companion.shape.role.options;
const mostCompanions = 10;

/** Lines of companions have no identity of their own: the place among so many is one. */
function rowKey(index: number, count: number): string {
  return `${index}-of-${count}`;
}

function Companions({ fields, change, disabled }: FieldsProps) {
  const { t } = useTranslation('visits');
  const { companions } = fields;

  function changeOne(at: number, part: Partial<Companion>) {
    change({ companions: companions.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  }

  return (
    <>
      {companions.map((each, index) => (
        <Row key={rowKey(index, companions.length)} columns="12rem 1fr 1fr 2.25rem">
          <PickInput
            label={t('desk.acting.companionRole')}
            value={each.role}
            options={companionRoles.map((value) => ({ value, label: t(`desk.acting.roles.${value}`) }))}
            onChange={(role) => changeOne(index, { role })}
            disabled={disabled}
            autoFocus={!disabled && each.name === '' && index === companions.length - 1}
            testId={`visit-companion-${index}-role`}
          />
          <TextInput
            label={t('desk.acting.companionName')}
            value={each.name}
            onChange={(name) => changeOne(index, { name })}
            disabled={disabled}
            testId={`visit-companion-${index}-name`}
          />
          <TextInput
            label={t('desk.acting.companionPaper')}
            value={each.paper}
            onChange={(paper) => changeOne(index, { paper })}
            hint={t('desk.acting.paperHint', { papers: t(`desk.acting.papers.${each.role}`) })}
            disabled={disabled}
            testId={`visit-companion-${index}-paper`}
          />
          <IconButton
            icon="close"
            label={t('desk.acting.removeCompanion')}
            disabled={disabled}
            onClick={() => change({ companions: companions.filter((_, at) => at !== index) })}
            testId={`visit-companion-${index}-remove`}
          />
        </Row>
      ))}
      <ActionButton
        label={t('desk.acting.addCompanion')}
        icon="add"
        small
        disabled={disabled || companions.length >= mostCompanions}
        onClick={() => change({ companions: [...companions, { role: 'lawyer', name: '', paper: '' }] })}
        testId="visit-companion-add"
      />
    </>
  );
}

/** In what right somebody speaks, for whom, and the paper that shows it (Điều 13 NĐ 154/2026/NĐ-CP). */
export function ActingFields(props: FieldsProps) {
  const { t } = useTranslation('visits');
  const { fields, change, disabled } = props;
  const { actingAs } = fields;
  const speaksForOther = actingAs !== 'self' || fields.actingFor !== '';
  return (
    <Box sx={{ mb: 1.25 }}>
      <Row columns={speaksForOther ? '14rem 1fr 1fr' : '14rem'} tight={speaksForOther ? '1fr 1fr' : '14rem'}>
        <PickInput
          label={t('desk.acting.label')}
          value={actingAs}
          options={speakerRole.options.map((value) => ({ value, label: t(`desk.acting.roles.${value}`) }))}
          onChange={(next) => change({ actingAs: next })}
          disabled={disabled}
          testId="visit-actingas"
        />
        {speaksForOther && (
          <TextInput
            label={t('field.actingFor')}
            value={fields.actingFor}
            onChange={(actingFor) => change({ actingFor })}
            disabled={disabled}
            testId="visit-actingfor"
          />
        )}
        {speaksForOther && (
          <TextInput
            label={t('field.actingPaper')}
            value={fields.actingPaper}
            onChange={(actingPaper) => change({ actingPaper })}
            hint={
              actingAs === 'self'
                ? undefined
                : t('desk.acting.paperHint', { papers: t(`desk.acting.papers.${actingAs}`) })
            }
            disabled={disabled}
            testId="visit-actingpaper"
          />
        )}
      </Row>
      {speaksForOther && fields.actingPaper === '' && (
        <Typography role="note" data-testid="visit-acting-note" sx={{ color: 'warning.main', mb: 1 }}>
          {t('desk.acting.paperMissing')}
        </Typography>
      )}
      <Companions {...props} />
    </Box>
  );
}
