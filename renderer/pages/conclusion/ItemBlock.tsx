import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConclusionItem } from '../../../shared/domain/chain';
import type { Day } from '../../../shared/domain/day';
import { newId } from '../../office/client';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { IconButton } from '../../parts/IconButton';
import { ProseInput } from '../../parts/ProseInput';
import { StateChip } from '../../parts/StateChip';
import { TextInput } from '../../parts/TextInput';
import { type Change, emptyTask, patchedItem, placeOf, stepped, without } from './edit';
import { type Choice, TaskBlock } from './TaskBlock';

interface ItemBlockProps {
  item: ConclusionItem;
  number: number;
  count: number;
  units: string[];
  reportTo: string;
  /** by when a new task is due where the leader says nothing */
  due: Day | null;
  /** the matters of the notice, which a task may answer beside its own */
  others: Choice[];
  editable: boolean;
  change: Change;
}

const texts = [
  { key: 'content', label: 'content', field: 'content' },
  { key: 'unitOpinion', label: 'unitOpinion', field: 'opinion' },
  { key: 'conclusion', label: 'conclusion', field: 'conclusion' },
] as const;

/** One matter; drawn anew only when it changed, so that typing stays quick in a notice of many. */
export const ItemBlock = memo(function ItemBlock(props: ItemBlockProps) {
  const { item, number, units, reportTo, due, others, editable, change } = props;
  const { t } = useTranslation('conclusions');
  const place = placeOf(number);
  const patch = (part: Partial<ConclusionItem>) => change((before) => patchedItem(before, item.id, part));
  return (
    <Box component="article" aria-label={t('item', { number })} data-testid={place}>
      <ItemHead {...props} />
      <Stack spacing={1.5}>
        <TextInput
          label={t('itemLabel')}
          value={item.label}
          onChange={(label) => patch({ label })}
          hint={item.sealed ? t('itemSealed') : undefined}
          // A denouncer's matter is named by its code alone; typing a name here would print it.
          disabled={!editable || item.sealed}
          testId={`${place}-label`}
        />
        {texts.map(({ key, label, field }) => (
          <ProseInput
            key={key}
            label={t(label)}
            value={item[key]}
            onChange={(text) => patch({ [key]: text })}
            minRows={2}
            disabled={!editable}
            testId={`${place}-${field}`}
          />
        ))}
        {item.tasks.map((task, at) => (
          <TaskBlock
            key={task.id}
            task={task}
            itemId={item.id}
            itemNumber={number}
            number={at + 1}
            count={item.tasks.length}
            units={units}
            others={others}
            editable={editable}
            change={change}
          />
        ))}
        {editable ? (
          <Box>
            <ActionButton
              label={t('addTask')}
              icon="add"
              onClick={() =>
                change((before) =>
                  patchedItem(before, item.id, {
                    tasks: [...item.tasks, emptyTask(newId(), reportTo, due, t('productUsual'))],
                  }),
                )
              }
              testId={`${place}-task-add`}
            />
          </Box>
        ) : null}
      </Stack>
    </Box>
  );
});

function ItemHead({ item, number, count, editable, change }: ItemBlockProps) {
  const { t } = useTranslation('conclusions');
  const [removing, setRemoving] = useState(false);
  const place = placeOf(number);
  const step = (by: -1 | 1) => change((before) => ({ ...before, items: stepped(before.items, item.id, by) }));
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 0.5 }}>
      <Typography variant="h3" sx={{ fontSize: '1rem', fontWeight: 600 }}>
        {t('item', { number })}
      </Typography>
      {item.carried === true && <StateChip label={t('carriedOver')} tone="warn" />}
      {item.matterCode === '' ? null : <StateChip label={item.matterCode} tone="neutral" icon="matter" />}
      <Box sx={{ flex: 1 }} />
      {editable ? (
        <>
          <IconButton
            icon="up"
            label={t('up')}
            disabled={number === 1}
            onClick={() => step(-1)}
            testId={`${place}-up`}
          />
          <IconButton
            icon="down"
            label={t('down')}
            disabled={number === count}
            onClick={() => step(1)}
            testId={`${place}-down`}
          />
          <IconButton
            icon="close"
            label={t('removeItem')}
            onClick={() => setRemoving(true)}
            testId={`${place}-remove`}
          />
        </>
      ) : null}
      {removing ? (
        <ConfirmDialog
          title={t('removeItemTitle')}
          text={t('removeItemText', { number })}
          confirmLabel={t('removeItem')}
          danger
          onConfirm={() => change((before) => ({ ...before, items: without(before.items, item.id) }))}
          onClose={() => setRemoving(false)}
          testId="conclusion-item-remove-dialog"
        />
      ) : null}
    </Stack>
  );
}
