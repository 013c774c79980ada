import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DialogueFigures,
  type FigureBy,
  type FigureGroup,
  figureBy,
} from '../../../shared/domain/dialogueFigures';
import { thousands } from '../../../shared/text/numbers';
import { useAsk } from '../../office/hooks';
import { EmptyNote } from '../../parts/EmptyNote';
import { FaultNote } from '../../parts/FaultNote';
import { type Column, RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { PeriodBar } from '../register/PeriodBar';

/** What was held in a period, by level, kind, occasion, form and field. */
export function FiguresView({ thisYear }: { thisYear: number }) {
  const { t } = useTranslation('dialogues');
  const [period, setPeriod] = useState({ from: `${thisYear}-01-01`, to: `${thisYear}-12-31` });
  const { data, error } = useAsk('dialogue.figures', period, { keep: true });
  return (
    <>
      <PeriodBar period={period} onChange={setPeriod} />
      <FaultNote fault={error?.fault} />
      {data === undefined ? null : <Figures figures={data} />}
      {data === undefined ? null : (
        <Typography variant="body2">
          {t('figures.other', {
            planned: data.planned,
            postponed: data.postponed,
            cancelled: data.cancelled,
          })}
        </Typography>
      )}
    </>
  );
}

function Figures({ figures }: { figures: DialogueFigures }) {
  const { t } = useTranslation('dialogues');
  if (figures.total.held === 0) return <EmptyNote text={t('figures.none')} />;
  return (
    <>
      {figureBy.options.map((by) => (
        <FigureTable key={by} by={by} figures={figures} />
      ))}
    </>
  );
}

const counted = ['people', 'speeches', 'opinions', 'answered', 'handed', 'settled'] as const;

function FigureTable({ by, figures: { by: groups, total } }: { by: FigureBy; figures: DialogueFigures }) {
  const { t } = useTranslation('dialogues');
  const nameOf = (key: string) => (by === 'field' ? key || t('figures.noField') : t(`${by}.${key}`));
  const rows = [
    ...groups[by].map((group) => ({ ...group, id: group.key, name: nameOf(group.key) })),
    { ...total, id: '=', name: t('figures.total') },
  ];
  const columns: Column<FigureGroup & { id: string; name: string }>[] = [
    { key: 'name', label: t(`figures.by.${by}`), render: ({ name }) => name },
    {
      key: 'held',
      label: t('figures.held'),
      width: 110,
      align: 'right',
      render: ({ held }) => thousands(held),
    },
    ...counted.map((key) => ({
      key,
      label: t(`figures.${key}`),
      width: 130,
      align: 'right' as const,
      render: (row: FigureGroup) =>
        key === 'answered' && row.opinions > 0
          ? t('figures.share', {
              answered: thousands(row.answered),
              percent: Math.round((row.answered * 100) / row.opinions),
            })
          : thousands(row[key]),
    })),
  ];
  return (
    <Section title={t(`figures.by.${by}`)} testId={`figures-${by}`}>
      <RowList columns={columns} rows={rows} label={t(`figures.by.${by}`)} testId={`figures-table-${by}`} />
    </Section>
  );
}
