import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import { call } from './client';
import { faultOf } from './faults';
import { useOwner } from './hooks';

/** Calls that answer with a page of rows and how many there are. */
export type ListCall =
  | 'visit.list'
  | 'petition.list'
  | 'matter.list'
  | 'task.list'
  | 'paper.list'
  | 'inspection.records';
export type ListRow<Name extends ListCall> = Output<Name>['rows'][number];

/** Rows to a page: two fill the largest screen, and one costs main a few milliseconds. */
const pageRows = 100;

export interface Rows<Row> {
  /** null until the first page came */
  readonly total: number | null;
  /** undefined while its page is on the way */
  at(index: number): Row | undefined;
  readonly fault: Fault | null;
}

export interface Seen {
  readonly first: number;
  readonly last: number;
}

function pagesOf({ first, last }: Seen): number[] {
  const from = Math.floor(first / pageRows);
  const count = Math.max(1, Math.floor(last / pageRows) - from + 1);
  return Array.from({ length: count }, (_, index) => from + index);
}

/**
 * The rows in sight of a list of any length. `ask` makes the input of a page; what else it holds says which list
 * it is. Pages out of sight are forgotten after a while, so that memory does not grow with the list.
 */
export function useRows<Name extends ListCall>(
  name: Name,
  ask: (page: { limit: number; offset: number }) => Input<Name>,
  seen: Seen,
  enabled = true,
): Rows<ListRow<Name>> {
  const owner = useOwner();
  const pages = pagesOf(seen);
  const asked = useQueries({
    queries: pages.map((page) => {
      const input = ask({ limit: pageRows, offset: page * pageRows });
      return {
        queryKey: [name, input, owner],
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<Output<Name>> => call(name, input, signal),
        enabled,
        gcTime: 30_000,
      };
    }),
  });
  const key = JSON.stringify(ask({ limit: pageRows, offset: 0 }));
  const total = asked.find(({ data }) => data !== undefined)?.data?.total ?? null;
  const [last, setLast] = useState<{ key: string; total: number } | null>(null);
  useEffect(() => {
    if (total !== null) setLast({ key, total });
  }, [key, total]);
  const error = asked.find((one) => one.error !== null)?.error ?? null;
  return {
    total: total ?? (last?.key === key ? last.total : null),
    at(index) {
      const page = asked[pages.indexOf(Math.floor(index / pageRows))];
      return page?.data?.rows[index % pageRows];
    },
    fault: error === null ? null : faultOf(error),
  };
}
