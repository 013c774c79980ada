import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opinionGroups } from '../../../shared/domain/dialogueFigures';
import {
  isRaisedThere,
  type Opinion,
  type OpinionFields,
  opinionFields,
} from '../../../shared/domain/dialogues';
import { useMay } from '../../office/hooks';
import { ActionButton } from '../../parts/ActionButton';
import { EmptyNote } from '../../parts/EmptyNote';
import { Section } from '../../parts/Section';
import { useHotkeys } from '../../parts/useHotkeys';
import { blankOpinion } from './blankDialogue';
import { DayFields } from './DayFields';
import type { TabProps } from './DialogueTabs';
import { ImportDialog } from './ImportDialog';
import { OpinionForm } from './OpinionForm';
import { OpinionRows } from './OpinionRows';

interface DeskProps extends TabProps {
  /** gathered before, or everything that is dealt with on the day */
  of: 'before' | 'there';
}

/** The opinions with the one being written beside them; F3 begins the next. */
export function OpinionDesk(props: DeskProps) {
  const { of, view, fields, disabled } = props;
  const { t } = useTranslation('dialogues');
  const mayWrite = useMay('opinion.save') && !disabled;
  const [chosen, setChosen] = useState<string | null>(null);
  const [fresh, setFresh] = useState<OpinionFields | null>(null);
  const [importing, setImporting] = useState(false);
  const rows = view.opinions.filter((one) => of === 'there' || !isRaisedThere(one));
  const open = rows.find(({ id }) => id === chosen) ?? null;
  const begin = () => {
    const next = blankOpinion(fields.id, of === 'before' ? 'paper' : 'spoken');
    setFresh(next);
    setChosen(next.id);
  };
  useHotkeys({ F3: () => (mayWrite ? begin() : undefined) });
  const shown =
    fresh !== null && fresh.id === chosen ? fresh : open === null ? null : opinionFields.parse(open);
  const label = of === 'before' ? t('opinion.before') : t('opinion.there');

  return (
    <>
      {of === 'there' ? <DayFields {...props} /> : null}
      <Section title={label} testId="dialogue-opinions">
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mb: 1 }}>
          {mayWrite ? <AddButtons of={of} onAdd={begin} onImport={() => setImporting(true)} /> : null}
        </Stack>
        {of === 'before' && rows.length > 0 ? <Groups opinions={rows} /> : null}
        <OpinionRows
          rows={rows}
          selectedId={chosen}
          emptyText={of === 'before' ? t('opinion.none') : t('opinion.noneThere')}
          label={label}
          onOpen={setChosen}
        />
        {shown === null ? (
          rows.length > 0 && <EmptyNote text={t('opinion.pick')} />
        ) : (
          <OpinionForm
            key={shown.id}
            stored={view.opinions.find(({ id }) => id === shown.id) ?? null}
            first={shown}
            number={numberOf(rows, shown.id)}
            of={of}
            day={fields.day}
            disabled={!mayWrite}
            known={view.opinions}
            onGone={() => setChosen(null)}
          />
        )}
      </Section>
      {importing ? <ImportDialog dialogueId={fields.id} onClose={() => setImporting(false)} /> : null}
    </>
  );
}

interface AddButtonsProps extends Pick<DeskProps, 'of'> {
  onAdd(): void;
  onImport(): void;
}

function AddButtons({ of, onAdd, onImport }: AddButtonsProps) {
  const { t } = useTranslation('dialogues');
  return (
    <>
      <ActionButton
        label={of === 'before' ? t('opinion.add') : t('opinion.addThere')}
        icon="add"
        shortcut="F3"
        primary
        onClick={onAdd}
        testId="opinion-add"
      />
      {of === 'before' ? (
        <ActionButton label={t('opinion.import')} onClick={onImport} testId="opinion-sheet" />
      ) : null}
    </>
  );
}

function numberOf(rows: readonly Opinion[], id: string): number {
  const kept = rows.filter(({ state }) => state === 'kept');
  const at = kept.findIndex((one) => one.id === id);
  return at < 0 ? kept.length + 1 : at + 1;
}

/** How many from where and about what, as the summary says it. */
function Groups({ opinions }: { opinions: readonly Opinion[] }) {
  const { t } = useTranslation('dialogues');
  const said = (by: 'village' | 'field') =>
    opinionGroups(opinions, by)
      .map(({ key, count }) => t('opinion.group', { key: key || t('opinion.unnamed'), count }))
      .join(' · ');
  return (
    <Box sx={{ mb: 1 }} data-testid="opinion-groups">
      <Typography variant="body2">{`${t('opinion.byVillage')}: ${said('village')}`}</Typography>
      <Typography variant="body2">{`${t('opinion.byField')}: ${said('field')}`}</Typography>
    </Box>
  );
}
