import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BinRow, LastAct } from '../../shared/domain/undo';
import { dmy, momentText } from '../../shared/text/dates';
import { markPlace } from '../frame/markPlace';
import { useAct, useAsk, useMay } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { type Column, RowList } from '../parts/RowList';
import { Section } from '../parts/Section';
import { useToast } from '../parts/Toast';
import { actKey, addressOfUndone } from './bin/acts';

function Acts() {
  const { t } = useTranslation('bin');
  const navigate = useNavigate();
  const toast = useToast();
  const asked = useAsk('undo.list', {});
  const back = useAct('undo.back');

  async function undo({ id }: LastAct) {
    const isHere = markPlace();
    const undone = await back.act({ id });
    if (undone === undefined) return;
    toast(t('undone'));
    const address = addressOfUndone(undone);
    if (address === null) await asked.refetch();
    else if (isHere()) void navigate(address);
  }

  const columns: Column<LastAct>[] = [
    { key: 'what', label: t('column.what'), render: ({ act }) => t(`act.${actKey(act)}`) },
    { key: 'who', label: t('column.who'), render: ({ title }) => title || t('unnamed') },
    { key: 'at', label: t('column.at'), render: ({ at }) => momentText(at) },
    { key: 'by', label: t('column.by'), render: ({ by }) => by },
    {
      key: 'undo',
      label: '',
      render: (row) => (
        <ActionButton label={t('undo')} small onClick={() => void undo(row)} testId="undo-row-back" />
      ),
    },
  ];
  return (
    <Section title={t('acts')}>
      <FaultNote fault={asked.error?.fault ?? back.fault} testId="undo-fault" />
      {asked.data !== undefined && (
        <RowList
          columns={columns}
          rows={asked.data}
          emptyText={t('noActs')}
          label={t('acts')}
          testId="undo-list"
        />
      )}
    </Section>
  );
}

function Binned() {
  const { t } = useTranslation('bin');
  const navigate = useNavigate();
  const toast = useToast();
  const mayRestore = useMay('bin.restore');
  const asked = useAsk('bin.list', {});
  const restore = useAct('bin.restore');

  async function bring({ noun, id, version }: BinRow) {
    const isHere = markPlace();
    const back = await restore.act({ noun, id, version });
    if (back === undefined) return;
    toast(t('restored'));
    const address = addressOfUndone(back);
    if (address === null) await asked.refetch();
    else if (isHere()) void navigate(address);
  }

  const columns: Column<BinRow>[] = [
    { key: 'noun', label: t('column.noun'), render: ({ noun }) => t(`noun.${noun}`) },
    {
      key: 'who',
      label: t('column.who'),
      width: '45%',
      render: ({ title, detail }) =>
        [title || t('unnamed'), detail].filter((part) => part !== '').join(' · '),
    },
    { key: 'day', label: t('column.day'), render: ({ day }) => dmy(day) },
    { key: 'at', label: t('column.at'), render: ({ at }) => momentText(at) },
    { key: 'by', label: t('column.by'), render: ({ by }) => by },
    ...(mayRestore
      ? [
          {
            key: 'restore',
            label: '',
            render: (row: BinRow) => (
              <ActionButton
                label={t('restore')}
                small
                onClick={() => void bring(row)}
                testId="bin-row-restore"
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t('binned')}>
      <FaultNote fault={asked.error?.fault ?? restore.fault} testId="bin-fault" />
      {asked.data !== undefined && (
        <RowList
          columns={columns}
          rows={asked.data}
          emptyText={t('none')}
          label={t('binned')}
          testId="bin-list"
        />
      )}
    </Section>
  );
}

/** Thùng rác và hoàn tác: what was discarded, and the last acts that can be taken back. */
export function BinPage() {
  const { t } = useTranslation('bin');
  const mayUndo = useMay('undo.list');
  return (
    <Page title={t('title')} subtitle={t('subtitle')} testId="bin-page">
      {mayUndo && <Acts />}
      <Binned />
    </Page>
  );
}
