import { z } from 'zod';

/**
 * The fields that a Word template of an office may hold, as they stand there in braces: `{so_ky_hieu}`. Without
 * accents, since Word splits and corrects words with them while they are typed.
 */
export const templateField = z.enum([
  'co_quan_cap_tren',
  'ten_co_quan',
  'so_ky_hieu',
  'so',
  'dia_danh_ngay_thang',
  'mau_so',
  'ten_loai',
  'trich_yeu',
  'kinh_gui',
  'can_cu',
  'noi_dung',
  'noi_nhan',
  'quyen_han',
  'chuc_vu',
  'nguoi_ky',
]);
export type TemplateField = z.infer<typeof templateField>;

/** `{@noi_dung}` stands alone in its paragraph and becomes many; `{#noi_nhan}- {.};{/noi_nhan}` repeats. */
export const fieldForms: Partial<Record<TemplateField, string>> = {
  noi_dung: '{@noi_dung}',
  noi_nhan: '{#noi_nhan}{.}{/noi_nhan}',
  can_cu: '{#can_cu}{.}{/can_cu}',
};

/** Without these a filled template is no paper. */
export const neededFields: readonly TemplateField[] = ['so_ky_hieu', 'noi_dung', 'nguoi_ky'];

export function fieldForm(field: TemplateField): string {
  return fieldForms[field] ?? `{${field}}`;
}

/** An office's own Word template for a kind of paper of one face, and what is wrong with its fields. */
export const paperTemplate = z.object({
  kind: z.string(),
  face: z.enum(['state', 'party']),
  name: z.string(),
  bytes: z.int(),
  unknown: z.array(z.string()),
  missing: z.array(templateField),
  addedAt: z.string(),
});
export type PaperTemplate = z.infer<typeof paperTemplate>;
