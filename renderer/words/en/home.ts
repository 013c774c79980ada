import type { home as vi } from '../vi/home';
import type { Words } from '../words';

export const home: Words<typeof vi> = {
  title: '',
};
