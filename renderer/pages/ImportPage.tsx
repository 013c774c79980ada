import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OldBookMapping } from '../../shared/domain/oldBook';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useMay } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { useToast } from '../parts/Toast';
import { CheckStep } from './import/CheckStep';
import { ColumnStep, missingFields } from './import/ColumnStep';
import { PastImports } from './import/PastImports';
import { SheetStep } from './import/SheetStep';

type Opened = Output<'import.open'>;
type Look = Output<'import.look'>;
type Checked = Output<'import.check'>;

/** From the file to what would come in; whatever is chosen anew makes the later steps forget. */
function useOldBook() {
  const open = useAct('import.open');
  const look = useAct('import.look');
  const check = useAct('import.check');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [sheet, setSheet] = useState(0);
  const [seen, setSeen] = useState<Look | null>(null);
  const [mapping, setMapping] = useState<OldBookMapping>([]);
  const [checked, setChecked] = useState<Checked | null>(null);

  async function lookAt(token: string, which: number, headFirst: number | null): Promise<void> {
    setSheet(which);
    setChecked(null);
    const found = await look.act({ token, sheet: which, headFirst });
    if (found === undefined) return;
    setSeen(found);
    setMapping(found.mapping);
  }

  return {
    opened,
    sheet,
    seen,
    mapping,
    checked,
    opening: open.acting,
    checking: check.acting,
    fault: open.fault ?? look.fault ?? check.fault,
    choice:
      opened === null || seen === null
        ? null
        : { token: opened.token, sheet, headFirst: seen.headFirst, headLast: seen.headLast, mapping },
    async pick() {
      const file = await open.act({});
      if (file === undefined || file.cancelled) return;
      setOpened(file);
      setSeen(null);
      const first = file.sheets.findIndex(({ hasHead }) => hasHead);
      await lookAt(file.token, Math.max(0, first), null);
    },
    toSheet: (which: number) => (opened === null ? undefined : void lookAt(opened.token, which, null)),
    toHead: (row: number) => (opened === null ? undefined : void lookAt(opened.token, sheet, row)),
    map(next: OldBookMapping) {
      setMapping(next);
      setChecked(null);
    },
    async verify() {
      if (opened === null || seen === null) return;
      const { headFirst, headLast } = seen;
      const found = await check.act({ token: opened.token, sheet, headFirst, headLast, mapping });
      if (found !== undefined) setChecked(found);
    },
    finish() {
      setOpened(null);
      setSeen(null);
      setChecked(null);
    },
  };
}

function FileSection({ book }: { book: ReturnType<typeof useOldBook> }) {
  const { t } = useTranslation('imports');
  const chosen = book.opened !== null;
  return (
    <Section title={t('step.file')}>
      <ActionButton
        label={chosen ? t('chooseAgain') : t('choose')}
        icon="folder"
        primary={!chosen}
        busy={book.opening}
        onClick={() => void book.pick()}
        testId="import-open"
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {t('formats')}
      </Typography>
    </Section>
  );
}

/** Nhập sổ cũ: an old register kept in Excel becomes visits, all of it or nothing. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const toast = useToast();
  const mayImport = useMay('import.run');
  const book = useOldBook();
  const { opened, seen, checked, choice } = book;
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      testId="import-page"
      actions={
        <ActionButton
          label={t('toRegister')}
          icon="back"
          shortcut="Esc"
          onClick={() => void navigate('/registers')}
          testId="import-back"
        />
      }
    >
      {mayImport && <FileSection book={book} />}
      <FaultNote fault={book.fault} testId="import-file-fault" />
      {opened !== null && (
        <SheetStep
          sheets={opened.sheets}
          sheet={book.sheet}
          onSheet={book.toSheet}
          look={seen}
          onHead={book.toHead}
        />
      )}
      {seen !== null && (
        <>
          <ColumnStep columns={seen.columns} mapping={book.mapping} onMapping={book.map} />
          {checked === null && (
            <ActionButton
              label={t('check')}
              primary
              busy={book.checking}
              disabled={missingFields(book.mapping).length > 0}
              onClick={() => void book.verify()}
              testId="import-check"
            />
          )}
        </>
      )}
      {checked !== null && choice !== null && (
        <CheckStep
          choice={choice}
          checked={checked}
          onDone={(rows) => {
            book.finish();
            toast(t('done', { count: rows }));
          }}
        />
      )}
      <PastImports />
    </Page>
  );
}
