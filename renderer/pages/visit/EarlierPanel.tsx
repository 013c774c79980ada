import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { Person, VisitRow } from '../../../shared/domain/visits';
import type { earlierPerson } from '../../../shared/ipc/calls/work';
import { dmy } from '../../../shared/text/dates';
import { groupDigits } from '../../../shared/text/numbers';
import { addressOfVisit } from '../../frame/addresses';
import { useAsk, useMay } from '../../office/hooks';
import { useSettled } from '../../office/useSettled';
import { ActionButton } from '../../parts/ActionButton';
import { Section } from '../../parts/Section';

export interface EarlierPanelProps {
  visitId: string;
  person: Person;
  /** a draft may take the person and the matter over */
  editable: boolean;
  matterId: string | null;
  onPerson(person: Person): void;
  onMatter(matter: { id: string; code: string }): void;
  /** the same person comes again about what an earlier visit was about */
  onAgain(visitId: string): void;
}

const wrapping = { '& button': { whiteSpace: 'normal', textAlign: 'left' } };
const twoLines = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
};

type Earlier = z.output<typeof earlierPerson>;

/** Shorter than this a name or a number fits half the commune. */
const shortest = 2;

function EarlierVisit({ row, onAgain }: { row: VisitRow; onAgain: (() => void) | null }) {
  const { t } = useTranslation('visits');
  return (
    <Box
      component="li"
      sx={{
        mb: 0.75,
        '& a': { color: 'primary.main' },
      }}
    >
      <Link to={addressOfVisit(row)}>
        {dmy(row.day)} · {t(`kind.${row.kind}`)}
      </Link>
      <Typography variant="body2" sx={twoLines}>
        {row.sealed ? row.matterCode : row.content}
      </Typography>
      {onAgain !== null && !row.sealed && (
        <ActionButton label={t('earlier.again')} small onClick={onAgain} testId="visit-earlier-again" />
      )}
    </Box>
  );
}

/** Petitions that this person sent and the matters behind them, one press away. */
function EarlierRecords({ earlier, props }: { earlier: Earlier; props: EarlierPanelProps }) {
  const { t } = useTranslation('visits');
  const { petitions, matters } = earlier;
  return (
    <>
      {petitions.length > 0 && (
        <Typography variant="body2" sx={{ fontWeight: 500 }}>
          {t('desk.earlier.petitions')}
        </Typography>
      )}
      <Box component="ul" sx={{ pl: 2, my: 0.5, '& a': { color: 'primary.main' } }}>
        {petitions.map((petition) => (
          <li key={petition.id} data-testid="visit-earlier-petition">
            <Link to={`/matters?petition=${petition.id}`}>
              {dmy(petition.receivedOn)} · {petition.code} · {t(`kind.${petition.kind}`)}
            </Link>
            <Typography variant="body2" sx={twoLines}>
              {petition.summary}
            </Typography>
          </li>
        ))}
      </Box>
      {matters.length > 0 && (
        <Typography variant="body2" sx={{ fontWeight: 500 }}>
          {t('desk.earlier.matters')}
        </Typography>
      )}
      <Box component="ul" sx={{ pl: 2, my: 0.5, '& a': { color: 'primary.main' }, ...wrapping }}>
        {matters.map((matter) => (
          <li key={matter.id} data-testid="visit-earlier-case">
            <Link to={`/matters/${matter.id}`}>{matter.code}</Link>
            <Typography variant="body2" sx={twoLines}>
              {matter.summary}
            </Typography>
            {props.editable && matter.id !== props.matterId && (
              <ActionButton
                label={t('desk.earlier.sameMatter', { code: matter.code })}
                small
                onClick={() => props.onMatter(matter)}
                testId="visit-earlier-matter"
              />
            )}
          </li>
        ))}
      </Box>
    </>
  );
}

function EarlierOne({ earlier, props }: { earlier: Earlier; props: EarlierPanelProps }) {
  const { t } = useTranslation('visits');
  const { person } = earlier;
  const facts = [
    person.birthYear === null ? '' : t('earlier.born', { year: person.birthYear }),
    person.address,
    groupDigits(person.idNumber, 'id'),
    groupDigits(person.phone, 'phone'),
  ];
  return (
    <Box
      component="article"
      data-testid="visit-earlier-row"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Typography sx={{ fontWeight: 600 }}>{`${person.honorific} ${person.name}`.trim()}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t(`earlier.matched.${earlier.matchedBy}`)}
        {earlier.citizenId === null && `, ${t('desk.earlier.neverCame')}`}
      </Typography>
      <Typography variant="body2">{facts.filter(Boolean).join(' · ')}</Typography>
      {props.editable && (
        <ActionButton
          label={t('earlier.use')}
          small
          onClick={() => props.onPerson(person)}
          testId="visit-earlier-use"
        />
      )}
      {earlier.visits.length > 0 && (
        <Typography variant="body2" sx={{ fontWeight: 500, mt: 0.5 }}>
          {t('earlier.visits', { count: earlier.visits.length })}
        </Typography>
      )}
      <Box component="ul" sx={{ pl: 2, my: 0.5 }}>
        {earlier.visits.map((row) => (
          <EarlierVisit
            key={row.id}
            row={row}
            onAgain={props.editable ? () => props.onAgain(row.id) : null}
          />
        ))}
      </Box>
      <EarlierRecords earlier={earlier} props={props} />
    </Box>
  );
}

/** Who may have come before, asked with a copy of what is typed so that typing never waits. */
export function EarlierPanel(props: EarlierPanelProps) {
  const { t } = useTranslation('visits');
  const name = useSettled(props.person.name.trim());
  const idNumber = useSettled(props.person.idNumber.trim());
  const phone = useSettled(props.person.phone.trim());
  const may = useMay('citizen.earlier');
  const enabled = may && [name, idNumber, phone].some((text) => text.length >= shortest);
  const asked = { name, idNumber, phone, exceptVisitId: props.visitId };
  const { data } = useAsk('citizen.earlier', asked, { enabled, keep: true });
  const found = enabled ? data : undefined;

  return (
    <Section title={t('earlier.title')} testId="visit-earlier">
      {!enabled && <Typography sx={{ color: 'text.secondary' }}>{t('earlier.hint')}</Typography>}
      {found?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('earlier.none')}</Typography>}
      {found?.map((earlier) => (
        <EarlierOne
          key={earlier.citizenId ?? `${earlier.person.name} ${earlier.person.address}`}
          earlier={earlier}
          props={props}
        />
      ))}
    </Section>
  );
}
