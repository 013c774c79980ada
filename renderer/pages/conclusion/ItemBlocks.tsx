import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conclusion } from '../../../shared/domain/chain';
import type { Office } from '../../../shared/domain/office';
import { newId } from '../../office/client';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { Section } from '../../parts/Section';
import { type Change, emptyItem } from './edit';
import { ItemBlock } from './ItemBlock';

interface ItemBlocksProps {
  conclusion: Conclusion;
  office: Office;
  editable: boolean;
  change: Change;
}

/** The matters of the reception, each with its conclusion and what is assigned to whom. */
export function ItemBlocks({ conclusion, office, editable, change }: ItemBlocksProps) {
  const { t } = useTranslation('conclusions');
  const units = useAsk('unit.list', {}).data;
  const names = useMemo(() => (units ?? []).filter((each) => each.active).map((each) => each.name), [units]);
  const due = useAsk('task.dueDefault', {}).data?.due ?? null;
  // one text, so that the blocks are not drawn anew while something else is typed
  const said = conclusion.items.map(({ id, label }) => `${id} ${label}`).join('\n');
  const others = useMemo(
    () =>
      said.split('\n').map((row, at) => {
        const [value = '', ...label] = row.split(' ');
        return { value, label: t('itemChoice', { number: at + 1, label: label.join(' ') }) };
      }),
    [said, t],
  );
  const reportTo = conclusion.face === 'state' ? office.state.headTitle : office.party.headTitle;
  return (
    <Section title={t('items')}>
      <Stack spacing={2}>
        {conclusion.items.map((item, at) => (
          <ItemBlock
            key={item.id}
            item={item}
            number={at + 1}
            count={conclusion.items.length}
            units={names}
            reportTo={reportTo}
            due={due}
            others={others}
            editable={editable}
            change={change}
          />
        ))}
        {editable ? (
          <Box>
            <ActionButton
              label={t('addItem')}
              icon="add"
              onClick={() =>
                change((before) => ({ ...before, items: [...before.items, emptyItem(newId())] }))
              }
              testId="conclusion-item-add"
            />
          </Box>
        ) : null}
      </Stack>
    </Section>
  );
}
