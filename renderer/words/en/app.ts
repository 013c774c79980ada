import type { app as vi } from '../vi/app';
import type { Words } from '../words';

export const app: Words<typeof vi> = {
  title: '',
};
