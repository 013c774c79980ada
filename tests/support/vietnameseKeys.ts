import { setTimeout as pauseFor } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** What a keyboard program does next: take signs back, mark them to be replaced, or type. */
export type Stroke = { type: string } | { back: number } | { mark: number };

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

function bare(sign: string): string {
  return sign
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace('đ', 'd')
    .replace('Đ', 'D');
}

function toneless(sign: string): string {
  return sign.normalize('NFD').replace(new RegExp(tones, 'gu'), '').normalize('NFC');
}

/**
 * Telex as Unikey shows it: `e` and `e` become one `ê` by Backspace, and the tone key at the end of a word takes
 * everything from the vowel on back and types it anew. EVKey may mark to the left instead of going back.
 */
export function telexStrokes(text: string, how: 'unikey' | 'evkey'): Stroke[] {
  const again = (count: number): Stroke => (how === 'unikey' ? { back: count } : { mark: count });
  const strokes: Stroke[] = [];
  for (const word of text.normalize('NFC').split(/(?<= )/)) {
    const signs = [...word.trimEnd()];
    for (const sign of signs) {
      strokes.push({ type: bare(sign) });
      const shaped = toneless(sign);
      if (shaped !== bare(sign)) strokes.push(again(1), { type: shaped });
    }
    const toned = signs.findIndex((sign) => tones.test(sign.normalize('NFD')));
    if (toned >= 0) strokes.push(again(signs.length - toned), { type: signs.slice(toned).join('') });
    if (word.endsWith(' ')) strokes.push({ type: ' ' });
  }
  return strokes;
}

function key(session: CDPSession, name: string, code: number, shift = false): Promise<unknown>[] {
  const event = { key: name, code: name, windowsVirtualKeyCode: code, modifiers: shift ? 8 : 0 };
  return [
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
  ];
}

/** 231 is VK_PACKET, by which Windows hands on a sign that no key stands for. */
function sign(session: CDPSession, text: string): Promise<unknown>[] {
  const event = { key: text, windowsVirtualKeyCode: 231 };
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...event }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
  ];
}

/**
 * Plays strokes into the focused field with so many milliseconds between two events. Nothing waits for the page to
 * have taken an event: keyboard programs do not either.
 */
export async function play(session: CDPSession, strokes: readonly Stroke[], gapMs: number): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const send = async (events: Promise<unknown>[]) => {
    sent.push(...events);
    if (gapMs > 0) await pauseFor(gapMs);
  };
  for (const stroke of strokes) {
    if ('type' in stroke) {
      for (const one of stroke.type) await send(sign(session, one));
    } else if ('back' in stroke) {
      for (let count = 0; count < stroke.back; count += 1) await send(key(session, 'Backspace', 8));
    } else {
      for (let count = 0; count < stroke.mark; count += 1) await send(key(session, 'ArrowLeft', 37, true));
    }
  }
  await Promise.all(sent);
}
