import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName, ListSetup } from '../../../shared/domain/lists';
import { ActionButton } from '../ActionButton';
import { DayInput } from '../DayInput';
import { TextInput } from '../TextInput';
import { CheckMenu } from './CheckMenu';
import { blankSetup, type ListColumn, shownColumns } from './listColumns';
import { SavedFilters } from './SavedFilters';

export interface ListBarProps<Row> {
  list: ListName;
  columns: readonly ListColumn<Row>[];
  setup: ListSetup;
  onSetup(setup: ListSetup): void;
  onColumns(columns: string[]): void;
  /** what the two days are of; without it the list has none of its own */
  days?: string | undefined;
  /** further filters of this list, at the beginning */
  tools?: ReactNode;
  /** at the end */
  acts?: ReactNode;
  /** test id of the field that searches the list */
  searchTestId: string;
  /** where a person had rather not be offered a search */
  searchLabel: string;
}

function Picks<Row>({
  list,
  columns,
  setup,
  onSetup,
}: Pick<ListBarProps<Row>, 'list' | 'columns' | 'setup' | 'onSetup'>) {
  function pick(column: string, values: string[]): void {
    const others = setup.picks.filter((one) => one.column !== column);
    onSetup({ ...setup, picks: values.length === 0 ? others : [...others, { column, values }] });
  }
  return columns
    .filter(({ pickable }) => pickable)
    .map(({ key, label, words }) => {
      const chosen = setup.picks.find(({ column }) => column === key)?.values ?? [];
      const said = chosen.map((value) => words[value] ?? value).join(', ');
      return (
        <CheckMenu
          key={key}
          label={said === '' ? label : `${label}: ${said.length > 40 ? `${chosen.length}` : said}`}
          options={Object.entries(words).map(([value, word]) => ({ value, label: word }))}
          chosen={chosen}
          onChange={(values) => pick(key, values)}
          testId={`${list}-pick-${key.toLowerCase()}`}
        />
      );
    });
}

interface DaysProps extends Pick<ListBarProps<never>, 'list' | 'setup' | 'onSetup'> {
  days: string;
}

function Days({ list, days, setup, onSetup }: DaysProps) {
  const { t } = useTranslation('lists');
  return (
    <>
      <Box sx={{ width: 150 }}>
        <DayInput
          label={t('from', { what: days })}
          value={setup.from}
          onChange={(from) => onSetup({ ...setup, from })}
          testId={`${list}-from`}
        />
      </Box>
      <Box sx={{ width: 150 }}>
        <DayInput
          label={t('to', { what: days })}
          value={setup.to}
          onChange={(to) => onSetup({ ...setup, to })}
          testId={`${list}-to`}
        />
      </Box>
    </>
  );
}

const inLine = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end' };

/** Search, days, filters, kept filters and columns of a list, in one line where there is room. */
export function ListBar<Row>(props: ListBarProps<Row>) {
  const { list, columns, setup, onSetup, days } = props;
  const { t } = useTranslation('lists');
  const narrowed =
    setup.text !== '' || setup.picks.length > 0 || (days !== undefined && (setup.from ?? setup.to));
  return (
    // what stands on the right begins a line of its own on the left where there is no room beside the filters
    <Box sx={{ ...inLine, justifyContent: 'space-between', mb: 1 }}>
      <Box sx={inLine}>
        {props.tools}
        <Box sx={{ width: 280 }}>
          <TextInput
            label={props.searchLabel}
            value={setup.text}
            onChange={(text) => onSetup({ ...setup, text })}
            testId={props.searchTestId}
          />
        </Box>
        {days !== undefined && <Days list={list} days={days} setup={setup} onSetup={onSetup} />}
        <Picks list={list} columns={columns} setup={setup} onSetup={onSetup} />
        {narrowed && (
          <ActionButton
            label={t('clear')}
            small
            onClick={() =>
              onSetup({
                ...blankSetup,
                ...(days === undefined ? { from: setup.from, to: setup.to } : {}),
                columns: setup.columns,
                sort: setup.sort,
              })
            }
            testId={`${list}-clear`}
          />
        )}
      </Box>
      <Box sx={inLine}>
        <SavedFilters list={list} setup={setup} onSetup={onSetup} />
        <CheckMenu
          label={t('columns')}
          options={columns.map(({ key, label }) => ({ value: key, label: label || t('actsColumn') }))}
          chosen={shownColumns(columns, setup.columns).map(({ key }) => key)}
          onChange={(chosen) => (chosen.length === 0 ? undefined : props.onColumns(chosen))}
          testId={`${list}-columns`}
        />
        {props.acts}
      </Box>
    </Box>
  );
}
