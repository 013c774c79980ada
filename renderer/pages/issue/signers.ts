import type { Signer } from '../../../shared/domain/office';

/** Tells signers apart in a list of choices. */
export function signerKey(signer: Signer | null): string {
  return signer === null ? '' : [signer.face, signer.authority, signer.title, signer.name].join('\n');
}

/** `TL. CHỦ TỊCH – CHÁNH VĂN PHÒNG – Đặng Hữu Phương` */
export function signerText(signer: Signer): string {
  return [signer.authority, signer.title, signer.name].filter((part) => part !== '').join(' – ');
}
