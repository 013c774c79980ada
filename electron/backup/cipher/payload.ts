import { type Aead, tagBytes } from './aead';

/** https://age-encryption.org/v1, "Payload": STREAM in pieces of 64 KiB, the last one marked in its nonce. */
const pieceBytes = 64 * 1024;

/** Turns a stream into another one, synchronously: bytes in, those bytes out that are complete. */
export type Turner = {
  push(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
};

type Turn = (nonce: Uint8Array, piece: Uint8Array, into: Uint8Array) => void;

/** Eleven bytes count the pieces, big-endian, the twelfth marks the last one. 2^48 pieces are 18 million TB. */
function nonces(): { next(last: boolean): Uint8Array } {
  const nonce = Buffer.alloc(12);
  let count = 0;
  return {
    next(last) {
      nonce.writeUIntBE(count, 5, 6);
      nonce[11] = last ? 1 : 0;
      count += 1;
      return nonce;
    },
  };
}

/**
 * Pieces of `size` bytes, each `grow` longer (sealing) or shorter (opening) afterwards. A full piece is turned only
 * when more follows, since only then it is known not to be the last.
 */
function turner(
  size: number,
  grow: number,
  turn: Turn,
  onLast: (bytes: number, first: boolean) => void,
): Turner {
  const kept = Buffer.allocUnsafe(size);
  const count = nonces();
  let used = 0;
  let first = true;

  function turned(piece: Uint8Array, into: Uint8Array, last: boolean): void {
    turn(count.next(last), piece, into);
    first = false;
  }

  return {
    push(chunk) {
      const pieces = Math.max(0, Math.ceil((used + chunk.length) / size) - 1);
      const out = Buffer.allocUnsafe(pieces * (size + grow));
      let from = 0;
      for (let piece = 0; piece < pieces; piece += 1) {
        const into = out.subarray(piece * (size + grow), (piece + 1) * (size + grow));
        const missing = size - used;
        if (used === 0) {
          turned(chunk.subarray(from, from + size), into, false);
        } else {
          kept.set(chunk.subarray(from, from + missing), used);
          turned(kept, into, false);
        }
        from += missing;
        used = 0;
      }
      kept.set(chunk.subarray(from), used);
      used += chunk.length - from;
      return out;
    },
    end() {
      onLast(used, first);
      const out = Buffer.alloc(used + grow);
      turned(kept.subarray(0, used), out, true);
      return out;
    },
  };
}

/** Encrypts a payload under its own key of 32 bytes. */
export function payloadSealer(aead: Aead, key: Uint8Array): Turner {
  const turn: Turn = (nonce, piece, into) => aead.seal(key, nonce, piece, into);
  return turner(pieceBytes, tagBytes, turn, () => undefined);
}

/** Throws on any changed, missing or surplus byte; the pieces before it have been handed out by then. */
export function payloadOpener(aead: Aead, key: Uint8Array): Turner {
  const turn: Turn = (nonce, piece, into) => aead.open(key, nonce, piece, into);
  return turner(pieceBytes + tagBytes, -tagBytes, turn, (bytes, first) => {
    if (bytes < tagBytes) throw new Error('payload is cut');
    if (bytes === tagBytes && !first) throw new Error('final chunk is empty');
  });
}

/** How long a payload of so many plain bytes is. */
export function sealedLength(bytes: number): number {
  return bytes + tagBytes * Math.max(1, Math.ceil(bytes / pieceBytes));
}

/** All at once, from one buffer into another: thousands of scans need no fresh memory each. */
export function sealWhole(aead: Aead, key: Uint8Array, plain: Uint8Array, into: Uint8Array): void {
  const count = nonces();
  for (let from = 0, to = 0; to < into.length; from += pieceBytes, to += pieceBytes + tagBytes) {
    const piece = plain.subarray(from, from + pieceBytes);
    aead.seal(
      key,
      count.next(from + pieceBytes >= plain.length),
      piece,
      into.subarray(to, to + piece.length + tagBytes),
    );
  }
}

/** The way back; says how many bytes there are. Throws as `payloadOpener`; `into` is not to be used then. */
export function openWhole(aead: Aead, key: Uint8Array, sealed: Uint8Array, into: Uint8Array): number {
  const count = nonces();
  const step = pieceBytes + tagBytes;
  const rest = sealed.length % step;
  if (sealed.length < tagBytes || (rest > 0 && rest < tagBytes)) throw new Error('payload is cut');
  if (rest === tagBytes && sealed.length > step) throw new Error('final chunk is empty');
  let to = 0;
  for (let from = 0; from < sealed.length; from += step) {
    const piece = sealed.subarray(from, from + step);
    const plain = into.subarray(to, to + piece.length - tagBytes);
    aead.open(key, count.next(from + step >= sealed.length), piece, plain);
    to += plain.length;
  }
  return to;
}
