import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Block, Matter } from '../../../shared/documents/model';
import { Numbered } from './Numbered';
import { PlaceInput } from './PlaceInput';
import { RunsInput } from './RunsInput';

interface MatterFieldsProps {
  block: Matter;
  place: string;
  put(next: Block): void;
}

/** One matter of a notice: its heading, its parts with their titles, and the tasks under them. */
export function MatterFields({ block, place, put }: MatterFieldsProps) {
  const { t } = useTranslation('drafts');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Numbered place={place} number={block.number} onNumber={(number) => put({ ...block, number })}>
        <PlaceInput place={`${place}-label`} label={t('fields.label')} text={block.label} />
      </Numbered>
      {block.parts.map(({ title, runs }, at) => {
        const number = at + 1;
        return (
          <Box
            key={number}
            sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(8rem, 1fr) minmax(0, 3fr)' }}
          >
            <PlaceInput
              place={`${place}-title-${at}`}
              label={t('fields.partTitle', { number })}
              text={title}
            />
            <RunsInput place={`${place}-part-${at}`} label={t('fields.text')} runs={runs} />
          </Box>
        );
      })}
      {block.tasks.map(({ runs, source }, at) => (
        <RunsInput
          key={source?.id ?? at}
          place={`${place}-task-${at}`}
          label={t('fields.task', { number: at + 1 })}
          runs={runs}
        />
      ))}
    </Box>
  );
}
