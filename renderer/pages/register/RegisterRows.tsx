import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { petitionKind, visitOutcome, visitState } from '../../../shared/domain/visits';
import { dmy } from '../../../shared/text/dates';
import { addressOfVisit } from '../../frame/addresses';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ListView } from '../../parts/list/ListView';
import { columnsOf } from '../../parts/list/listColumns';
import { useListSetup } from '../../parts/list/useListSetup';
import { wordsOf } from '../../parts/list/wordsOf';
import { StateChip } from '../../parts/StateChip';
import { visitTone } from '../visit/visitTone';
import type { Period } from './PeriodBar';
import { registerParts } from './registerParts';

/** In which form the period prints, and that it prints in parts when the form changed within it. */
function LayoutNote({ period }: { period: Period }) {
  const { t } = useTranslation('registers');
  const parts = registerParts(period.from, period.to);
  const [only] = parts;
  if (only === undefined) return null;
  if (parts.length === 1) {
    const { value, basis } = only.row;
    return (
      <Typography variant="body2" data-testid="register-layout">
        {t('layout', { title: value.form, columns: value.columns.length, basis })}
      </Typography>
    );
  }
  return (
    <Box role="note" data-testid="register-layout">
      <Typography variant="body2">{t('twoParts', { parts: parts.length })}</Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {parts.map(({ from, to, row }) => (
          <Typography key={from} component="li" variant="body2">
            {t('part', {
              from: dmy(from),
              to: dmy(to),
              columns: row.value.columns.length,
              form: row.value.form,
              basis: row.basis,
            })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

function useColumns() {
  const { t } = useTranslation('registers');
  const { t: word } = useTranslation('visits');
  return columnsOf('visits', [
    { key: 'number', label: t('column.number'), width: 86, sortable: true },
    { key: 'day', label: t('column.day'), width: 118, sortable: true },
    { key: 'who', label: t('column.name'), width: 145, sortable: true },
    { key: 'address', label: t('column.address'), width: 105 },
    {
      key: 'kind',
      label: t('column.kind'),
      width: 116,
      sortable: true,
      pickable: true,
      words: wordsOf(petitionKind.options, (kind) => word(`kind.${kind}`)),
    },
    { key: 'content', label: t('column.content') },
    {
      key: 'outcome',
      label: t('column.outcome'),
      width: 118,
      sortable: true,
      pickable: true,
      words: wordsOf(visitOutcome.options, (outcome) => word(`outcome.${outcome}`)),
    },
    {
      key: 'state',
      label: t('column.state'),
      width: 126,
      sortable: true,
      pickable: true,
      words: wordsOf(visitState.options, (state) => word(`state.${state}`)),
      render: (row) => <StateChip label={word(`state.${row.state}`)} tone={visitTone[row.state]} />,
    },
    {
      key: 'book',
      label: t('column.book'),
      width: 130,
      pickable: true,
      usual: false,
      words: { present: t('book.present'), old: t('book.old') },
    },
    { key: 'groupSize', label: t('column.groupSize'), width: 90, sortable: true, usual: false },
    { key: 'host', label: t('column.host'), width: 160, usual: false },
    { key: 'matter', label: t('column.matter'), width: 130, usual: false },
  ]);
}

/** How many of the period are not in the book yet. */
function DraftsLeft({ period }: { period: Period }) {
  const { t } = useTranslation('registers');
  const { data } = useAsk(
    'visit.list',
    {
      ...period,
      receptionId: null,
      matterId: null,
      text: '',
      picks: [{ column: 'state', values: ['draft'] }],
      limit: 1,
      offset: 0,
    },
    { enabled: period.from <= period.to, keep: true },
  );
  const count = data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Typography role="note" data-testid="register-drafts" sx={{ color: 'warning.main' }}>
      {t('draftsLeft', { count })}
    </Typography>
  );
}

export interface RegisterRowsProps {
  period: Period;
  onPeriod(period: Period): void;
  onPreview(): void;
  /** the other book of the same period */
  onPetitions(): void;
}

/** The visits of a period as the register will print them, and those that are not in it yet. */
export function RegisterRows({ period, onPeriod, onPreview, onPetitions }: RegisterRowsProps) {
  const { t } = useTranslation('registers');
  const navigate = useNavigate();
  const { setup, setSetup, setColumns } = useListSetup('visits');
  const ordered = period.from <= period.to;
  const none = { receptionId: null, matterId: null };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', mb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {ordered && <LayoutNote period={period} />}
          <DraftsLeft period={period} />
        </Box>
        <ActionButton
          label={t('petitions')}
          icon="paper"
          disabled={!ordered}
          onClick={onPetitions}
          testId="register-petitions"
        />
        <ActionButton
          label={t('preview')}
          icon="print"
          primary
          shortcut="Ctrl+P"
          disabled={!ordered}
          onClick={onPreview}
          testId="register-preview"
        />
      </Box>
      <ListView
        list="visits"
        call="visit.list"
        title={t('tabs.register')}
        columns={useColumns()}
        setup={{ ...setup, ...period }}
        onSetup={(next) => {
          setSetup(next);
          const { from, to } = next;
          if (from !== null && to !== null) onPeriod({ from, to });
        }}
        onColumns={setColumns}
        ask={(asked, page) => ({ ...asked, ...none, ...page })}
        source={(asked) => ({ list: 'visits', query: { ...asked, ...none } })}
        onOpen={(row) => void navigate(addressOfVisit(row))}
        emptyText={t('empty')}
        searchLabel={t('search')}
        searchTestId="register-search"
        testId="register-rows"
        countText={(count) => t('rows', { count })}
      />
    </>
  );
}
