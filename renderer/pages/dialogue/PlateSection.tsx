import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Plate, platesOf } from '../../../shared/domain/attendance';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { Section } from '../../parts/Section';
import type { TabProps } from './DialogueTabs';

const groups = ['chairs', 'guests', 'units', 'attendees'] as const;

function shown({ name, title }: Plate): string {
  return [name, title].filter((part) => part !== '').join(', ');
}

/** Who gets a plate: those who preside, guests and units unless taken off; village heads when they are ticked. */
export function PlateSection({
  fields,
  onPrint,
}: Pick<TabProps, 'fields'> & { onPrint(who: string[]): void }) {
  const { t } = useTranslation('dialogues');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const plates = platesOf(fields);
  const isOn = ({ key, group }: Plate) => (group === 'attendees') === turned.has(key);
  const chosen = plates.filter(isOn);

  function turn(key: string) {
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }

  return (
    <Section
      title={t('plates.title')}
      testId="name-plates"
      aside={
        <ActionButton
          label={t('plates.print', { count: chosen.length })}
          icon="print"
          disabled={chosen.length === 0}
          onClick={() => onPrint(chosen.map(({ key }) => key))}
          testId="plates-print"
        />
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {plates.length === 0 ? t('plates.none') : t('plates.hint')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {groups.map((group) => {
          const of = plates.filter((plate) => plate.group === group);
          return of.length === 0 ? null : (
            <Box key={group} component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
              <Typography component="legend" sx={{ fontWeight: 600 }}>
                {t(`plates.group.${group}`)}
              </Typography>
              {of.map((plate) => (
                <CheckInput
                  key={plate.key}
                  label={shown(plate)}
                  value={isOn(plate)}
                  onChange={() => turn(plate.key)}
                  testId={`plate-${plate.key}`}
                />
              ))}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
