import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName, ListSetup, SavedFilter } from '../../../shared/domain/lists';
import { newId } from '../../office/client';
import { useAct, useAsk } from '../../office/hooks';
import { ActionButton } from '../ActionButton';
import { ConfirmDialog } from '../ConfirmDialog';
import { IconButton } from '../IconButton';
import { PickInput } from '../PickInput';
import { TextInput } from '../TextInput';

export interface SavedFiltersProps {
  list: ListName;
  setup: ListSetup;
  onSetup(setup: ListSetup): void;
}

function same(one: ListSetup, other: ListSetup): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The filters that who is signed in kept for this list: taken up, kept under a name, let go. */
export function SavedFilters({ list, setup, onSetup }: SavedFiltersProps) {
  const { t } = useTranslation('lists');
  const { data, refetch } = useAsk('filter.list', { list });
  const remove = useAct('filter.forget');
  const [naming, setNaming] = useState(false);
  const named = (data ?? []).filter(({ title }) => title !== '');
  const current = named.find((one) => same(one.setup, setup));

  async function letGo(filter: SavedFilter): Promise<void> {
    if ((await remove.act({ id: filter.id })) !== undefined) await refetch();
  }

  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 0.5 }}>
      {named.length > 0 && (
        <Box sx={{ width: 200 }}>
          <PickInput
            label={t('saved')}
            value={current?.id ?? ''}
            options={[
              { value: '', label: t('savedNone') },
              ...named.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(id) => {
              const picked = named.find((one) => one.id === id);
              if (picked !== undefined) onSetup(picked.setup);
            }}
            testId={`${list}-saved`}
          />
        </Box>
      )}
      {current !== undefined && (
        <IconButton
          icon="close"
          label={t('forget', { title: current.title })}
          onClick={() => void letGo(current)}
          testId={`${list}-saved-remove`}
        />
      )}
      <ActionButton
        label={t('keep')}
        icon="filter"
        small
        onClick={() => setNaming(true)}
        testId={`${list}-saved-keep`}
      />
      {naming && (
        <NameDialog
          list={list}
          setup={setup}
          known={named}
          onClose={() => setNaming(false)}
          onKept={() => {
            setNaming(false);
            void refetch();
          }}
        />
      )}
    </Box>
  );
}

interface NameDialogProps {
  list: ListName;
  setup: ListSetup;
  known: readonly SavedFilter[];
  onKept(): void;
  onClose(): void;
}

/** A name that is there already takes the new filter. */
function NameDialog({ list, setup, known, onKept, onClose }: NameDialogProps) {
  const { t } = useTranslation('lists');
  const save = useAct('filter.keep');
  const [title, setTitle] = useState('');
  const old = known.find((one) => one.title === title.trim());

  async function keep(): Promise<void> {
    const { id, version } = old ?? { id: newId(), version: 0 };
    if ((await save.act({ id, version, list, title: title.trim(), setup })) !== undefined) onKept();
  }

  return (
    <ConfirmDialog
      title={t('keepTitle')}
      confirmLabel={old === undefined ? t('keepYes') : t('keepOver')}
      disabled={title.trim() === ''}
      busy={save.acting}
      fault={save.fault}
      onConfirm={() => void keep()}
      onClose={onClose}
      testId="filter-name"
    >
      <TextInput
        label={t('name')}
        value={title}
        onChange={setTitle}
        autoFocus
        hint={t('nameHint')}
        testId="filter-title"
      />
    </ConfirmDialog>
  );
}
