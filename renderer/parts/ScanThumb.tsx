import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { Scan } from '../../shared/domain/scans';
import { call } from '../office/client';
import { Icon } from './Icon';
import { openSheets } from './scanSheets';

const thumb = { width: 72, height: 96 };
const mostKept = 400;

/** Small pictures by content: in memory only, made again in a blink, so that no backup ever holds them. */
const made = new Map<string, string>();
let last: Promise<unknown> = Promise.resolve();

/** One after the other: a list of fifty scans must not take the whole PC. */
function inTurn<Value>(job: () => Promise<Value>): Promise<Value> {
  const mine = last.then(job, job);
  last = mine.catch(() => undefined);
  return mine;
}

async function draw(scan: Scan, mayCount: boolean, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const { token, bytes } = await call('scan.thumb', { id: scan.id }, signal);
  if (token === null) return '';
  const sheets = await openSheets({ token, bytes, mediaType: scan.mediaType }, signal);
  try {
    if (scan.pages === 0 && mayCount) {
      void call('scan.count', { id: scan.id, pages: sheets.count }).catch(() => undefined);
    }
    const { width, height } = await sheets.size(1);
    const canvas = document.createElement('canvas');
    const scale = Math.min(thumb.width / width, thumb.height / height);
    await sheets.draw(1, canvas, scale, signal);
    return canvas.toDataURL('image/jpeg', 0.7);
  } finally {
    sheets.close();
  }
}

function keep(sha256: string, picture: string): void {
  made.set(sha256, picture);
  const [oldest] = made.keys();
  if (made.size > mostKept && oldest !== undefined) made.delete(oldest);
}

/** The first sheet, small; drawn when it comes into sight. A sealed or damaged scan shows a sign instead. */
export function ScanThumb({ scan, mayCount }: { scan: Scan; mayCount: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState(made.get(scan.sha256) ?? '');

  useEffect(() => {
    if (place.current === null || picture !== '' || scan.sealed) return;
    const stop = new AbortController();
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      inTurn(() => draw(scan, mayCount, stop.signal)).then(
        (drawn) => {
          keep(scan.sha256, drawn);
          if (!stop.signal.aborted) setPicture(drawn);
        },
        () => {
          // Damaged, protected by a password, or out of sight again: the sign stays.
        },
      );
    });
    watcher.observe(place.current);
    return () => {
      stop.abort();
      watcher.disconnect();
    };
  }, [scan, picture, mayCount]);

  return (
    <Box
      ref={place}
      data-testid="scan-thumb"
      data-drawn={picture !== ''}
      sx={{
        ...thumb,
        flexShrink: 0,
        display: 'grid',
        placeItems: 'center',
        border: 1,
        borderColor: 'divider',
        bgcolor: '#fff',
        color: 'grey.700',
        overflow: 'hidden',
      }}
    >
      {picture === '' ? (
        <Icon name={scan.sealed ? 'seal' : 'paper'} size={32} />
      ) : (
        <Box component="img" src={picture} alt="" sx={{ maxWidth: '100%', maxHeight: '100%' }} />
      )}
    </Box>
  );
}
