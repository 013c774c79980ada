import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpinionColumn, type OpinionMapping, opinionColumn } from '../../../shared/domain/opinionSheet';
import type { Input, Output } from '../../../shared/ipc/contract';
import { useAct } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { PickInput } from '../../parts/PickInput';
import { useToast } from '../../parts/Toast';

type Opened = Output<'import.open'>;
type Look = Output<'opinion.look'>;
type Checked = Output<'opinion.check'>;
type Source = Input<'opinion.import'>['source'];

const sources: readonly Source[] = ['sheet', 'front', 'paper'];

interface Read {
  opened: Opened;
  sheet: number;
  look: Look;
  mapping: OpinionMapping;
  checked: Checked | null;
}

/** What a sheet gave, step by step: the file, the sheet, its columns, and what would come in. */
function useSheet(dialogueId: string) {
  const open = useAct('import.open');
  const look = useAct('opinion.look');
  const check = useAct('opinion.check');
  const [read, setRead] = useState<Read | null>(null);

  async function pick() {
    const opened = await open.act({});
    if (opened === undefined || opened.cancelled) return;
    await to(opened, 0);
  }

  async function to(opened: Opened, sheet: number) {
    const seen = await look.act({ token: opened.token, sheet, headFirst: null });
    if (seen !== undefined) await map({ opened, sheet, look: seen, mapping: seen.mapping, checked: null });
  }

  async function map(next: Read) {
    setRead(next);
    const has = next.mapping.some(({ field }) => field === 'content');
    const checked = has ? await check.act(choiceOf(next)) : undefined;
    setRead((now) =>
      now === null || now.mapping !== next.mapping ? now : { ...now, checked: checked ?? null },
    );
  }

  function choiceOf({ opened, sheet, look: { headFirst, headLast }, mapping }: Read) {
    return { dialogueId, token: opened.token, sheet, headFirst, headLast, mapping };
  }

  return {
    read,
    pick,
    to,
    map,
    choiceOf,
    busy: open.acting || look.acting || check.acting,
    fault: open.fault ?? look.fault ?? check.fault,
  };
}

/** Opinions from an Excel file that a village or the Front sent. */
export function ImportDialog({ dialogueId, onClose }: { dialogueId: string; onClose(): void }) {
  const { t } = useTranslation('dialogues');
  const toast = useToast();
  const { read, pick, to, map, choiceOf, busy, fault } = useSheet(dialogueId);
  const run = useAct('opinion.import');
  const [source, setSource] = useState<Source>('front');
  const fits = read?.checked?.fits ?? 0;

  async function confirm() {
    if (read === null) return;
    const done = await run.act({ ...choiceOf(read), source });
    if (done === undefined) return;
    toast(t('sheet.done', { count: done.rows }));
    onClose();
  }

  return (
    <ConfirmDialog
      title={t('sheet.title')}
      confirmLabel={t('sheet.run', { count: fits })}
      busy={run.acting}
      disabled={fits === 0}
      fault={run.fault ?? fault}
      onConfirm={() => void confirm()}
      onClose={onClose}
      testId="opinion-import-dialog"
    >
      <Stack spacing={1.5} sx={{ alignItems: 'stretch' }}>
        <Stack direction="row">
          <ActionButton
            label={read === null ? t('sheet.choose') : t('sheet.chooseAgain')}
            icon="folder"
            busy={busy}
            onClick={() => void pick()}
            testId="opinion-file"
          />
        </Stack>
        {read === null ? null : (
          <>
            {read.opened.sheets.length < 2 ? null : (
              <PickInput
                label={t('sheet.sheet')}
                value={String(read.sheet)}
                options={read.opened.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
                onChange={(sheet) => void to(read.opened, Number(sheet))}
              />
            )}
            <PickInput<Source>
              label={t('sheet.source')}
              value={source}
              options={sources.map((value) => ({ value, label: t(`opinion.sources.${value}`) }))}
              onChange={setSource}
              testId="opinion-import-source"
            />
            <Mapping read={read} onMapping={(mapping) => void map({ ...read, mapping, checked: null })} />
            <Found read={read} />
          </>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

function Mapping({ read, onMapping }: { read: Read; onMapping(mapping: OpinionMapping): void }) {
  const { t } = useTranslation('dialogues');
  const { mapping } = read;

  function give(column: number, field: OpinionColumn | '') {
    const others = mapping.filter((one) => one.column !== column && one.field !== field);
    onMapping(field === '' ? others : [...others, { column, field }].toSorted((a, b) => a.column - b.column));
  }

  return (
    <>
      {read.look.columns.map(({ column, heading, samples }) => (
        <PickInput<OpinionColumn | ''>
          key={column}
          label={t('sheet.column', { heading: heading || t('sheet.noHeading', { number: column + 1 }) })}
          hint={samples.join(' · ')}
          value={mapping.find((one) => one.column === column)?.field ?? ''}
          options={[
            { value: '' as const, label: t('sheet.skip') },
            ...opinionColumn.options.map((value) => ({ value, label: t(`sheet.fields.${value}`) })),
          ]}
          onChange={(field) => give(column, field)}
          testId={`opinion-column-${column}`}
        />
      ))}
    </>
  );
}

function Found({ read: { mapping, checked } }: { read: Read }) {
  const { t } = useTranslation('dialogues');
  if (!mapping.some(({ field }) => field === 'content')) {
    return (
      <Typography role="alert" sx={{ color: 'error.main' }}>
        {t('sheet.needed')}
      </Typography>
    );
  }
  if (checked === null) return null;
  return (
    <div role="status" data-testid="opinion-found">
      <Typography>{t('sheet.fits', { count: checked.fits })}</Typography>
      {checked.known === 0 ? null : <Typography>{t('sheet.known', { count: checked.known })}</Typography>}
      {checked.problems.length === 0 ? null : (
        <>
          <Typography>{t('sheet.problems', { count: checked.problems.length })}</Typography>
          {checked.problems.slice(0, 20).map(({ row, reason }) => (
            <Typography key={row} variant="body2">
              {t(`sheet.problem.${reason}`, { row })}
            </Typography>
          ))}
        </>
      )}
    </div>
  );
}
