import type { Fault } from '../../shared/ipc/fault';
import { ActionButton } from './ActionButton';
import { EmptyNote } from './EmptyNote';
import { FaultNote } from './FaultNote';
import { Page } from './Page';

export interface UnopenedProps {
  title: string;
  /** why it will not come; null while it is on its way */
  fault: Fault | null | undefined;
  waiting: string;
  /** the way back to where it was chosen */
  back?: { label: string; onClick(): void };
}

/** A place whose record is on its way, or will not come: it bears its name and leads back. */
export function Unopened({ title, fault, waiting, back }: UnopenedProps) {
  return (
    <Page
      title={title}
      actions={
        back && (
          <ActionButton
            label={back.label}
            icon="back"
            shortcut="Esc"
            onClick={back.onClick}
            testId="unopened-back"
          />
        )
      }
    >
      {fault ? <FaultNote fault={fault} /> : <EmptyNote text={waiting} />}
    </Page>
  );
}
