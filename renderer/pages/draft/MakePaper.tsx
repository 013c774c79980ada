import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaperKind } from '../../../shared/domain/chain';
import { draftKindsOf, fixedFace } from '../../../shared/domain/drafts';
import { type Face, face as faces } from '../../../shared/domain/office';
import { markPlace } from '../../frame/markPlace';
import { useAct, useAsk, useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { FaultNote } from '../../parts/FaultNote';

export interface Offer {
  kind: PaperKind;
  /** the matter of a conclusion that an extract is of */
  part: string | null;
  label: string;
  /** the year or quarter that the paper is of */
  span?: { year: number; quarter?: number };
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
export function MakePaper({ noun, id, face, offers, label }: MakePaperProps) {
  const { t } = useTranslation('drafts');
  const { t: tp } = useTranslation('papers');
  const navigate = useNavigate();
  const make = useAct('draft.make');
  const may = useMay('draft.make');
  const [open, setOpen] = useState(false);
  const office = useAsk('office.get', {});
  const [chosen, setChosen] = useState<Face | null>(null);
  const on = face ?? chosen ?? office.data?.usualFace ?? 'state';
  const anchor = useRef<HTMLDivElement>(null);
  const all: Offer[] =
    offers ?? draftKindsOf[noun].map((kind) => ({ kind, part: null, label: tp(`kind.${kind}`) }));
  const isChoice = face === undefined && all.some(({ kind }) => !fixedFace.has(kind));
  // nothing to choose between: the button itself names the one paper
  const only = offers?.length === 1 && !isChoice ? (offers[0] ?? null) : null;
  if (!may || all.length === 0) return null;

  async function choose({ kind, part, span }: Offer) {
    setOpen(false);
    const isHere = markPlace();
    const draft = await make.act({ kind, from: { noun, id, part, ...span }, face: on });
    if (draft !== undefined && isHere()) void navigate(`/drafts/${draft.id}`);
  }

  return (
    <Box sx={{ display: 'inline-block' }}>
      <Box ref={anchor} sx={{ display: 'inline-block' }}>
        <ActionButton
          label={label ?? t('make')}
          icon="paper"
          busy={make.acting}
          onClick={() => (only === null ? setOpen(true) : void choose(only))}
          testId={`draft-menu-${noun}`}
        />
      </Box>
      <Menu open={open} anchorEl={() => anchor.current} onClose={() => setOpen(false)}>
        {isChoice && [
          ...faces.options.map((each) => (
            <MenuItem
              key={each}
              role="menuitemradio"
              aria-checked={on === each}
              dense
              onClick={() => setChosen(each)}
              data-testid={`draft-make-face-${each}`}
            >
              <Box component="span" aria-hidden sx={{ width: '1.75rem' }}>
                {on === each ? '●' : '○'}
              </Box>
              {t('faceOf', { face: t(`books.of.${each}`) })}
            </MenuItem>
          )),
          <Divider key="line" component="li" />,
        ]}
        {all.map((offer) => (
          <MenuItem
            key={`${offer.kind} ${offer.part} ${offer.span?.quarter}`}
            onClick={() => void choose(offer)}
            data-testid={`draft-make-${offer.kind}${offer.span?.quarter ?? ''}`}
          >
            {offer.label}
          </MenuItem>
        ))}
      </Menu>
      <FaultNote fault={make.fault} testId="draft-make-fault" />
    </Box>
  );
}
