import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckInput, type CheckItem, type CheckPart, checkPart } from '../../../shared/domain/checklist';
import { dmy } from '../../../shared/text/dates';
import { newId } from '../../office/client';
import { useAct, useAsk, useMay, useToday } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { StateChip, type Tone } from '../../parts/StateChip';
import { useToast } from '../../parts/Toast';
import { andStep } from '../../words/andStep';
import { CheckDialog } from './CheckDialog';

const tones: Record<CheckItem['state'], Tone> = {
  unchecked: 'neutral',
  good: 'good',
  lacking: 'warn',
  broken: 'bad',
};

function blank(part: CheckPart): CheckInput {
  return {
    id: newId(),
    part,
    name: '',
    detail: '',
    state: 'unchecked',
    checkedOn: null,
    nextOn: null,
    note: '',
    version: 0,
  };
}

/** Rooms, equipment, who receives and what those learned: noted by hand, asked for at every inspection. */
export function Checklist() {
  const { t } = useTranslation('inspection');
  const toast = useToast();
  const { data, error } = useAsk('checklist.list', {});
  const proposing = useAct('checklist.propose');
  const may = useMay('checklist.save');
  const [open, setOpen] = useState<CheckInput | null>(null);

  async function propose(): Promise<void> {
    if ((await proposing.act({})) !== undefined) toast(t('check.proposed'));
  }

  if (error !== null) return <FaultNote fault={error.fault} />;
  if (data === undefined) return <EmptyNote text={t('counting')} />;
  return (
    <>
      <EmptyNote
        text={data.length === 0 ? andStep(t('check.none'), t('check.noneStep'), may) : t('check.hint')}
        action={
          may && (
            <ActionButton
              label={t('check.propose')}
              busy={proposing.acting}
              onClick={() => void propose()}
              testId="check-propose"
            />
          )
        }
      />
      <FaultNote fault={proposing.fault} />
      {checkPart.options.map((part) => (
        <PartList
          key={part}
          part={part}
          rows={data.filter((item) => item.part === part)}
          onOpen={may ? setOpen : undefined}
          onAdd={may ? () => setOpen(blank(part)) : undefined}
        />
      ))}
      {open && <CheckDialog key={open.id} stored={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface PartProps {
  part: CheckPart;
  rows: readonly CheckItem[];
  onOpen?: ((item: CheckItem) => void) | undefined;
  onAdd?: (() => void) | undefined;
}

function PartList({ part, rows, onOpen, onAdd }: PartProps) {
  const { t } = useTranslation('inspection');
  const today = useToday();
  const title = t(`check.part.${part}`);
  const again = ({ nextOn }: CheckItem) => (nextOn === null ? '' : dmy(nextOn));
  const isDue = ({ nextOn }: CheckItem) => nextOn !== null && nextOn < today;
  return (
    <Section
      title={title}
      testId={`check-${part}`}
      aside={
        onAdd && (
          <ActionButton
            label={t('check.add')}
            icon="add"
            small
            onClick={onAdd}
            testId={`check-add-${part}`}
          />
        )
      }
    >
      <RowList<CheckItem>
        label={title}
        columns={[
          { key: 'name', label: t('check.name'), render: (row) => row.name },
          { key: 'detail', label: t(`check.detail.${part}`), render: (row) => row.detail },
          ...(part === 'place' || part === 'equipment'
            ? [
                {
                  key: 'state',
                  label: t('check.state'),
                  render: (row: CheckItem) => (
                    <StateChip label={t(`mark.${row.state}`)} tone={tones[row.state]} />
                  ),
                },
              ]
            : []),
          {
            key: 'checked',
            label: t(`check.checkedOn.${part}`),
            render: ({ checkedOn }) => (checkedOn === null ? '' : dmy(checkedOn)),
          },
          {
            key: 'next',
            label: t(`check.nextOn.${part}`),
            render: (row) => (isDue(row) ? `${again(row)} (${t('check.overdue')})` : again(row)),
          },
          { key: 'note', label: t('check.note'), render: (row) => row.note },
        ]}
        rows={rows}
        onOpen={onOpen}
        emptyText={t('check.empty')}
        testId={`check-${part}-list`}
      />
    </Section>
  );
}
