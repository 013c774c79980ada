import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { z } from 'zod';
import type { Petition } from '../../shared/domain/petitions';
import { useAsk, useMay, useToday } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { Page } from '../parts/Page';
import { TabBar } from '../parts/TabBar';
import { useHotkeys } from '../parts/useHotkeys';
import { blankPetition } from './matter/blankPetition';
import { MatterDetail } from './matter/MatterDetail';
import { MatterList } from './matter/MatterList';
import { PetitionDialog } from './matter/PetitionDialog';
import { PetitionList } from './matter/PetitionList';

type Tab = 'matters' | 'petitions';

/** The search of the frame names a petition by its id only; the list is what knows it. */
function usePetitionOfAddress(): { found: Petition | undefined; forget(): void } {
  const [params, setParams] = useSearchParams();
  const id = params.get('petition');
  const { data } = useAsk('petition.list', { text: '', limit: 1000, offset: 0 }, { enabled: id !== null });
  return {
    found: id === null ? undefined : data?.rows.find((row) => row.id === id),
    forget: () => setParams({}, { replace: true }),
  };
}

function Lists({ onPetition }: { onPetition(petition: Petition): void }) {
  const { t } = useTranslation('petitions');
  const navigate = useNavigate();
  const [tab, setTab] = useState<Tab>('matters');
  return (
    <>
      <TabBar<Tab>
        value={tab}
        tabs={[
          { value: 'matters', label: t('tabs.matters'), testId: 'matter-tab-matters' },
          { value: 'petitions', label: t('tabs.petitions'), testId: 'matter-tab-petitions' },
        ]}
        onChange={setTab}
        label={t('title')}
      />
      {tab === 'matters' ? (
        <MatterList onOpen={(id) => void navigate(`/matters/${id}`)} />
      ) : (
        <PetitionList selectedId={null} onOpen={onPetition} />
      )}
    </>
  );
}

/** F4 elsewhere in the app leads here with the wish to begin a petition. */
function useWish(begin: () => void, may: boolean): void {
  const location = useLocation();
  const navigate = useNavigate();
  const wished = z.object({ begin: z.literal(true) }).safeParse(location.state).success;
  useEffect(() => {
    if (!wished || !may) return;
    begin();
    // the wish is granted once: going back or reloading must not begin another
    void navigate(`${location.pathname}${location.search}`, { replace: true, state: null });
  });
}

/** Đơn và vụ việc: what visits and petitions are about, and what came of it. */
export function MatterPage() {
  const { t } = useTranslation('petitions');
  const { id } = useParams();
  const navigate = useNavigate();
  const today = useToday();
  const mayWrite = useMay('petition.save');
  const [chosen, setChosen] = useState<Petition | null>(null);
  const address = usePetitionOfAddress();
  const open = chosen ?? address.found ?? null;
  const begin = () => setChosen(blankPetition(today));
  useWish(begin, mayWrite);
  useHotkeys({ F4: () => (mayWrite ? begin() : undefined) });

  return (
    <Page
      title={t('title')}
      testId="matter-page"
      actions={
        <>
          {id !== undefined && (
            <ActionButton
              label={t('back')}
              icon="back"
              shortcut="Esc"
              onClick={() => void navigate('/matters')}
              testId="matter-back"
            />
          )}
          {mayWrite && (
            <ActionButton
              label={t('newPetition')}
              icon="add"
              shortcut="F4"
              primary
              onClick={begin}
              testId="petition-new"
            />
          )}
        </>
      }
    >
      {id === undefined ? (
        <Lists onPetition={setChosen} />
      ) : (
        <MatterDetail key={id} id={id} onPetition={setChosen} />
      )}
      {open !== null && (
        <PetitionDialog
          key={open.id}
          initial={open}
          onClose={() => {
            setChosen(null);
            if (address.found !== undefined) address.forget();
          }}
        />
      )}
    </Page>
  );
}
