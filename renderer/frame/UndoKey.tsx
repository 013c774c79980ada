import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { LastAct } from '../../shared/domain/undo';
import { momentText } from '../../shared/text/dates';
import { call } from '../office/client';
import { useAct, useMay } from '../office/hooks';
import { actKey, addressOfUndone } from '../pages/bin/acts';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { useToast } from '../parts/Toast';
import { markPlace } from './markPlace';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Ctrl+Z beyond a field: takes back one's own last act, after saying which. In a field it is the field's own. */
export function UndoKey() {
  const { t } = useTranslation('bin');
  const may = useMay('undo.list');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const toast = useToast();
  const back = useAct('undo.back');
  const [act, setAct] = useState<LastAct | null>(null);

  useEffect(() => {
    async function ask() {
      const acts = await call('undo.list', {}).catch(() => []);
      const last = acts.find(({ mine }) => mine);
      if (last === undefined) toast(t('nothing'));
      else setAct(last);
    }
    function onKeyDown(event: KeyboardEvent) {
      if (!may || event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'z' || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      void ask();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [may, toast, t]);

  async function undo(id: string) {
    const isHere = markPlace();
    const undone = await back.act({ id });
    if (undone === undefined) return;
    setAct(null);
    toast(t('undone'));
    const address = pathname.endsWith(`/${undone.id}`) ? pathname : addressOfUndone(undone);
    // what is shown already is shown anew
    if (address !== null && isHere()) void navigate(address, { state: { undone: id } });
  }

  if (act === null) return null;
  return (
    <ConfirmDialog
      title={t('ask')}
      confirmLabel={t('undo')}
      busy={back.acting}
      fault={back.fault}
      onConfirm={() => void undo(act.id)}
      onClose={() => {
        back.clear();
        setAct(null);
      }}
      testId="undo-dialog"
    >
      <Typography>
        {t(`act.${actKey(act.act)}`)}: {act.title || t('unnamed')} ({momentText(act.at)})
      </Typography>
    </ConfirmDialog>
  );
}
