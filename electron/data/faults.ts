import { AppError } from '../../shared/ipc/fault';

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function codeOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return '';
}

/**
 * What the driver says, as a fault with a sentence. node-sqlite3 gives no extended codes, so a broken
 * UNIQUE is read from the text, here and nowhere else.
 */
export function dataFault(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const text = textOf(cause);
  const code = codeOf(cause);
  if (text.includes('paper.frozen')) return new AppError('paper.frozen', {}, cause);
  if (text.includes('UNIQUE constraint failed')) {
    const numbered = /books|book_numbers|papers\.book_id|visits\.office_id/.test(text);
    return new AppError(numbered ? 'number.taken' : 'record.exists', {}, cause);
  }
  if (text.includes('FOREIGN KEY constraint failed')) return new AppError('record.inUse', {}, cause);
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return new AppError('data.inUse', {}, cause);
  if (code === 'SQLITE_FULL') return new AppError('data.diskFull', {}, cause);
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_PERM') return new AppError('data.readOnly', {}, cause);
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return new AppError('data.damaged', {}, cause);
  if (code === 'SQLITE_CANTOPEN') return new AppError('data.missing', {}, cause);
  return new AppError('call.failed', {}, cause);
}
