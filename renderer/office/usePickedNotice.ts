import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../shared/ipc/calls/access';
import { useAct, useAsk } from './hooks';

type Picked = Pick<Settings, 'noticeForm' | 'noticePage'>;
const usual: Picked = { noticeForm: 'table', noticePage: 'own' };

/** An office keeps to one form and one sheet: what was picked last on this PC holds from then on. */
export function usePickedNotice<Key extends keyof Picked>(
  key: Key,
): [Picked[Key], (value: Picked[Key]) => void] {
  const client = useQueryClient();
  const { data } = useAsk('settings.get', {});
  const { act } = useAct('settings.save');
  const value = data === undefined ? usual[key] : data[key];
  return [
    value,
    (next) => {
      if (data === undefined) return;
      const wanted: Settings = { ...data, [key]: next };
      client.setQueryData(['settings.get', {}], wanted);
      void act(wanted);
    },
  ];
}
