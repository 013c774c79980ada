import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TaskFields } from '../../../shared/domain/chain';
import { IconButton } from '../../parts/IconButton';
import { type Change, patchedItem, placeOf, stepped, without } from './edit';

export interface TaskHeadProps {
  task: TaskFields;
  itemId: string;
  itemNumber: number;
  number: number;
  count: number;
  editable: boolean;
  change: Change;
}

/** The number of an assignment, with what moves it among the others and takes it away. */
export function TaskHead({ task, itemId, itemNumber, number, count, editable, change }: TaskHeadProps) {
  const { t } = useTranslation('conclusions');
  const place = placeOf(itemNumber, number);

  function edit(tasks: (before: TaskFields[]) => TaskFields[]) {
    change((before) => {
      const item = before.items.find((each) => each.id === itemId);
      return item === undefined ? before : patchedItem(before, itemId, { tasks: tasks(item.tasks) });
    });
  }

  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, flex: 1 }}>
        {t('task', { number })}
      </Typography>
      {editable ? (
        <>
          <IconButton
            icon="up"
            label={t('up')}
            disabled={number === 1}
            onClick={() => edit((tasks) => stepped(tasks, task.id, -1))}
            testId={`${place}-up`}
          />
          <IconButton
            icon="down"
            label={t('down')}
            disabled={number === count}
            onClick={() => edit((tasks) => stepped(tasks, task.id, 1))}
            testId={`${place}-down`}
          />
          <IconButton
            icon="close"
            label={t('removeTask')}
            onClick={() => edit((tasks) => without(tasks, task.id))}
            testId={`${place}-remove`}
          />
        </>
      ) : null}
    </Stack>
  );
}
