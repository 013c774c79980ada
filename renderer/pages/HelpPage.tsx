import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import deadlines from '../../resources/rules/deadlines.json';
import quotas from '../../resources/rules/quotas.json';
import { keyTable } from '../../shared/domain/keys';
import { datedFields, quotaRows, rulesOn } from '../../shared/domain/rules';
import { useAct, useAppState } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { PaperPreview } from '../parts/PaperPreview';
import { Section } from '../parts/Section';
import { useHotkeys } from '../parts/useHotkeys';
import { useDutyWords } from '../words/duty';

const steps = ['plan', 'receive', 'conclude', 'follow', 'backup'] as const;

const deadlineRow = z.object({
  key: z.string(),
  label: z.string(),
  value: z.object({ n: z.number(), unit: z.enum(['wd', 'cd']) }),
  ...datedFields,
});
const deadlineRows = z.array(deadlineRow).parse(deadlines);
const quotaTable = quotaRows.parse(quotas);

/** The rules that an office meets every week; the others stand where they are used. */
const mainDeadlines = [
  'posting.before',
  'refusal.notice',
  'visit.initialReply',
  'conclusion.state',
  'conclusion.party',
  'complaint.accept',
];

/** Keys, the way of the work, and the clause behind each main rule. */
export function HelpPage() {
  const { t } = useTranslation('app');
  const { version } = useAppState();
  const show = useAct('app.showFolder');
  return (
    <Page title={t('help.title')} subtitle={t('help.version', { version })} testId="help">
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1.4fr)' },
        }}
      >
        <Box>
          <KeyList />
          <Section title={t('help.folders')}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {(['data', 'exports', 'log'] as const).map((which) => (
                <ActionButton
                  key={which}
                  label={t(`help.folder.${which}`)}
                  icon="folder"
                  onClick={() => void show.act({ which })}
                  testId={`help-folder-${which}`}
                />
              ))}
            </Box>
            <FaultNote fault={show.fault} />
          </Section>
        </Box>
        <Box>
          <Section title={t('help.work')}>
            <Box component="ol" sx={{ pl: 3, m: 0 }}>
              {steps.map((step) => (
                <Typography component="li" key={step} sx={{ mb: 0.5 }}>
                  {t(`help.step.${step}`)}
                </Typography>
              ))}
            </Box>
          </Section>
          <RuleTable />
        </Box>
      </Box>
    </Page>
  );
}

/** Every key by the place where it works, and the same as a card to lie beside the keyboard. */
function KeyList() {
  const { t } = useTranslation('app');
  const [printing, setPrinting] = useState(false);
  const print = () => setPrinting(true);
  useHotkeys({ 'Ctrl+P': print });
  return (
    <Section
      title={t('help.keys')}
      aside={
        <ActionButton
          label={t('help.keysPrint')}
          icon="print"
          shortcut="Ctrl+P"
          onClick={print}
          testId="help-keys-print"
        />
      }
      testId="help-keys"
    >
      <Table size="small">
        {keyTable.map(({ where, keys }) => (
          <TableBody key={where}>
            <TableRow>
              <TableCell
                component="th"
                scope="rowgroup"
                colSpan={2}
                sx={{ pt: 1.5, color: 'text.secondary' }}
              >
                {t(`help.keyPlace.${where}`)}
              </TableCell>
            </TableRow>
            {keys.map(([key, act]) => (
              <TableRow key={act}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                  {key}
                </TableCell>
                <TableCell>{t(`help.keyAct.${act}`)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        ))}
      </Table>
      {printing && <PaperPreview source={{ of: 'keyCard' }} onClose={() => setPrinting(false)} />}
    </Section>
  );
}

/** From the dated rows themselves, so the page says what the app counts with today. */
function RuleTable() {
  const { t } = useTranslation('app');
  const { t: word } = useTranslation('settings');
  const duty = useDutyWords();
  const { today, office } = useAppState();
  const level = office?.level ?? 'xa';
  const bound = rulesOn(deadlineRows, today).filter(({ key }) => mainDeadlines.includes(key));
  const days = rulesOn(quotaTable, today).filter((row) => row.level === level);
  return (
    <Section title={t('help.rules')} testId="help-rules">
      <Table size="small">
        <TableBody>
          {days.map((row) => (
            <TableRow key={`${row.role}-${row.from}`}>
              <TableCell sx={{ width: '30%' }}>{word(`hostRole.${row.role}`)}</TableCell>
              <TableCell>{word(`host.quota.${row.value.per}`, { count: row.value.days })}</TableCell>
              <TableCell sx={{ color: 'text.secondary', width: '42%' }}>{row.basis}</TableCell>
            </TableRow>
          ))}
          {bound.map((row) => (
            <TableRow key={row.key}>
              <TableCell>{duty(row.key, row.label)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {t(`help.unit.${row.value.unit}`, { count: row.value.n })}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary', width: '42%' }}>{row.basis}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
