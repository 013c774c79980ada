import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListName, ListSetup } from '../../../shared/domain/lists';
import type { ExportColumn, ExportQuery } from '../../../shared/ipc/calls/lists';
import type { Fault } from '../../../shared/ipc/fault';
import { dmy } from '../../../shared/text/dates';
import { call } from '../../office/client';
import { faultOf } from '../../office/faults';
import { ActionButton } from '../ActionButton';
import { FaultNote } from '../FaultNote';
import { useToast } from '../Toast';
import type { ListColumn } from './listColumns';

export interface ExportButtonProps<Row> {
  list: ListName;
  title: string;
  /** those shown */
  columns: readonly ListColumn<Row>[];
  all: readonly ListColumn<Row>[];
  setup: ListSetup;
  rows: ExportQuery;
  disabled: boolean;
}

/** Pixels of the screen to characters of a sheet; a column that takes the rest gets the width of a sentence. */
function widthOf(width: number | undefined): number {
  return width === undefined ? 48 : Math.max(8, Math.min(60, Math.round(width / 8)));
}

function sheetColumn<Row>({ key, label, width, words }: ListColumn<Row>): ExportColumn {
  return {
    key,
    label,
    width: widthOf(width),
    words: Object.entries(words).map(([code, word]) => ({ code, label: word })),
  };
}

/** Takes out what is shown, all rows of it. A second press while it works stops it. */
export function ExportButton<Row>(props: ExportButtonProps<Row>) {
  const { t } = useTranslation('lists');
  const toast = useToast();
  const [fault, setFault] = useState<Fault | null>(null);
  const [working, setWorking] = useState(false);
  const running = useRef<AbortController | null>(null);

  function about(): string[] {
    const { text, from, to, picks } = props.setup;
    const days = [
      from === null ? '' : t('aboutFrom', { day: dmy(from) }),
      to === null ? '' : t('aboutTo', { day: dmy(to) }),
    ];
    const chosen = picks.map(({ column, values }) => {
      const of = props.all.find(({ key }) => key === column);
      return of === undefined
        ? ''
        : `${of.label}: ${values.map((value) => of.words[value] ?? value).join(', ')}`;
    });
    const said = [...days, text === '' ? '' : t('aboutText', { text }), ...chosen].filter(
      (part) => part !== '',
    );
    return said.length === 0 ? [] : [said.join('; ').slice(0, 500)];
  }

  async function run(): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    setWorking(true);
    setFault(null);
    try {
      const input = {
        rows: props.rows,
        columns: props.columns.filter(({ onScreenOnly }) => !onScreenOnly).map(sheetColumn),
        title: props.title,
        about: about(),
      };
      const done = await call('list.export', input, stop.signal);
      if (!done.cancelled) toast(t('exported', { count: done.rows, path: done.savedTo }));
    } catch (thrown) {
      const why = faultOf(thrown);
      if (why.code !== 'call.cancelled') setFault(why);
    } finally {
      setWorking(false);
    }
  }

  return (
    <>
      <ActionButton
        label={working ? t('exportStop') : t('export')}
        icon={working ? 'stop' : 'save'}
        small
        disabled={props.disabled}
        onClick={() => (working ? running.current?.abort() : void run())}
        testId={`${props.list}-export`}
      />
      <FaultNote fault={fault} />
    </>
  );
}
