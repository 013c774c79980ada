import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaperKind } from '../../../shared/domain/chain';
import { draftKindsOf } from '../../../shared/domain/drafts';
import type { Face } from '../../../shared/domain/office';
import { useAct, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';

export interface Offer {
  kind: PaperKind;
  /** the matter of a conclusion that an extract is of */
  part: string | null;
  label: string;
}

interface MakePaperProps {
  noun: keyof typeof draftKindsOf;
  id: string;
  face?: Face;
  /** in place of every kind that is made of the noun */
  offers?: Offer[];
  label?: string;
}

/** "Lập văn bản": the papers that can be made of a record; choosing one opens its draft, filled in. */
export function MakePaper({ noun, id, face = 'state', offers, label }: MakePaperProps) {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const navigate = useNavigate();
  const make = useAct('draft.make');
  const may = useMay('draft.make');
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const all: Offer[] =
    offers ?? draftKindsOf[noun].map((kind) => ({ kind, part: null, label: tp(`kind.${kind}`) }));
  if (!may || all.length === 0) return null;

  async function choose({ kind, part }: Offer) {
    setOpen(false);
    const draft = await make.act({ kind, from: { noun, id, part }, face });
    if (draft !== undefined) void navigate(`/drafts/${draft.id}`);
  }

  return (
    <Box sx={{ display: 'inline-block' }}>
      <Box ref={anchor} sx={{ display: 'inline-block' }}>
        <ActionButton
          label={label ?? t('make')}
          icon="paper"
          busy={make.acting}
          onClick={() => setOpen(true)}
          testId={`draft-menu-${noun}`}
        />
      </Box>
      <Menu open={open} anchorEl={() => anchor.current} onClose={() => setOpen(false)}>
        {all.map((offer) => (
          <MenuItem
            key={`${offer.kind} ${offer.part}`}
            onClick={() => void choose(offer)}
            data-testid={`draft-make-${offer.kind}`}
          >
            {offer.label}
          </MenuItem>
        ))}
      </Menu>
      <FaultNote fault={make.fault} testId="draft-make-fault" />
    </Box>
  );
}
