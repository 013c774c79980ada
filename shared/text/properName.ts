/**
 * A name typed all in small letters or all in capitals, as names are written: `nguyễn văn khởi` → `Nguyễn Văn
 * Khởi`. What has both is left as typed: `Y Moan Êban`, `H'Hen Niê` and `K'Brôi` know best how they are written.
 */
export function properName(name: string): string {
  const isPlain = name === name.toLocaleLowerCase('vi') || name === name.toLocaleUpperCase('vi');
  if (!isPlain) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'),
    );
}
