import { useEffect, useRef, useState } from 'react';
import type { ListName, ListSetup } from '../../../shared/domain/lists';
import { newId } from '../../office/client';
import { useAct, useAsk } from '../../office/hooks';
import { blankSetup } from './listColumns';

/** The setup of a list while its page is open; the columns come back as this person left them. */
export function useListSetup(list: ListName, first: Partial<ListSetup> = {}) {
  const { data, refetch } = useAsk('filter.list', { list });
  const save = useAct('filter.keep');
  const [setup, setSetup] = useState<ListSetup>({ ...blankSetup, ...first });
  const kept = data?.find(({ title }) => title === '');
  const taken = useRef(false);
  useEffect(() => {
    if (taken.current || kept === undefined) return;
    taken.current = true;
    setSetup((now) => ({ ...now, columns: kept.setup.columns }));
  }, [kept]);

  function setColumns(columns: string[]): void {
    taken.current = true;
    setSetup({ ...setup, columns });
    const { id, version } = kept ?? { id: newId(), version: 0 };
    const stored = { ...blankSetup, columns };
    void save.act({ id, version, list, title: '', setup: stored }).then(() => refetch());
  }

  return { setup, setSetup, setColumns };
}
