/**
 * The search key of a text: no marks, đ as d, lower case, words parted by one space.
 * `Đặng Thị Lụa` → `dang thi lua`. SQLite's own `remove_diacritics` never turns đ into d,
 * so stored keys and queries both pass through here.
 */
export function fold(text: string): string {
  return stripMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Like `fold` but keeps punctuation and spaces where they are: for reading what a person typed. */
export function stripMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
