import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { blankPetition, type Petition } from '../../shared/domain/petitions';
import type { PetitionView } from '../../shared/ipc/calls/petitions';
import { newId } from '../office/client';
import { useMay, useToday } from '../office/hooks';
import { useOnce } from '../office/useOnce';
import { ActionButton } from '../parts/ActionButton';
import { FaultNote } from '../parts/FaultNote';
import { Page } from '../parts/Page';
import { useHotkeys } from '../parts/useHotkeys';
import { PetitionEditor } from './petition/PetitionEditor';

/** A petition that nobody wrote into yet. */
function emptyView(petition: Petition): PetitionView {
  return {
    petition,
    draft: null,
    draftVersion: 0,
    matterCode: '',
    facts: [],
    deadlines: [],
    parent: null,
    parts: [],
    links: [],
    storedUntil: null,
  };
}

/** The record as it was last read; a refresh shows the old one until the new one is here. */
function usePetitionView(id: string) {
  const today = useToday();
  const { state } = useLocation();
  const begins: unknown = state;
  const fresh = typeof begins === 'object' && begins !== null && 'begin' in begins;
  const { data, fault, again } = useOnce('petition.get', { id });
  const [blank] = useState(() => emptyView(blankPetition(id, today, new Date().toISOString())));
  const [last, setLast] = useState<PetitionView | null>(null);
  // how often the form began anew: deadlines and likenesses change beside the same form
  const [turn, setTurn] = useState(0);
  const anew = useRef(false);
  useEffect(() => {
    if (data === null) return;
    setLast(data);
    if (!anew.current) return;
    anew.current = false;
    setTurn((now) => now + 1);
  }, [data]);
  const isBlank = fresh && fault?.code === 'record.missing';
  return {
    view: data ?? last ?? (isBlank ? blank : null),
    fault: isBlank ? null : fault,
    turn,
    refresh: again,
    beginAnew() {
      anew.current = true;
      again();
    },
  };
}

function OnePetition({ id }: { id: string }) {
  const navigate = useNavigate();
  const { view, fault, turn, refresh, beginAnew } = usePetitionView(id);
  const back = () => void navigate('/matters?tab=petitions');
  if (view === null) return <FaultNote fault={fault} />;
  return (
    <PetitionEditor
      key={turn}
      view={view}
      onChanged={refresh}
      onSaved={beginAnew}
      onDropped={view.petition.version === 0 ? back : beginAnew}
      onBack={back}
    />
  );
}

/** One petition, from its coming to its end. */
export function PetitionPage() {
  const { t } = useTranslation('petitionWork');
  const { t: tp } = useTranslation('petitions');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const mayWrite = useMay('petition.save');
  const begin = () => void navigate(`/petitions/${newId()}`, { state: { begin: true } });
  useHotkeys({ F4: () => (mayWrite ? begin() : undefined) });
  return (
    <Page
      title={tp('title')}
      testId="petition-page"
      actions={
        <>
          <ActionButton
            label={t('back')}
            icon="back"
            shortcut="Esc"
            onClick={() => void navigate('/matters?tab=petitions')}
            testId="petition-back"
          />
          {mayWrite && (
            <ActionButton
              label={tp('newPetition')}
              icon="add"
              shortcut="F4"
              onClick={begin}
              testId="petition-new"
            />
          )}
        </>
      }
    >
      <OnePetition key={id} id={id} />
    </Page>
  );
}
