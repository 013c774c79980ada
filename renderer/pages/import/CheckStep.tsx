import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChoice } from '../../../shared/ipc/calls/imports';
import type { Output } from '../../../shared/ipc/contract';
import { dmy } from '../../../shared/text/dates';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { FaultNote } from '../../parts/FaultNote';
import { RowList } from '../../parts/RowList';
import { Section } from '../../parts/Section';
import { type ImportProgress, useImportRun } from './useImportRun';

type Checked = Output<'import.check'>;

/** `2025`, or `2019–2025` where a book goes over years. */
export function yearsText(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function Found({ checked }: { checked: Checked }) {
  const { t } = useTranslation('imports');
  const { fits, from, to, sealed, passed, problems } = checked;
  const said = [
    fits === 0 ? t('fitsNone') : t('fits', { count: fits, years: yearsText(from, to) }),
    sealed > 0 ? t('sealed', { count: sealed }) : '',
    passed > 0 ? t('passed', { count: passed }) : '',
  ].filter((line) => line !== '');
  return (
    <>
      <Box role="status" data-testid="import-found" sx={{ mb: 1 }}>
        {said.map((line) => (
          <Typography key={line}>{line}</Typography>
        ))}
      </Box>
      {problems.length > 0 && (
        <>
          <Typography sx={{ fontWeight: 600 }}>{t('problems', { count: problems.length })}</Typography>
          <Box
            component="ul"
            data-testid="import-problems"
            sx={{ m: 0, mb: 1, pl: 3, maxHeight: 240, overflowY: 'auto' }}
          >
            {problems.map(({ row, reason, said: text }) => (
              <li key={row}>
                {t('row', { row })}: {t(`reason.${reason}`)}
                {text !== '' && ` “${text}”`}
              </li>
            ))}
          </Box>
        </>
      )}
    </>
  );
}

function Preview({ sample }: { sample: Checked['sample'] }) {
  const { t } = useTranslation('imports');
  const { t: word } = useTranslation('visits');
  if (sample.length === 0) return null;
  return (
    <Box sx={{ mb: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{t('preview')}</Typography>
      <RowList
        columns={[
          { key: 'row', label: t('col.row'), width: 60, render: (row) => row.row },
          { key: 'number', label: t('col.number'), width: 90, render: (row) => row.number },
          { key: 'day', label: t('col.day'), width: 110, render: (row) => dmy(row.day) },
          { key: 'name', label: t('col.name'), width: 180, render: (row) => row.name },
          { key: 'address', label: t('col.address'), width: 180, render: (row) => row.address },
          { key: 'kind', label: t('col.kind'), width: 130, render: (row) => word(`kind.${row.kind}`) },
          { key: 'content', label: t('col.content'), render: (row) => row.content },
        ]}
        rows={sample.map((row) => ({ ...row, id: String(row.row) }))}
        label={t('preview')}
        testId="import-preview"
      />
    </Box>
  );
}

function Progress({ progress, onStop }: { progress: ImportProgress | null; onStop(): void }) {
  const { t } = useTranslation('imports');
  const { step, done, total } = progress ?? { step: 'backup' as const, done: 0, total: 0 };
  const known = step !== 'backup' && total > 0;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', my: 1 }} data-testid="import-progress">
      <Box sx={{ flex: 1 }}>
        <Typography variant="body2" role="status">
          {t(`progress.${step}`, { done, total })}
        </Typography>
        <LinearProgress
          aria-label={t(`progress.${step}`, { done, total })}
          variant={known ? 'determinate' : 'indeterminate'}
          value={known ? (done * 100) / total : undefined}
        />
      </Box>
      <ActionButton label={t('stop')} onClick={onStop} testId="import-stop" />
    </Box>
  );
}

export interface CheckStepProps {
  choice: ImportChoice;
  checked: Checked;
  onDone(rows: number): void;
}

/** What would come in and what would not, row by row; then the import itself. */
export function CheckStep({ choice, checked, onDone }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const { run, working, progress, fault, stop } = useImportRun();
  const [leaveOut, setLeaveOut] = useState(false);
  const misfits = checked.problems.length;

  async function go(): Promise<void> {
    const done = await run({ ...choice, leaveOut });
    if (done !== undefined) onDone(done.rows);
  }

  return (
    <Section title={t('step.check')}>
      <Found checked={checked} />
      {misfits > 0 && checked.fits > 0 && (
        <CheckInput
          label={t('leaveOut', { count: misfits })}
          value={leaveOut}
          onChange={setLeaveOut}
          testId="import-leaveout"
        />
      )}
      <Preview sample={checked.sample} />
      {working ? (
        <Progress progress={progress} onStop={stop} />
      ) : (
        <>
          <ActionButton
            label={t('run', { count: checked.fits })}
            primary
            disabled={checked.fits === 0 || (misfits > 0 && !leaveOut)}
            onClick={() => void go()}
            testId="import-run"
          />
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {t('confirm')}
          </Typography>
        </>
      )}
      {fault?.code === 'call.cancelled' ? (
        <Typography role="status" data-testid="import-stopped">
          {t('stopped')}
        </Typography>
      ) : (
        <FaultNote fault={fault} testId="import-fault" />
      )}
    </Section>
  );
}
