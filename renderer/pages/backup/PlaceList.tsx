import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupPlace, BackupPlaceState } from '../../../shared/ipc/calls/care';
import { type Act, useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { PlaceState } from './PlaceState';

interface PlaceListProps {
  places: BackupPlace[];
  states: BackupPlaceState[];
  chosenId: string | null;
  /** a backup is being made; one at a time */
  busy: boolean;
  may: boolean;
  onChoose(id: string): void;
  onRun(place: BackupPlace): void;
  onEdit(place: BackupPlace): void;
}

interface PlaceActsProps {
  place: BackupPlace;
  /** no other place is in use */
  alone: boolean;
  busy: boolean;
  save: Act<'backup.savePlace'>;
  onRun(): void;
  onEdit(): void;
}

function PlaceActs({ place, alone, busy, save, onRun, onEdit }: PlaceActsProps) {
  const { t } = useTranslation('backup');
  return (
    // the row itself is chosen on a press, its buttons do their own act
    <Box onClick={(event) => event.stopPropagation()}>
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
        {place.active ? (
          <ActionButton
            label={busy ? t('running') : t('run')}
            // with several places the one press for all of them comes first
            primary={alone}
            disabled={busy}
            onClick={onRun}
            testId="backup-run"
          />
        ) : null}
        <ActionButton
          label={t('editPlace')}
          small
          disabled={busy}
          onClick={onEdit}
          testId="backup-place-edit"
        />
        <ActionButton
          label={place.active ? t('turnOff') : t('turnOn')}
          small
          disabled={busy || save.acting}
          onClick={() => void save.act({ ...place, active: !place.active })}
          testId="backup-place-toggle"
        />
      </Stack>
    </Box>
  );
}

/** Where backups go; a press shows what lies there. */
export function PlaceList({ places, states, chosenId, busy, may, onChoose, onRun, onEdit }: PlaceListProps) {
  const { t } = useTranslation('backup');
  const save = useAct('backup.savePlace');
  const alone = places.filter((one) => one.active).length < 2;

  return (
    <>
      <RowList
        columns={[
          {
            key: 'name',
            label: t('placeName'),
            render: (place) => (
              <Box sx={{ minWidth: 140 }}>
                {place.name}
                <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
                  {t(`kinds.${place.kind}`)}
                </Typography>
              </Box>
            ),
          },
          {
            key: 'path',
            label: t('placePath'),
            render: (place) => <Box sx={{ minWidth: 140, wordBreak: 'break-all' }}>{place.path}</Box>,
          },
          {
            key: 'state',
            label: t('age'),
            render: (place) => (
              <PlaceState place={place} state={states.find(({ placeId }) => placeId === place.id) ?? null} />
            ),
          },
          {
            key: 'acts',
            label: '',
            align: 'right',
            render: (place) =>
              may && (
                <PlaceActs
                  place={place}
                  alone={alone}
                  busy={busy}
                  save={save}
                  onRun={() => onRun(place)}
                  onEdit={() => onEdit(place)}
                />
              ),
          },
        ]}
        rows={places}
        onOpen={(place) => onChoose(place.id)}
        selectedId={chosenId}
        emptyText={t('placesEmpty')}
        label={t('places')}
        testId="backup-places"
      />
      <FaultNote fault={save.fault} />
    </>
  );
}
