import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { z } from 'zod';
import { newId } from '../office/client';
import { useAsk, useMay } from '../office/hooks';
import { ActionButton } from '../parts/ActionButton';
import { Page } from '../parts/Page';
import { Section } from '../parts/Section';
import { TabBar } from '../parts/TabBar';
import { useHotkeys } from '../parts/useHotkeys';
import { MatterDetail } from './matter/MatterDetail';
import { MatterList } from './matter/MatterList';
import { PetitionList } from './matter/PetitionList';

type Tab = 'matters' | 'petitions';

/** What was typed and is in no register yet: after a power cut it is found here. */
function TypedPetitions() {
  const { t } = useTranslation('petitionWork');
  const { data = [] } = useAsk('petition.drafts', {});
  if (data.length === 0) return null;
  return (
    <Section title={`${t('drafts')} (${data.length})`} testId="petition-drafts">
      {data.map((row) => (
        <Typography key={row.id} data-testid="petition-draft" sx={{ '& a': { color: 'primary.main' } }}>
          <Link to={`/petitions/${row.id}`}>
            {[row.code, row.label, row.summary].filter(Boolean).join(' · ') || t('untitled')}
          </Link>
        </Typography>
      ))}
    </Section>
  );
}

function Lists() {
  const { t } = useTranslation('petitions');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const tab: Tab = params.get('tab') === 'petitions' ? 'petitions' : 'matters';
  return (
    <>
      <TabBar<Tab>
        value={tab}
        tabs={[
          { value: 'matters', label: t('tabs.matters'), testId: 'matter-tab-matters' },
          { value: 'petitions', label: t('tabs.petitions'), testId: 'matter-tab-petitions' },
        ]}
        onChange={(next) => setParams(next === 'petitions' ? { tab: next } : {}, { replace: true })}
        label={t('title')}
      />
      {tab === 'matters' ? (
        <MatterList onOpen={(id) => void navigate(`/matters/${id}`)} />
      ) : (
        <>
          <TypedPetitions />
          <PetitionList selectedId={null} onOpen={({ id }) => void navigate(`/petitions/${id}`)} />
        </>
      )}
    </>
  );
}

/** F4 elsewhere in the app leads here with the wish to begin a petition; going back must not begin another. */
function useWish(may: boolean): void {
  const location = useLocation();
  const navigate = useNavigate();
  const wished = z.object({ begin: z.literal(true) }).safeParse(location.state).success;
  useEffect(() => {
    if (wished && may) void navigate(`/petitions/${newId()}`, { replace: true, state: { begin: true } });
  }, [wished, may, navigate]);
}

/** Đơn và vụ việc: what visits and petitions are about, and what came of it. */
export function MatterPage() {
  const { t } = useTranslation('petitions');
  const { id } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const mayWrite = useMay('petition.save');
  const begin = () => void navigate(`/petitions/${newId()}`, { state: { begin: true } });
  useWish(mayWrite);
  useHotkeys({ F4: () => (mayWrite ? begin() : undefined) });
  const petition = params.get('petition');
  if (petition !== null) return <Navigate to={`/petitions/${petition}`} replace />;

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
        <Lists />
      ) : (
        <MatterDetail key={id} id={id} onPetition={(row) => void navigate(`/petitions/${row.id}`)} />
      )}
    </Page>
  );
}
