import { z } from 'zod';
import { id } from '../../domain/office';
import { related, relatedNoun } from '../../domain/related';
import { ask } from '../ask';

export const relatedCalls = {
  /** what a record came from and what came of it; nothing for a record that is not there */
  'related.list': ask(z.object({ noun: relatedNoun, id }), related),
};
