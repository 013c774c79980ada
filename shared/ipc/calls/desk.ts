import { z } from 'zod';
import { id, line } from '../../domain/office';
import {
  hearingCandidate,
  registration,
  registrationInput,
  registrationState,
} from '../../domain/registrations';
import { binRow, lastAct, undoNoun } from '../../domain/undo';
import { ask } from '../ask';

const versioned = { id, version: z.int().min(0) };
const nothing = z.object({}).strict();
const record = z.object({ noun: undoNoun, id });

export const deskCalls = {
  /** the last acts that can be taken back, newest first */
  'undo.list': ask(nothing, z.array(lastAct)),
  /** takes one back if its record still stands as the act left it */
  'undo.back': ask(z.object({ id }), record),
  'bin.list': ask(nothing, z.array(binRow)),
  'registration.list': ask(z.object({ receptionId: id }), z.array(registration)),
  /** autosave; the state and the place in the order have calls of their own */
  'registration.save': ask(registrationInput, registration),
  'registration.step': ask(
    z.object({ ...versioned, to: registrationState, toldBy: line, reason: line }),
    registration,
  ),
  /** to a place in the order of the day, from 1; the whole list as it then stands */
  'registration.move': ask(
    z.object({ ...versioned, position: z.int().min(1).max(1000) }),
    z.array(registration),
  ),
  /** open cases that the leader should hear, with the reasons that the records give */
  'registration.candidates': ask(z.object({ receptionId: id }), z.array(hearingCandidate)),
  'registration.propose': ask(z.object({ id, receptionId: id, matterId: id }), registration),
  /** who is registered has come: begins a visit draft under that id */
  'registration.receive': ask(z.object({ ...versioned, visitId: id }), z.object({ visitId: id })),
  'bin.restore': ask(z.object({ noun: binRow.shape.noun, id, version: z.int().min(0) }), record),
};
