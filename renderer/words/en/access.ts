import type { access as vi } from '../vi/access';
import type { Words } from '../words';

export const access: Words<typeof vi> = {
  title: '',
};
