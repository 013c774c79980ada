import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayPaper } from '../../../shared/domain/receptionDay';
import type { PaperSource } from '../../../shared/ipc/calls/work';
import { useAsk } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { CheckInput } from '../../parts/CheckInput';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { PaperPreview } from '../../parts/PaperPreview';
import { PrintManyDialog } from '../../parts/PrintManyDialog';

function keyOf({ sheet, paperId }: DayPaper): string {
  return paperId ?? sheet ?? '';
}

function sourceOf({ sheet, paperId }: DayPaper, receptionId: string): PaperSource[] {
  if (paperId !== null) return [{ of: 'paper', id: paperId }];
  return sheet === null ? [] : [{ of: 'receptionSheet', sheet, id: receptionId }];
}

/** The papers that lie on the table before the leader sits down, printed in one go. */
export function DayPapers({ receptionId, onClose }: { receptionId: string; onClose(): void }) {
  const { t } = useTranslation('receptionDay');
  const { data, error } = useAsk('reception.papers', { id: receptionId });
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<PaperSource | null>(null);
  const [printing, setPrinting] = useState(false);
  const papers = data ?? [];
  const chosen = papers.filter((paper) => !off.has(keyOf(paper)));
  const sources = chosen.flatMap((paper) => sourceOf(paper, receptionId));

  function titleOf({ sheet, title, matterCode }: DayPaper): string {
    if (sheet !== null) return t(`papers.sheet.${sheet}`);
    return matterCode === '' ? title : t('papers.of', { title, code: matterCode });
  }
  function toggle(key: string, on: boolean) {
    setOff((before) => new Set(on ? [...before].filter((each) => each !== key) : [...before, key]));
  }

  return (
    <ConfirmDialog
      title={t('papers.title')}
      text={t('papers.text')}
      confirmLabel={t('papers.go', { count: sources.length })}
      disabled={sources.length === 0}
      fault={error?.fault}
      onConfirm={() => setPrinting(true)}
      onClose={onClose}
      testId="day-papers"
    >
      {papers.map((paper) => {
        const key = keyOf(paper);
        const [source] = sourceOf(paper, receptionId);
        return (
          <Box
            key={key}
            data-testid="day-paper"
            sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
          >
            <CheckInput
              label={titleOf(paper)}
              value={!off.has(key)}
              onChange={(on) => toggle(key, on)}
              testId={`day-paper-${paper.sheet ?? 'issued'}`}
            />
            {source !== undefined && (
              <ActionButton
                label={t('papers.look')}
                small
                onClick={() => setSeen(source)}
                testId="day-paper-look"
              />
            )}
          </Box>
        );
      })}
      {seen === null ? null : <PaperPreview source={seen} onClose={() => setSeen(null)} />}
      {printing ? <PrintManyDialog sources={sources} onClose={() => setPrinting(false)} /> : null}
    </ConfirmDialog>
  );
}
